using System.Globalization;
using System.Text.Json;
using MentorBot.Slack.Protocol;
using Microsoft.AspNetCore.Http;

namespace MentorBot.Slack.Inbound;

/// <summary>What a request is answered.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">JSON; empty: no body.</param>
internal sealed record HttpAnswer(int Status, ReadOnlyMemory<byte> Body = default)
{
    /// <summary>Taken note of.</summary>
    public static HttpAnswer Ok { get; } = new(StatusCodes.Status200OK);

    /// <summary>In how many seconds to come again; null: not said.</summary>
    public int? RetryAfterSeconds { get; init; }

    /// <summary>A good answer with a body.</summary>
    public static HttpAnswer Json<T>(T state, Action<Utf8JsonWriter, T> write) => new(StatusCodes.Status200OK, JsonBytes.Write(state, write));

    /// <summary>An error: <c>{"error":{"code":…,"message":…}}</c>.</summary>
    public static HttpAnswer Error(int status, string code, string message) => new(status, JsonBytes.Write((code, message), static (json, state) =>
    {
        json.WriteStartObject();
        json.WriteStartObject("error");
        json.WriteString("code", state.code);
        json.WriteString("message", state.message);
        json.WriteEndObject();
        json.WriteEndObject();
    }));

    /// <summary>What is wrong with a request.</summary>
    public static HttpAnswer Bad(string fault) => Error(StatusCodes.Status400BadRequest, "BadArgument", fault);

    /// <summary>Writes the answer.</summary>
    /// <exception cref="OperationCanceledException">The caller has hung up.</exception>
    public async Task WriteAsync(HttpResponse response, CancellationToken cancellationToken)
    {
        response.StatusCode = Status;
        response.ContentLength = Body.Length;
        if (RetryAfterSeconds is { } seconds) response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        if (Body.IsEmpty) return;
        response.ContentType = "application/json; charset=utf-8";
        await response.Body.WriteAsync(Body, cancellationToken);
    }
}
