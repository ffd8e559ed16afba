using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MentorBot.Host.Data;

/// <summary>What a row says, as somebody reads it whose row it is.</summary>
internal static class RowValues
{
    /// <summary>
    /// Every single value, with the way that leads to it; what only names rows and people to the bot stands in the file
    /// alone.
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

    /// <summary>The name of a field, word by word.</summary>
    private static string Words(string field) =>
        string.Concat(field.Select(
            letter => char.IsAsciiLetterUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : $"{letter}"));

    /// <summary>A moment as the person writes it, in UTC; anything else as it is.</summary>
    private static string Readable(string value) =>
        DateTimeOffset.TryParseExact(
            value, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture, DateTimeStyles.None,
            out DateTimeOffset moment)
            ? $"{moment.UtcDateTime.ToString("g", CultureInfo.CurrentCulture)} UTC"
            : value;
}
