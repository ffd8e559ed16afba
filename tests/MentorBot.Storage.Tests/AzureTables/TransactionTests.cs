using Azure.Core.Pipeline;

namespace MentorBot.Storage.Tests.AzureTables;

/// <summary>What is sent to be written, and what becomes of the answer.</summary>
public sealed class TransactionTests
{
    private const string ETag = "W/\"datetime'2026-11-29T08%3A00%3A00.1234567Z'\"";

    private static readonly AzureTableStoreOptions Signed =
        new()
        {
            Endpoint = new Uri("https://mentor.example?sv=1&sig=a%2Bb"), RetryDelay = TimeSpan.FromMilliseconds(1),
            Retries = 2,
        };

    public static TheoryData<string> Inner => ["503 Busy", "500 Wrong", "429 Slow", "408 Late"];

    [Theory]
    [MemberData(nameof(Inner))]
    public async Task A_batch_that_fails_inside_is_tried_again_with_the_same_content(string status)
    {
        FakeService service = null!;
        service = new FakeService(_ => FakeService.Batch(service.Batches.Count < 3 ? status : "204 No Content"));
        AzureTableStore store = await service.OpenAsync(Signed);

        await Commit(store, new PartitionBatch("p").Delete("r", null));

        Assert.Equal(3, service.Batches.Count);
        Assert.Single(service.Batches.Distinct());
    }

    [Fact]
    public async Task A_batch_that_goes_on_failing_inside_makes_the_store_unavailable()
    {
        FakeService service = new(_ => FakeService.Batch("503 Busy"));
        AzureTableStore store = await service.OpenAsync(Signed);

        await Assert.ThrowsAsync<StorageUnavailableException>(() => Commit(
            store, new PartitionBatch("p").Upsert("r", Body("1"))));

        Assert.Equal(1 + Signed.Retries, service.Batches.Count);
    }

    [Fact]
    public async Task Every_write_is_a_transaction_with_content_also_a_removal_alone()
    {
        FakeService service = new(_ => FakeService.Batch("204 No Content"));
        AzureTableStore store = await service.OpenAsync(Signed);

        await Commit(store, new PartitionBatch("p").Delete("r", ETag));
        await Commit(store, new PartitionBatch("p").Insert("r", Body("1")));
        await Commit(store, new PartitionBatch("p").Upsert("r", Body("1")).Replace("s", Body("1"), ETag));

        Assert.All(
            service.Requests.Skip(1),
            request => Assert.Equal("POST /$batch", $"{request.Method} {request.RequestUri!.AbsolutePath}"));
        Assert.Equal(3, service.Batches.Count);
        Assert.Contains($"If-Match: {ETag}\r\n", service.Batches.First(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("5")]
    [InlineData("*")]
    [InlineData("\"5\"")]
    [InlineData("W/\"datetime'x'\"\r\nX: y")]
    public async Task An_ETag_that_is_none_of_the_services_is_never_sent(string etag)
    {
        FakeService service = new(_ => FakeService.Batch("204 No Content"));
        AzureTableStore store = await service.OpenAsync(Signed);

        await Commit(store, new PartitionBatch("p").Replace("r", Body("1"), etag).Delete("s", etag));

        string[] sent =
        [
            .. Assert.Single(service.Batches).Split("\r\n")
                .Where(line => line.StartsWith("If-Match:", StringComparison.Ordinal)),
        ];
        Assert.Equal(2, sent.Length);
        Assert.All(sent, line => Assert.Equal("If-Match: W/\"datetime'0001-01-01T00%3A00%3A00.0000000Z'\"", line));
    }

    [Fact]
    public async Task What_is_sent_is_ASCII_alone()
    {
        FakeService service = new(_ => FakeService.Batch("204 No Content"));
        AzureTableStore store = await service.OpenAsync(Signed);

        await Commit(store, new PartitionBatch("ü").Upsert("語/🎯", Body("\"Ü🎯\u2028\"")));

        string batch = Assert.Single(service.Batches);
        Assert.True(Ascii.IsValid(batch), batch);
        Assert.Contains("""\u0022\u00DC\uD83C\uDFAF\u2028\u0022""", batch, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_of_longer_lines_than_the_SDK_reads_is_an_answer()
    {
        string location = $"Location: https://mentor.example/T(PartitionKey='{new string('x', 9_000)}')";
        FakeService service = new(_ => FakeService.Batch($"204 No Content\r\n{location}\r\n\r\n"));
        AzureTableStore store = await service.OpenAsync(Signed);

        await Commit(store, new PartitionBatch("p").Insert("r", Body("1")));

        Assert.Single(service.Batches);
    }

    [Fact]
    public async Task An_answer_that_is_no_batchs_is_none()
    {
        FakeService service = new(_ => FakeService.Batch("what"));
        AzureTableStore store = await service.OpenAsync(Signed);
        await Assert.ThrowsAsync<StorageUnavailableException>(() => Commit(
            store, new PartitionBatch("p").Insert("r", Body("1"))));
    }

    [Fact]
    public async Task A_signature_is_in_no_error()
    {
        AzureTableStoreOptions options = Signed with
        {
            Transport = new HttpClientTransport(new HttpClient(new SocketsHttpHandler { UseProxy = false })),
            Retries = 1,
            Endpoint = new Uri("https://127.0.0.1:1/x?sv=1&sig=a-secret"),
        };
        StorageUnavailableException away =
            await Assert.ThrowsAsync<StorageUnavailableException>(() => AzureTableStore.OpenAsync(
                options, null, CancellationToken.None));
        Assert.DoesNotContain("a-secret", away.ToString(), StringComparison.Ordinal);
    }

    private static Task Commit(AzureTableStore store, PartitionBatch batch) =>
        store.CommitAsync("People", batch, CancellationToken.None);

    private static RowBody Body(string json) => new("goal", 1, Encoding.UTF8.GetBytes(json));
}
