using System.Net;
using System.Net.Http.Headers;
using MentorBot.Conversation.Messages;

namespace MentorBot.Teams.Protocol;

/// <summary>
/// What the connector answered, in the words of <see cref="SendOutcome"/>. See
/// <see href="https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/conversation-messages#status-code-responses"/>.
/// </summary>
internal static class ConnectorAnswer
{
    /// <summary>How long an administrator is given before the platform is asked again.</summary>
    public static TimeSpan AdministratorsTime { get; } = TimeSpan.FromMinutes(1);

    public static SendOutcome Translate(HttpStatusCode status, ReadOnlySpan<byte> body, TimeSpan? retryAfter, string scope)
    {
        if (IsAccepted(status)) return new Accepted(ConnectorBody.Id(body));
        string reason = ConnectorBody.ErrorCode(body) is { } code ? $"{(int)status} {code}" : $"{(int)status}";

        // The message is good and the person is there; what is wrong with the bot's registration or secret, an administrator can put right.
        if (status == HttpStatusCode.Unauthorized) return new Wait(scope, AdministratorsTime, reason);
        if (IsPassing(status)) return new Wait(scope, retryAfter, reason);
        return status is HttpStatusCode.Forbidden or HttpStatusCode.NotFound ? new Gone(reason) : new Refused(reason);
    }

    public static bool IsAccepted(HttpStatusCode status) => status is HttpStatusCode.OK or HttpStatusCode.Created or HttpStatusCode.Accepted;

    /// <summary>How long the platform asks to wait; null where it says nothing, never negative.</summary>
    public static TimeSpan? RetryAfter(HttpResponseHeaders headers, TimeProvider clock)
    {
        TimeSpan? delay = headers.RetryAfter?.Delta ?? headers.RetryAfter?.Date - clock.GetUtcNow();
        return delay < TimeSpan.Zero ? TimeSpan.Zero : delay;
    }

    private static bool IsPassing(HttpStatusCode status) =>
        status is HttpStatusCode.RequestTimeout or HttpStatusCode.PreconditionFailed or HttpStatusCode.TooManyRequests or HttpStatusCode.InternalServerError
            or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;
}
