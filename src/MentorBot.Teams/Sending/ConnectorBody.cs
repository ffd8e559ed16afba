using System.Text.Json;

namespace MentorBot.Teams.Sending;

/// <summary>
/// Reads the bodies of the connector's responses: JSON in several shapes, a bare JSON string, an HTML page, or nothing.
/// </summary>
internal static class ConnectorBody
{
    private const int LongestCode = 64;

    /// <summary>
    /// The platform's error code; null if there is none. Sentences are left out, because they may quote the message.
    /// </summary>
    public static string? ErrorCode(string? body) => body is null ? null : Read(body, static root => Word(Code(root)));

    private static string? Code(JsonElement root) => root.ValueKind switch
    {
        JsonValueKind.String => root.GetString(),
        JsonValueKind.Object when root.TryGetProperty("error", out JsonElement error) =>
            error.ValueKind == JsonValueKind.Object ? Text(error, "code") : null,
        JsonValueKind.Object => SubCode(root) ?? Text(root, "errorCode") ?? Text(root, "code"),
        _ => null,
    };

    // A blocked chat is reported as {"errorCode":209,"message":"{\"subCode\":\"MessageWritesBlocked\",…}"}: JSON inside
    // a string.
    private static string? SubCode(JsonElement root) =>
        Text(root, "message") is { } message && message.AsSpan().TrimStart().StartsWith("{")
            ? Read(message, static inner => Text(inner, "subCode"))
            : null;

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out JsonElement value) ? null
        : value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };

    private static string? Word(string? code) =>
        code is { Length: > 0 and <= LongestCode }
            && code.All(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.') ? code : null;

    private static string? Read(string body, Func<JsonElement, string?> read)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(body);
            return read(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // HTML, truncated JSON, or a string with invalid text: the status is enough.
            return null;
        }
    }
}
