using System.Text.Json;
using Azure.Data.Tables;

namespace MentorBot.Storage.Tests.AzureTables;

/// <summary>What lies in the tables, for whoever looks, and what it weighs.</summary>
public sealed class LayoutTests
{
    private static readonly AzureTableStoreOptions Signed = new()
    {
        Endpoint = new Uri("https://mentor.table.core.windows.net?sv=1&sig=a%2Bb"),
    };

    [Theory]
    [InlineData(RowEntity.MaxPropertyLength, "x", 1)]
    [InlineData(RowEntity.MaxPropertyLength + 1, "x", 2)]
    [InlineData(RowEntity.MaxPropertyLength, "語", 1)]
    [InlineData(RowEntity.MaxPropertyLength + 1, "x🎯", 2)]
    [InlineData(500_000, "ü", 16)]
    [InlineData(0, "x", 1)]
    public void Text_is_cut_where_a_property_is_full_and_never_within_a_character(int length, string of, int properties)
    {
        string json = string.Concat(Enumerable.Repeat(of, length / of.Length));
        TableEntity entity = RowEntity.Of(new RowId("p", "r"), Body(json), "c");
        string[] parts =
        [
            .. entity.Keys.Where(name => name.StartsWith("Json", StringComparison.Ordinal)).Select(entity.GetString),
        ];
        Assert.Equal(properties, parts.Length);
        Assert.All(parts, part => Assert.InRange(part.Length, Math.Min(1, length), RowEntity.MaxPropertyLength));
        Assert.DoesNotContain(parts, part => part.Length > 0 && char.IsLowSurrogate(part[0]));
        entity.ETag = new Azure.ETag("W/\"e\"");
        Assert.Equal(json, Encoding.UTF8.GetString(RowEntity.Read(entity).Body.Json.Span));
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
    public async Task A_full_batch_is_no_larger_on_the_wire_than_Azure_takes(string of)
    {
        string key = new('語', 200);
        PartitionBatch batch = new(key);
        RowBody body = Body(string.Concat(Enumerable.Repeat(of, 40_000 / of.Length)));
        Assert.Throws<InvalidOperationException>(() => Fill(batch, body));
        FakeService service = new(_ => FakeService.Batch("204 No Content"));

        await (await service.OpenAsync(Signed)).CommitAsync("People", batch, CancellationToken.None);

        int bytes = Encoding.UTF8.GetByteCount(Assert.Single(service.Batches));
        Assert.InRange(bytes, of is "x" or "\\" ? 1 : PartitionBatch.MaxBytes / 2, PartitionBatch.MaxBytes);
    }

    [Fact]
    public void What_a_text_weighs_is_what_is_written()
    {
        Random random = new(3);
        const string units = "ab\"'&<>+`\\\0\n\u001f\u007füé語\u2027\u2028\u2029\u202a🎯";
        Rune[] all = [.. units.EnumerateRunes()];
        for (int i = 0; i < 2_000; i++)
        {
            string text =
                string.Concat(Enumerable.Range(0, random.Next(2_000)).Select(_ => all[random.Next(all.Length)]));
            Assert.Equal(
                JsonSerializer.SerializeToUtf8Bytes(text).Length - 2,
                StorageLimits.WireLength(Encoding.UTF8.GetBytes(text)));
        }
    }

    private static void Fill(PartitionBatch batch, RowBody body)
    {
        while (true) batch.Upsert(batch.Partition + batch.Writes.Count, body);
    }

    private static RowBody Body(string json) => new("goal", 3, Encoding.UTF8.GetBytes(json));
}
