using System.Text.Json.Nodes;

namespace MentorBot.Host.Data;

/// <summary>Shows the content of a row in a form that the person it belongs to can read.</summary>
internal static class RowValues
{
    /// <summary>
    /// Every single value, with the path to it. Fields that end in "id" identify rows and people for the bot only; they
    /// are in the JSON file but not here.
    /// </summary>
    public static IEnumerable<(string Path, string Value)> Of(JsonNode? row) => Values("", row);

    private static IEnumerable<(string Path, string Value)> Values(string path, JsonNode? node) => node switch
    {
        null => [],
        JsonObject fields => fields.Where(field => !field.Key.EndsWith("id", StringComparison.OrdinalIgnoreCase))
            .SelectMany(field => Values(
                path.Length == 0 ? Words(field.Key) : $"{path} › {Words(field.Key)}", field.Value)),
        JsonArray items => items.SelectMany(item => Values(path, item)),
        JsonValue text when text.GetValueKind() == JsonValueKind.String => [(path, Readable(text.GetValue<string>()))],
        JsonValue value => [(path, value.ToJsonString())],
        _ => [],
    };

    /// <summary>Splits the name of a field into words.</summary>
    private static string Words(string field) =>
        string.Concat(field.Select(
            letter => char.IsAsciiLetterUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : $"{letter}"));

    /// <summary>Formats a moment in the person's date format, in UTC; any other text stays as it is.</summary>
    private static string Readable(string value) =>
        DateTimeOffset.TryParseExact(
            value, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture, DateTimeStyles.None,
            out DateTimeOffset moment)
            ? $"{moment.UtcDateTime.ToString("g", CultureInfo.CurrentCulture)} UTC"
            : value;
}
