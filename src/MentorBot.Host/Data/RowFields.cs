using System.Text.Json.Nodes;

namespace MentorBot.Host.Data;

/// <summary>
/// Reads single fields of rows. A field that is missing, or is not what is expected, has no value: rows of older and
/// of newer versions are read too.
/// </summary>
internal static class RowFields
{
    /// <summary>A text; null where there is none.</summary>
    public static string? Text(this JsonNode? row, string field) =>
        row.Field(field) is JsonValue value && value.GetValueKind() == JsonValueKind.String
            ? value.GetValue<string>()
            : null;

    /// <summary>Whether a field is true.</summary>
    public static bool Is(this JsonNode? row, string field) =>
        row.Field(field) is JsonValue value && value.GetValueKind() == JsonValueKind.True;

    /// <summary>The name of a colleague; of one who asked to be forgotten, that they have left.</summary>
    public static string NameOf(this JsonNode? row, string field) =>
        row.Field(field).Text("name") is { Length: > 0 } name ? name : DataWords.Former;

    /// <summary>A moment; null where there is none.</summary>
    public static DateTimeOffset? Moment(this JsonNode? row, string field) =>
        DateTimeOffset.TryParse(
            row.Text(field), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset moment)
            ? moment
            : null;

    /// <summary>The items of a list; none where there is no list.</summary>
    public static IEnumerable<JsonNode?> Items(this JsonNode? row, string field) => row.Field(field) as JsonArray ?? [];

    /// <summary>A field of an object; null where there is none.</summary>
    public static JsonNode? Field(this JsonNode? row, string field) => (row as JsonObject)?[field];
}
