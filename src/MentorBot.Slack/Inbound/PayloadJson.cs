namespace MentorBot.Slack.Inbound;

/// <summary>
/// Reads untrusted JSON: a value of an unexpected kind counts as absent.
/// </summary>
internal static class PayloadJson
{
    public static JsonElement? Object(this JsonElement element, string name) => Of(element, name, JsonValueKind.Object);

    public static string? Text(this JsonElement element, string name) =>
        Of(element, name, JsonValueKind.String)?.GetString();

    /// <summary>The text, or null if it is empty.</summary>
    public static string? Word(this JsonElement element, string name) =>
        Text(element, name) is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    public static IEnumerable<JsonElement> Objects(this JsonElement element, string name) =>
        Of(element, name, JsonValueKind.Array) is { } array
            ? array.EnumerateArray().Where(static item => item.ValueKind == JsonValueKind.Object)
            : [];

    /// <summary>Whether the value is true.</summary>
    public static bool Flag(this JsonElement element, string name) => Of(element, name, JsonValueKind.True) is not null;

    private static JsonElement? Of(JsonElement element, string name, JsonValueKind kind) =>
        element.TryGetProperty(name, out JsonElement value) && value.ValueKind == kind ? value : null;
}
