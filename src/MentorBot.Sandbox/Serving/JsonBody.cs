using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace MentorBot.Sandbox.Serving;

/// <summary>JSON in and out, for both stand-ins and the page.</summary>
internal static class JsonBody
{
    /// <summary>
    /// The body, at most one byte more than that of it. Its object is null where it is no JSON object; a form that any
    /// web page could send without asking is none either.
    /// </summary>
    public static async Task<ReceivedBody> ReadObjectAsync(
        HttpRequest request, int largest, CancellationToken cancellationToken)
    {
        if (!request.HasJsonContentType()) return default;
        byte[]? body = await ReadAsync(request, largest, cancellationToken);
        return body is null ? new ReceivedBody(null, true) : new ReceivedBody(Parse(body) as JsonObject, false);
    }

    /// <summary>The bytes; null where they are more than that.</summary>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, int largest, CancellationToken cancellationToken)
    {
        byte[] body = new byte[largest + 1];
        int length =
            await request.Body.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, cancellationToken);
        return length > largest ? null : body[..length];
    }

    /// <summary>Null where it is no JSON.</summary>
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

    /// <summary>The text of that name; null where it is missing, empty or no text.</summary>
    public static string? Text(this JsonObject? json, string name) =>
        json?[name] is JsonValue value && value.TryGetValue(out string? text) && text.Length > 0 ? text : null;

    /// <summary>True where it says true.</summary>
    public static bool Flag(this JsonObject? json, string name) =>
        json?[name] is JsonValue value && value.TryGetValue(out bool flag) && flag;

    /// <summary>The objects in the array of that name; none where there is none.</summary>
    public static IEnumerable<JsonObject> Objects(this JsonObject? json, string name) =>
        json?[name] is JsonArray array ? array.OfType<JsonObject>() : [];

    /// <summary>A JSON answer.</summary>
    public static IResult Answer(JsonNode body, int status = StatusCodes.Status200OK) =>
        Results.Text(body.ToJsonString(), "application/json; charset=utf-8", statusCode: status);
}

/// <summary>What a request carried.</summary>
/// <param name="Object">Its JSON object, or null where it carried none.</param>
/// <param name="IsTooBig">It carried more than is taken.</param>
internal readonly record struct ReceivedBody(JsonObject? Object, bool IsTooBig);
