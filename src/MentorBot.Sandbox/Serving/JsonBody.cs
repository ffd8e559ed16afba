using System.Text.Json;

namespace MentorBot.Sandbox.Serving;

/// <summary>Reads and writes JSON for both simulated platforms and the page.</summary>
internal static class JsonBody
{
    /// <summary>
    /// Reads the body, at most one byte more than the limit. The object is null if the body is not a JSON object, or
    /// has another content type: any web page could send a form without a CORS preflight request.
    /// </summary>
    public static async Task<ReceivedBody> ReadObjectAsync(
        HttpRequest request, int largest, CancellationToken cancellationToken)
    {
        if (!request.HasJsonContentType()) return default;
        byte[]? body = await ReadAsync(request, largest, cancellationToken);
        return body is null ? new ReceivedBody(null, true) : new ReceivedBody(Parse(body) as JsonObject, false);
    }

    /// <summary>The bytes; null if there are more than the limit.</summary>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, int largest, CancellationToken cancellationToken)
    {
        byte[] body = new byte[largest + 1];
        int length =
            await request.Body.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, cancellationToken);
        return length > largest ? null : body[..length];
    }

    /// <summary>The parsed JSON; null if it is invalid.</summary>
    public static JsonNode? Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonNode.Parse(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The text of that property; null if it is missing, empty or not a text.</summary>
    public static string? Text(this JsonObject? json, string name) =>
        json?[name] is JsonValue value && value.TryGetValue(out string? text) && text.Length > 0 ? text : null;

    /// <summary>Whether that property is true.</summary>
    public static bool Flag(this JsonObject? json, string name) =>
        json?[name] is JsonValue value && value.TryGetValue(out bool flag) && flag;

    /// <summary>The objects in the array of that name; empty if there is none.</summary>
    public static IEnumerable<JsonObject> Objects(this JsonObject? json, string name) =>
        json?[name] is JsonArray array ? array.OfType<JsonObject>() : [];

    /// <summary>A JSON answer.</summary>
    public static IResult Answer(JsonNode body, int status = StatusCodes.Status200OK) =>
        Results.Text(body.ToJsonString(), "application/json; charset=utf-8", statusCode: status);
}

/// <summary>The body of a request.</summary>
/// <param name="Object">The JSON object; null if the body is not one.</param>
/// <param name="IsTooBig">Whether the body exceeds the limit.</param>
internal readonly record struct ReceivedBody(JsonObject? Object, bool IsTooBig);
