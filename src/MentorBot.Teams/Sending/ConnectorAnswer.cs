using System.Net;
using Microsoft.Rest;

namespace MentorBot.Teams.Sending;

/// <summary>
/// Translates the connector's responses into a <see cref="SendOutcome"/>. See
/// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/conversation-messages
/// </summary>
internal static class ConnectorAnswer
{
    /// <summary>How long to wait before the next attempt if an administrator has to act.</summary>
    public static TimeSpan AdministratorsTime { get; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// The status of a response that the SDK's client turned into an exception; null if no response came.
    /// </summary>
    public static HttpStatusCode? Status(Exception e) => Response(e)?.StatusCode;

    /// <summary>The meaning of an error response.</summary>
    public static SendOutcome Translate(Exception e, HttpStatusCode status, string scope, TimeProvider clock)
    {
        HttpResponseMessageWrapper response = Response(e)!;
        if (status is HttpStatusCode.OK or HttpStatusCode.Created or HttpStatusCode.Accepted) return new Accepted(null);
        string reason = ConnectorBody.ErrorCode(response.Content) is { } code
            ? $"{(int)status} {code}"
            : $"{(int)status}";

        // The message is valid and the person is reachable; an administrator can fix the bot's registration or secret.
        if (status == HttpStatusCode.Unauthorized) return new Wait(scope, AdministratorsTime, reason);
        if (IsPassing(status)) return new Wait(scope, RetryAfter(response, clock), reason);
        return status is HttpStatusCode.Forbidden or HttpStatusCode.NotFound ? new Gone(reason) : new Refused(reason);
    }

    /// <summary>The meaning of a missing response.</summary>
    public static SendOutcome NoAnswer(Exception e, string scope) => e switch
    {
        Security.TokenUnavailableException => new Wait(scope, null, e.Message),
        HttpRequestException http => new Wait(scope, null, $"no answer ({http.HttpRequestError})"),
        _ => new Wait(scope, null, "no answer in time"),
    };

    private static HttpResponseMessageWrapper? Response(Exception e) => e switch
    {
        ErrorResponseException error => error.Response,
        HttpOperationException error => error.Response,
        _ => null,
    };

    /// <summary>How long the platform asks to wait; null if it does not say, never negative.</summary>
    private static TimeSpan? RetryAfter(HttpResponseMessageWrapper response, TimeProvider clock)
    {
        if (!response.Headers.TryGetValue("Retry-After", out IEnumerable<string>? values)
            || values.FirstOrDefault() is not { } text)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int seconds))
            return TimeSpan.FromSeconds(seconds);
        if (!DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset until))
            return null;
        TimeSpan delay = until - clock.GetUtcNow();
        return delay < TimeSpan.Zero ? TimeSpan.Zero : delay;
    }

    private static bool IsPassing(HttpStatusCode status) =>
        status is HttpStatusCode.RequestTimeout or HttpStatusCode.PreconditionFailed or HttpStatusCode.TooManyRequests
            or HttpStatusCode.InternalServerError
            or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;
}
