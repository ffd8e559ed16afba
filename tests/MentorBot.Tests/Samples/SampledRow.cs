using System.Text.Encodings.Web;
using MentorBot.Storage;

namespace MentorBot.Tests.Samples;

/// <summary>A row with its place, as a line of a sample file: <c>Rows/{table}.{kind}.v{version}.jsonl</c>.</summary>
internal sealed record SampledRow(string Table, StoredRow Row)
{
    private static readonly JsonWriterOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Folder => Sources.Of("Samples", "Rows");

    public string File => $"{Table}.{Row.Body.Kind}.v{Row.Body.Version}.jsonl";

    public static IEnumerable<SampledRow> All =>
        Directory.EnumerateFiles(Folder, "*.jsonl").Order(StringComparer.Ordinal).SelectMany(System.IO.File.ReadLines)
            .Select(Parse);

    public static SampledRow Parse(string line)
    {
        using JsonDocument document = JsonDocument.Parse(line);
        JsonElement root = document.RootElement;
        RowBody body =
            new(
                Text("kind"), root.GetProperty("version").GetInt32(),
                Encoding.UTF8.GetBytes(root.GetProperty("json").GetRawText()));
        return new SampledRow(Text("table"), new StoredRow(new RowId(Text("partition"), Text("row")), body, ""));

        string Text(string name) => root.GetProperty(name).GetString()!;
    }

    public string ToLine()
    {
        using MemoryStream line = new();
        using (Utf8JsonWriter writer = new(line, Readable))
        {
            writer.WriteStartObject();
            writer.WriteString("table", Table);
            writer.WriteString("partition", Row.Id.Partition);
            writer.WriteString("row", Row.Id.Row);
            writer.WriteString("kind", Row.Body.Kind);
            writer.WriteNumber("version", Row.Body.Version);
            writer.WritePropertyName("json");
            writer.WriteRawValue(Row.Body.Json.Span);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(line.ToArray());
    }
}
