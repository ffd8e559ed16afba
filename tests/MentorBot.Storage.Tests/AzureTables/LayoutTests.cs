using System.Buffers;
using System.Text;
using System.Text.Json;
using MentorBot.Storage.AzureTables;

namespace MentorBot.Storage.Tests.AzureTables;

/// <summary>What lies in the tables, for whoever looks, and what it weighs.</summary>
public sealed class LayoutTests
{
    private const string Commit = "0123456789abcdef";

    [Fact]
    public void A_row_has_its_kind_and_version_in_columns_and_the_rest_as_text() => Assert.Equal(
        """{"PartitionKey":"org|ada","RowKey":"goal|a.2Fb","Kind":"goal","Version":3,"Commit":"0123456789abcdef","Json0":"{\"title\":\"Übung\\n\"}"}""",
        Entity(new RowId("org|ada", "goal|a/b"), """{"title":"Übung\n"}""", asciiAlone: false));

    [Fact]
    public void A_request_of_one_row_is_ASCII_alone()
    {
        string entity = Entity(new RowId("ü", "r"), "\"🎯\u2028\"", asciiAlone: true);
        Assert.True(Ascii.IsValid(entity), entity);
        Assert.Contains("""\u00FC""", entity, StringComparison.Ordinal);
        Assert.Contains("""\"\uD83C\uDFAF\u2028\""}""", entity, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(EntityWriter.MaxPropertyLength, "x", 1)]
    [InlineData(EntityWriter.MaxPropertyLength + 1, "x", 2)]
    [InlineData(EntityWriter.MaxPropertyLength, "語", 1)]
    [InlineData(EntityWriter.MaxPropertyLength + 1, "x🎯", 2)]
    [InlineData(500_000, "ü", 16)]
    public void Text_is_cut_where_a_property_is_full_and_never_within_a_character(int length, string of, int properties)
    {
        string json = string.Concat(Enumerable.Repeat(of, length / of.Length));
        string entity = Entity(new RowId("p", "r"), json, asciiAlone: false);
        using JsonDocument document = JsonDocument.Parse(entity);
        string[] parts = [.. document.RootElement.EnumerateObject()
            .Where(property => property.Name.StartsWith("Json", StringComparison.Ordinal)).Select(property => property.Value.GetString()!)];
        Assert.Equal(properties, parts.Length);
        Assert.All(parts, part => Assert.InRange(part.Length, 1, EntityWriter.MaxPropertyLength));
        Assert.All(parts, part => Assert.False(char.IsLowSurrogate(part[0])));
        Assert.Equal(json, Encoding.UTF8.GetString(EntityReader.Row(Encoding.UTF8.GetBytes(entity), "e").Body.Json.Span));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("\"")]
    [InlineData("\\")]
    [InlineData("\0")]
    [InlineData("語")]
    [InlineData("🎯")]
    [InlineData("\u2028")]
    [InlineData("\u2030")]
    public void A_full_batch_is_no_larger_on_the_wire_than_Azure_takes(string of)
    {
        string key = new('語', 200);
        PartitionBatch batch = new(key);
        RowBody body = new("goal", 1, Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(of, 40_000 / of.Length))));
        try
        {
            while (true) batch.Upsert(key + batch.Writes.Count, body);
        }
        catch (InvalidOperationException)
        {
            int bytes = BatchWriter.Write("https://mentor.table.core.windows.net", "MentorBotPeople", batch, Commit).Length;
            Assert.InRange(bytes, of == "x" ? 1 : PartitionBatch.MaxBytes / 2, PartitionBatch.MaxBytes);
        }
    }

    [Fact]
    public void What_a_text_weighs_is_what_is_written()
    {
        Random random = new(3);
        const string units = "ab\"\\\0\n\u001f\u007füé語\u2027\u2028\u2029\u202a🎯";
        for (int i = 0; i < 2_000; i++)
        {
            IEnumerable<Rune> runes = Enumerable.Range(0, random.Next(30)).Select(_ => units.EnumerateRunes().ElementAt(random.Next(16)));
            byte[] text = Encoding.UTF8.GetBytes(string.Concat(runes));
            ArrayBufferWriter<byte> written = new();
            JsonText.Append(written, text, asciiAlone: false);
            Assert.Equal(JsonText.Length(text), written.WrittenCount);
            Assert.Equal(Encoding.UTF8.GetString(text), JsonSerializer.Deserialize<string>($"\"{Encoding.UTF8.GetString(written.WrittenSpan)}\""));
        }
    }

    private static string Entity(RowId id, string json, bool asciiAlone)
    {
        ArrayBufferWriter<byte> entity = new();
        EntityWriter.Append(entity, EntityPlace.Of(id), new RowBody("goal", 3, Encoding.UTF8.GetBytes(json)), Commit, asciiAlone);
        return Encoding.UTF8.GetString(entity.WrittenSpan);
    }
}
