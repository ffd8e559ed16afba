using MentorBot.Storage.Copying;
using MentorBot.Storage.Sqlite;

namespace MentorBot.Storage.Tests.Copying;

/// <summary>Two stores: one that holds much, which is to be copied, and an empty one.</summary>
public abstract class StoreCopyFixture : IAsyncLifetime, IDisposable
{
    private protected const string Source = "house";
    private protected static readonly string[] Tables = ["People", "Accounts", "Empty"];
    private readonly TemporaryFolder _folder = new();
    private protected SqliteTableStore _from = null!;
    private protected SqliteTableStore _to = null!;

    private protected static CancellationToken None => CancellationToken.None;

    public async Task InitializeAsync()
    {
        (_from, _to) = (await OpenAsync("from"), await OpenAsync("to"));
        // More than a batch and a page, more than a batch's bytes, keys at the ends of the order, and many small
        // partitions.
        for (int i = 0; i < 1_234; i += 100)
        {
            PartitionBatch batch = new("large");
            for (int row = i; row < Math.Min(i + 100, 1_234); row++) batch.Insert($"{row:D5}", Body($"{row}"));
            await _from.CommitAsync("People", batch, None);
        }

        for (int row = 0; row < 12; row++)
            await _from.CommitAsync(
                "People", new PartitionBatch("wide").Insert($"{row}", Body(new string('x', 500_000))), None);
        foreach (string key in new[] { "", "\0", "a|b", "語", "🎯", "\uFFFD" })
            await _from.CommitAsync(
                "People", new PartitionBatch(key).Insert(key, new RowBody("talk", 3, "{}"u8.ToArray())), None);
        await Task.WhenAll(Enumerable.Range(0, 500).Select(i =>
            _from.CommitAsync("Accounts", new PartitionBatch($"teams|{i}").Insert("account", Body("1")), None)));
    }

    public async Task DisposeAsync()
    {
        await _from.DisposeAsync();
        await _to.DisposeAsync();
    }

    public void Dispose()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected Task<IReadOnlyList<CopiedTable>> CopyAsync(ITableStore to) =>
        new StoreCopy(Source, Scan(_from), to, Tables).RunAsync(null, None);

    private protected static TableScan Scan(SqliteTableStore store) =>
        (table, cancellationToken) => store.ScanTableAsync(table, null, cancellationToken);

    /// <summary>A copy has brought the first table, and was cut off at the second.</summary>
    private protected async Task CutOffBeforeAccountsAsync()
    {
        FailingStore cut = new(_to, (table, _) => table == "Accounts" ? throw CutOff() : Task.FromResult(true));
        await Assert.ThrowsAsync<StorageUnavailableException>(() => CopyAsync(cut));
    }

    private protected static StorageUnavailableException CutOff() => new("Cut off.");

    private protected Task<SqliteTableStore> OpenAsync(string name) =>
        SqliteTableStore.OpenAsync(new SqliteStoreOptions { Path = _folder.At($"{name}.db") }, null, None);

    private protected static RowBody Body(string json) => new("goal", 1, Encoding.UTF8.GetBytes(json));

    private protected static async Task<string> EverythingAsync(SqliteTableStore store)
    {
        StringBuilder all = new();
        foreach (string table in Tables)
        {
            await foreach (StoredRow row in store.ScanTableAsync(table, null, None))
            {
                string json = Encoding.UTF8.GetString(row.Body.Json.Span);
                all.Append(
                    CultureInfo.InvariantCulture, $"{table}|{row.Id}|{row.Body.Kind}|{row.Body.Version}|{json}\n");
            }
        }

        return all.ToString();
    }
}
