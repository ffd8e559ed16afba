using System.Globalization;
using System.Text.Json;
using MentorBot.Channels.Protocol;
using Microsoft.AspNetCore.Http;

namespace MentorBot.Channels.Inbound;

/// <summary>The response to a request.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The body as JSON; empty for none.</param>
public sealed record HttpAnswer(int Status, ReadOnlyMemory<byte> Body = default)
{
    /// <summary>200 without a body: the request was accepted.</summary>
    public static HttpAnswer Ok { get; } = new(StatusCodes.Status200OK);

    /// <summary>After how many seconds to retry; null if not specified.</summary>
    public int? RetryAfterSeconds { get; init; }

    /// <summary>Called once the response has been written; null for nothing to call.</summary>
    public Func<CancellationToken, Task>? Written { get; init; }

    /// <summary>A success response with a body.</summary>
    /// <param name="state">The data for the body.</param>
    /// <param name="write">Writes the body.</param>
    public static HttpAnswer Json<T>(T state, Action<Utf8JsonWriter, T> write) =>
        new(StatusCodes.Status200OK, JsonBytes.Write(state, write));

    /// <summary>An error in the Bot Framework's shape: <c>{"error":{"code":…,"message":…}}</c>.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="code">An error code on which a program can act.</param>
    /// <param name="message">A sentence for readers of the platform's logs.</param>
    public static HttpAnswer Error(int status, string code, string message) =>
        new(status, JsonBytes.Write((code, message), static (json, state) =>
        {
            json.WriteStartObject();
            json.WriteStartObject("error");
            json.WriteString("code", state.code);
            json.WriteString("message", state.message);
            json.WriteEndObject();
            json.WriteEndObject();
        }));

    /// <summary>400: the request is invalid.</summary>
    /// <param name="fault">A sentence that says what is wrong without quoting the request.</param>
    public static HttpAnswer Bad(string fault) => Error(StatusCodes.Status400BadRequest, "BadArgument", fault);

    /// <summary>413: the body exceeds the limit.</summary>
    /// <param name="maxBytes">The largest accepted body, in bytes.</param>
    public static HttpAnswer TooLarge(int maxBytes) =>
        Error(StatusCodes.Status413PayloadTooLarge, "RequestTooLarge", $"The body is larger than {maxBytes} bytes.");

    /// <summary>
    /// 503: nothing was committed; the platform may send the request again, after five seconds at the earliest.
    /// </summary>
    /// <param name="message">What was not saved.</param>
    public static HttpAnswer NotSaved(string message) =>
        Error(StatusCodes.Status503ServiceUnavailable, "NotSaved", message) with { RetryAfterSeconds = 5 };

    /// <summary>500: an error in the bot.</summary>
    /// <param name="message">What failed.</param>
    public static HttpAnswer Failed(string message) =>
        Error(StatusCodes.Status500InternalServerError, "InternalError", message);

    /// <summary>Writes the response.</summary>
    /// <param name="response">The response to write to.</param>
    /// <param name="cancellationToken">Cancelled when the caller hangs up.</param>
    /// <exception cref="OperationCanceledException">The caller has hung up.</exception>
    public async Task WriteAsync(HttpResponse response, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(response);
        response.StatusCode = Status;
        response.ContentLength = Body.Length;
        if (RetryAfterSeconds is { } seconds)
            response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        if (!Body.IsEmpty)
        {
            response.ContentType = "application/json; charset=utf-8";
            await response.Body.WriteAsync(Body, cancellationToken);
        }

        if (Written is null) return;
        await response.Body.FlushAsync(cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        await Written(CancellationToken.None); // The caller has the response, so a hang-up changes nothing now.
    }
}
