using MentorBot.Turns.DataExport;

namespace MentorBot.EndToEnd.Tests.Data;

/// <summary>Data of people for the page that shows it.</summary>
internal static class SampleData
{
    private static readonly string Folder = Repository.At("tests/MentorBot.Tests/Samples/Rows");

    /// <summary>Rows of every kind that a released version has stored, as if one person had them all.</summary>
    public static PersonalData EveryKind(string locale) => Of(
        locale,
        [
            .. Directory.EnumerateFiles(Folder, "People.*.jsonl").Order(StringComparer.Ordinal)
                .SelectMany(File.ReadLines).Where(line => line.Length > 0).Select(line => JsonNode.Parse(line)!)
                .Select(row => new PersonalRow(
                    (string)row["row"]!, (string)row["kind"]!, (int)row["version"]!, row["json"]!.DeepClone())),
            Row("from-tomorrow", """{ "words": "zebrawords" }"""),
        ]);

    public static PersonalData Of(string locale, params PersonalRow[] rows) =>
        new(locale, ["slack|U1"], ["alex@example.com"], [.. rows]);

    public static PersonalRow Row(string kind, string json) => new($"{kind}|1", kind, 1, JsonNode.Parse(json)!);
}
