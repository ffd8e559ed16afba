using System.Diagnostics;
using MentorBot.Storage.Tests.Azurite;
using Fate = MentorBot.Storage.Tests.AzureTables.FlakyProxy.Fate;

namespace MentorBot.Storage.Tests.AzureTables;

/// <summary>A service that is throttled, slow or away.</summary>
[Collection(AzuriteTests.Name)]
public sealed class OutageTests(AzuriteFixture azurite)
{
    private readonly string _prefix = AzuriteFixture.NewPrefix();

    private static CancellationToken None => CancellationToken.None;

    [AzuriteFact]
    public async Task A_throttled_request_waits_as_long_as_it_is_told()
    {
        await using FlakyProxy proxy = await FlakyProxy.StartAsync(azurite.Process.Endpoint);
        AzureTableStore store = await OpenAsync(proxy);
        proxy.Next(Fate.Throttled);
        long started = Stopwatch.GetTimestamp();

        Assert.Null(await store.FindAsync("People", new RowId("p", "r"), None));

        Assert.True(Stopwatch.GetElapsedTime(started) > TimeSpan.FromSeconds(0.9));
    }

    [AzuriteFact]
    public async Task A_lost_or_silent_request_is_tried_again()
    {
        await using FlakyProxy proxy = await FlakyProxy.StartAsync(azurite.Process.Endpoint);
        AzureTableStore store = await OpenAsync(proxy);
        proxy.Next(Fate.Lost, Fate.Silent, Fate.AnsweredWrongly);

        Assert.Null(await store.FindAsync("People", new RowId("p", "r"), None));

        Assert.Equal(4, proxy.Requests.Count(method => method == "GET"));
    }

    [AzuriteTheory]
    [InlineData(Fate.Lost)]
    [InlineData(Fate.Silent)]
    [InlineData(Fate.AnsweredWrongly)]
    [InlineData(Fate.AnswerLost)]
    public async Task One_that_stays_so_makes_the_store_unavailable(object fate)
    {
        await using FlakyProxy proxy = await FlakyProxy.StartAsync(azurite.Process.Endpoint);
        AzureTableStore store = await OpenAsync(proxy);
        Fate[] all = [.. Enumerable.Repeat((Fate)fate, 4)];

        proxy.Next(all);
        await Assert.ThrowsAsync<StorageUnavailableException>(() => store.FindAsync(
            "People", new RowId("p", "r"), None));
        proxy.Next(all);
        await Assert.ThrowsAsync<StorageUnavailableException>(() => ToList(store.ScanTableAsync("People", null, None)));
        proxy.Next(all);
        await Assert.ThrowsAsync<StorageUnavailableException>(() =>
            store.CommitAsync("People", new PartitionBatch("p").Upsert("a", Body()).Upsert("b", Body()), None));

        await store.CommitAsync("People", new PartitionBatch("p").Upsert("a", Body()), None);
    }

    [AzuriteFact]
    public async Task A_reader_that_gives_up_is_let_go()
    {
        await using FlakyProxy proxy = await FlakyProxy.StartAsync(azurite.Process.Endpoint);
        AzureTableStore store = await OpenAsync(proxy, TimeSpan.FromMinutes(5));
        proxy.Next(Fate.Silent);
        using CancellationTokenSource source = new();
        Task<StoredRow?> find = store.FindAsync("People", new RowId("p", "r"), source.Token);
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => find);
    }

    [AzuriteFact]
    public async Task Who_is_not_let_in_hears_why_without_the_key()
    {
        string wrong = azurite.Process.ConnectionString.Replace("Eby8", "Fby8", StringComparison.Ordinal);
        StorageUnavailableException refused = await Assert.ThrowsAsync<StorageUnavailableException>(() =>
            AzureTableStore.OpenAsync(
                new AzureTableStoreOptions { ConnectionString = wrong, Tables = ["People"] }, null, None));
        Assert.Contains("403", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Fby8", refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_where_nobody_listens_is_unavailable()
    {
        AzureTableStoreOptions options = new()
        {
            ConnectionString = AzuriteProcess.ConnectionStringAt("http://127.0.0.1:1/x"), Retries = 1, RetryDelay =
                TimeSpan.FromMilliseconds(1)
        };
        await Assert.ThrowsAsync<StorageUnavailableException>(() => AzureTableStore.OpenAsync(options, null, None));
    }

    private Task<AzureTableStore> OpenAsync(FlakyProxy proxy, TimeSpan? patience = null) => AzureTableStore.OpenAsync(
        new AzureTableStoreOptions
        {
            ConnectionString = AzuriteProcess.ConnectionStringAt(proxy.Endpoint), Prefix = _prefix,
            Tables = ["People"], Retries = 3,
            RetryDelay = TimeSpan.FromMilliseconds(1), RequestTimeout = patience ?? TimeSpan.FromSeconds(1),
        },
        null, None);

    private static RowBody Body() => new("goal", 1, "1"u8.ToArray());

    private static async Task<int> ToList(IAsyncEnumerable<StoredRow> rows)
    {
        int count = 0;
        await foreach (StoredRow _ in rows) count++;
        return count;
    }
}
