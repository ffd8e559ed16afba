using Microsoft.AspNetCore.Http;

namespace MentorBot.Teams.Inbound;

/// <summary>What a request is answered.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">JSON; empty: no body.</param>
internal sealed record HttpAnswer(int Status, ReadOnlyMemory<byte> Body = default)
{
    /// <summary>Taken note of.</summary>
    public static HttpAnswer Ok { get; } = new(StatusCodes.Status200OK);

    /// <summary>In how many seconds to come again; null: not said.</summary>
    public int? RetryAfterSeconds { get; init; }

    /// <summary>To be called once the answer has been written.</summary>
    public Func<CancellationToken, Task>? Written { get; init; }

    /// <summary>An error in the Bot Framework's shape: <c>{"error":{"code":…,"message":…}}</c>.</summary>
    public static HttpAnswer Error(int status, string code, string message) => new(status, Rendering.JsonBytes.Write((code, message), static (json, state) =>
    {
        json.WriteStartObject();
        json.WriteStartObject("error");
        json.WriteString("code", state.code);
        json.WriteString("message", state.message);
        json.WriteEndObject();
        json.WriteEndObject();
    }));

    /// <summary>Writes the answer.</summary>
    /// <exception cref="OperationCanceledException">The caller has hung up.</exception>
    public async Task WriteAsync(HttpResponse response, CancellationToken cancellationToken)
    {
        response.StatusCode = Status;
        response.ContentLength = Body.Length;
        if (RetryAfterSeconds is { } seconds) response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (!Body.IsEmpty)
        {
            response.ContentType = "application/json; charset=utf-8";
            await response.Body.WriteAsync(Body, cancellationToken);
        }

        if (Written is null) return;
        await response.Body.FlushAsync(cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        await Written(CancellationToken.None); // What the caller has, it has: its hanging up now must not have it sent again.
    }
}
