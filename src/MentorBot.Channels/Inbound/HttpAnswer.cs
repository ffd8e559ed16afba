using System.Globalization;
using System.Text.Json;
using MentorBot.Channels.Protocol;
using Microsoft.AspNetCore.Http;

namespace MentorBot.Channels.Inbound;

/// <summary>What a request is answered.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">JSON; empty: no body.</param>
public sealed record HttpAnswer(int Status, ReadOnlyMemory<byte> Body = default)
{
    /// <summary>Taken note of.</summary>
    public static HttpAnswer Ok { get; } = new(StatusCodes.Status200OK);

    /// <summary>In how many seconds to come again; null: not said.</summary>
    public int? RetryAfterSeconds { get; init; }

    /// <summary>To be called once the answer has been written; null: nothing is.</summary>
    public Func<CancellationToken, Task>? Written { get; init; }

    /// <summary>A good answer with a body.</summary>
    /// <param name="state">What the body is made of.</param>
    /// <param name="write">Writes the body.</param>
    public static HttpAnswer Json<T>(T state, Action<Utf8JsonWriter, T> write) =>
        new(StatusCodes.Status200OK, JsonBytes.Write(state, write));

    /// <summary>An error in the Bot Framework's shape: <c>{"error":{"code":…,"message":…}}</c>.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="code">A word that a program can act on.</param>
    /// <param name="message">A sentence for whoever reads the platform's logs.</param>
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

    /// <summary>400: what is wrong with the request.</summary>
    /// <param name="fault">A sentence that repeats nothing of the request.</param>
    public static HttpAnswer Bad(string fault) => Error(StatusCodes.Status400BadRequest, "BadArgument", fault);

    /// <summary>413: the body is larger than is read.</summary>
    /// <param name="maxBytes">The largest body that is read, in bytes.</param>
    public static HttpAnswer TooLarge(int maxBytes) =>
        Error(StatusCodes.Status413PayloadTooLarge, "RequestTooLarge", $"The body is larger than {maxBytes} bytes.");

    /// <summary>503: nothing was committed; the platform may bring it again, in five seconds at the earliest.</summary>
    /// <param name="message">What was not saved.</param>
    public static HttpAnswer NotSaved(string message) =>
        Error(StatusCodes.Status503ServiceUnavailable, "NotSaved", message) with { RetryAfterSeconds = 5 };

    /// <summary>500: a fault of ours.</summary>
    /// <param name="message">What failed.</param>
    public static HttpAnswer Failed(string message) =>
        Error(StatusCodes.Status500InternalServerError, "InternalError", message);

    /// <summary>Writes the answer.</summary>
    /// <param name="response">Where to.</param>
    /// <param name="cancellationToken">The caller has hung up.</param>
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
        await Written(CancellationToken.None); // The caller has it: hanging up now must not have it sent again.
    }
}
