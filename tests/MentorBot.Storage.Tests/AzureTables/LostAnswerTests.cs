using MentorBot.Storage.Tests.Azurite;
using Fate = MentorBot.Storage.Tests.AzureTables.FlakyProxy.Fate;

namespace MentorBot.Storage.Tests.AzureTables;

/// <summary>What the network does to a write that was done all the same.</summary>
[Collection(AzuriteTests.Name)]
public sealed class LostAnswerTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Table = "People";

    private readonly string _prefix = AzuriteFixture.NewPrefix();
    private FlakyProxy _proxy = null!;
    private AzureTableStore _store = null!;
    private AzureTableStore _other = null!;

    private static CancellationToken None => CancellationToken.None;

    public async Task InitializeAsync()
    {
        if (AzuriteFactAttribute.SkipReason is not null) return;
        _proxy = await FlakyProxy.StartAsync(azurite.Process.Endpoint);
        _store =
            await AzureTableStore.OpenAsync(Options(AzuriteProcess.ConnectionStringAt(_proxy.Endpoint)), null, None);
        _other = await AzureTableStore.OpenAsync(Options(azurite.Process.ConnectionString), null, None);
    }

    public async Task DisposeAsync()
    {
        if (_proxy is not null) await _proxy.DisposeAsync();
    }

    [AzuriteFact]
    public async Task An_insert_whose_answer_was_lost_is_no_conflict_with_itself()
    {
        _proxy.Next(Fate.AnswerLost);
        await Commit(_store, Batch().Insert("r", Body("1")));
        Assert.Equal("1", await Json("r"));
        Assert.Equal(["POST", "POST", "GET"], _proxy.Requests.Skip(1));
    }

    [AzuriteFact]
    public async Task Nor_is_a_replacement()
    {
        await Commit(_other, Batch().Insert("r", Body("1")));
        _proxy.Next(Fate.AnsweredWrongly);
        await Commit(_store, Batch().Replace("r", Body("2"), (await Find("r"))!.ETag));
        Assert.Equal("2", await Json("r"));
    }

    [AzuriteFact]
    public async Task Nor_a_removal()
    {
        await Commit(_other, Batch().Insert("r", Body("1")));
        _proxy.Next(Fate.AnswerLost);
        await Commit(_store, Batch().Delete("r", (await Find("r"))!.ETag));
        Assert.Null(await Find("r"));
    }

    [AzuriteFact]
    public async Task Nor_a_batch_that_replaces_inserts_and_removes()
    {
        await Commit(_other, Batch().Insert("a", Body("1")).Insert("b", Body("1")));
        _proxy.Next(Fate.AnswerLost, Fate.AnsweredWrongly);
        await Commit(
            _store,
            Batch().Delete("b", (await Find("b"))!.ETag).Replace("a", Body("2"), (await Find("a"))!.ETag)
                .Insert("c", Body("3")));
        Assert.Equal(("2", "3"), (await Json("a"), await Json("c")));
        Assert.Null(await Find("b"));
    }

    [AzuriteFact]
    public async Task Nor_a_batch_that_only_removes()
    {
        await Commit(_other, Batch().Insert("a", Body("1")).Insert("b", Body("1")));
        _proxy.Next(Fate.AnswerLost);
        await Commit(_store, Batch().Delete("b", (await Find("b"))!.ETag).Delete("a", null));
        Assert.Null(await Find("a"));
    }

    [AzuriteFact]
    public async Task A_batch_is_known_by_any_row_that_nobody_has_changed_since()
    {
        _proxy.Meanwhile = () => Commit(_other, Batch().Upsert("a", Body("9")).Delete("b", null));
        _proxy.Next(Fate.AnswerLost);
        await Commit(_store, Batch().Insert("a", Body("1")).Insert("b", Body("1")).Insert("c", Body("1")));
        Assert.Equal(("9", "1"), (await Json("a"), await Json("c")));
        Assert.Null(await Find("b"));
    }

    [AzuriteFact]
    public async Task Another_writers_row_stays_a_conflict_though_the_first_try_was_lost()
    {
        await Commit(_other, Batch().Insert("r", Body("1")));
        _proxy.Next(Fate.Lost);
        PartitionBatch batch = Batch().Insert("q", Body("2")).Insert("r", Body("2"));
        RowConflictException conflict = await Assert.ThrowsAsync<RowConflictException>(() => Commit(_store, batch));
        Assert.Equal((Table, "r"), (conflict.Table, conflict.Id.Row));
        Assert.Equal("1", await Json("r"));
        Assert.Null(await Find("q"));
    }

    [AzuriteFact]
    public async Task A_removal_of_what_another_writer_changed_stays_a_conflict_though_the_first_try_was_lost()
    {
        await Commit(_other, Batch().Insert("r", Body("1")));
        string stale = (await Find("r"))!.ETag;
        await Commit(_other, Batch().Upsert("r", Body("2")));
        _proxy.Next(Fate.Lost);
        await Assert.ThrowsAsync<RowConflictException>(() => Commit(_store, Batch().Delete("r", stale)));
        Assert.Equal("2", await Json("r"));
    }

    [AzuriteFact]
    public async Task A_missing_row_is_a_conflict_at_the_first_try()
    {
        await Assert.ThrowsAsync<RowConflictException>(() => Commit(_store, Batch().Delete("missing", null)));
    }

    [AzuriteFact]
    public async Task A_removal_on_a_connection_that_closes_in_order_is_not_sent_again_unnoticed()
    {
        await using CuttingProxy cutting = new(azurite.Process.Port);
        AzureTableStore store =
            await AzureTableStore.OpenAsync(Options(AzuriteProcess.ConnectionStringAt(cutting.Endpoint)), null, None);
        await Commit(store, Batch().Insert("r", Body("1")));
        cutting.CutAfterNextAnswer();
        await Commit(store, Batch().Delete("r", null));
        Assert.True(cutting.HasCut);
        Assert.Null(await Find("r"));
    }

    private AzureTableStoreOptions Options(string connectionString) =>
        new()
        {
            ConnectionString = connectionString, Prefix = _prefix, Tables = [Table],
            RetryDelay = TimeSpan.FromMilliseconds(1),
        };

    private static PartitionBatch Batch() => new("p");

    private static Task Commit(AzureTableStore store, PartitionBatch batch) => store.CommitAsync(Table, batch, None);

    private Task<StoredRow?> Find(string row) => _other.FindAsync(Table, new RowId("p", row), None);

    private async Task<string> Json(string row) => Encoding.UTF8.GetString((await Find(row))!.Body.Json.Span);

    private static RowBody Body(string json) => new("goal", 1, Encoding.UTF8.GetBytes(json));
}
