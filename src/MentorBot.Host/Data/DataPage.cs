using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MentorBot.Identity;
using MentorBot.Turns.DataExport;

namespace MentorBot.Host.Data;

/// <summary>A person's data as a page that can be read and printed, with the same as a file to keep.</summary>
internal static class DataPage
{
    private const string FileName = "mentorbot-my-data.json";

    public static string Of(PersonalData data, string json)
    {
        StringBuilder page = new();
        page.Append(CultureInfo.InvariantCulture, $"<p>{Text(DataWords.Once)}</p>");
        string file = Convert.ToBase64String(Encoding.UTF8.GetBytes(json));
        page.Append(CultureInfo.InvariantCulture, $"<p><a download=\"{FileName}\" href=\"data:application/json;base64,{file}\">{Text(DataWords.Keep)}</a></p>");
        AppendList(page, DataWords.Accounts, data.Accounts);
        AppendList(page, DataWords.Emails, data.Emails);
        foreach (IGrouping<string, PersonalRow> kind in data.Rows.GroupBy(row => DataWords.TitleOf(row.Kind)).OrderBy(group => group.Key == DataWords.Other))
        {
            page.Append(CultureInfo.InvariantCulture, $"<section><h2>{Text(kind.Key)}</h2>");
            foreach (PersonalRow row in kind) AppendRow(page, row);
            page.Append("</section>");
        }

        return Frame(DataWords.Heading, page.ToString());
    }

    public static string Gone() => Frame(DataWords.GoneHeading, $"<p>{Text(DataWords.GoneText)}</p>");

    private static void AppendList(StringBuilder page, string title, IEnumerable<string> items)
    {
        string[] all = [.. items];
        if (all.Length == 0) return;
        page.Append(CultureInfo.InvariantCulture, $"<section><h2>{Text(title)}</h2><ul>");
        foreach (string item in all) page.Append(CultureInfo.InvariantCulture, $"<li>{Text(item)}</li>");
        page.Append("</ul></section>");
    }

    private static void AppendRow(StringBuilder page, PersonalRow row)
    {
        page.Append("<article><dl>");
        foreach ((string path, string value) in Values("", row.Data))
            page.Append(CultureInfo.InvariantCulture, $"<div><dt>{Text(path)}</dt><dd>{Text(StoredRowReader(value))}</dd></div>");
        page.Append("</dl></article>");
    }

    /// <summary>Every single value, with the way that leads to it; what only names rows and people to the bot stands in the file alone.</summary>
    private static IEnumerable<(string Path, string Value)> Values(string path, JsonNode? node) => node switch
    {
        null => [],
        JsonObject fields => fields.Where(field => !field.Key.EndsWith("id", StringComparison.OrdinalIgnoreCase))
            .SelectMany(field => Values(path.Length == 0 ? Words(field.Key) : $"{path} › {Words(field.Key)}", field.Value)),
        JsonArray items => items.SelectMany(item => Values(path, item)),
        JsonValue value => [(path, value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString())],
        _ => [],
    };

    /// <summary>The name of a field, word by word.</summary>
    private static string Words(string field) =>
        string.Concat(field.Select(letter => char.IsAsciiLetterUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : $"{letter}"));

    /// <summary>A moment as the person writes it, in UTC; anything else as it is.</summary>
    private static string StoredRowReader(string value) =>
        DateTimeOffset.TryParseExact(value, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset moment)
            ? $"{moment.UtcDateTime.ToString("g", CultureInfo.CurrentCulture)} UTC"
            : value;

    private static string Text(string text) => WebUtility.HtmlEncode(text);

    private static string Frame(string heading, string body) => $$"""
        <!doctype html>
        <html lang="{{CultureInfo.CurrentUICulture.TwoLetterISOLanguageName}}">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{{Text(heading)}} – MentorBot</title>
        <style>
        :root { color-scheme: light dark; }
        body { font: 1rem/1.5 system-ui, sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; }
        article { border-top: 1px solid #8888; padding: .5rem 0; }
        dl { margin: 0; }
        dl div { display: grid; grid-template-columns: minmax(8rem, 30%) 1fr; gap: 1rem; }
        dd { margin: 0; overflow-wrap: anywhere; white-space: pre-wrap; }
        @media (max-width: 30rem) { dl div { grid-template-columns: 1fr; gap: 0; } }
        </style></head>
        <body><main><h1>{{Text(heading)}}</h1>{{body}}</main></body>
        </html>
        """;
}
