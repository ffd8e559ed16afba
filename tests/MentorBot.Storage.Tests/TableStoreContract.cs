namespace MentorBot.Storage.Tests;

/// <summary>What every backend must do; each inherits these tests and says how its store is opened.</summary>
public abstract partial class TableStoreContract : IAsyncLifetime
{
    protected const string Table = "People";

    protected static CancellationToken None => CancellationToken.None;

    protected ITableStore Store { get; private set; } = null!;

    /// <summary>Opens an empty store.</summary>
    protected abstract Task<ITableStore> OpenAsync();

    /// <summary>Whether what plays the backend can change a row with this key; the backend itself can.</summary>
    protected virtual bool CanChange(string row) => true;

    /// <summary>Closes it and leaves nothing behind.</summary>
    protected abstract Task CloseAsync();

    public async Task InitializeAsync() => Store = await OpenAsync();

    public Task DisposeAsync() => CloseAsync();

    protected static RowBody Body(string json, string kind = "goal", int version = 1) =>
        new(kind, version, Encoding.UTF8.GetBytes(json));

    protected static string Json(StoredRow row) => Encoding.UTF8.GetString(row.Body.Json.Span);

    protected static PartitionBatch In(string partition) => new(partition);

    protected Task Commit(PartitionBatch batch) => Store.CommitAsync(Table, batch, None);

    protected Task<StoredRow?> Find(string partition, string row) =>
        Store.FindAsync(Table, new RowId(partition, row), None);

    protected async Task<StoredRow> Existing(string partition, string row)
    {
        StoredRow? found = await Find(partition, row);
        Assert.NotNull(found);
        return found;
    }

    protected Task<List<StoredRow>> Scan(string partition, RowRange range) =>
        ToList(Store.ScanAsync(Table, partition, range, None));

    protected static async Task<List<StoredRow>> ToList(IAsyncEnumerable<StoredRow> rows)
    {
        List<StoredRow> list = [];
        await foreach (StoredRow row in rows) list.Add(row);
        return list;
    }

    protected static IEnumerable<string> Keys(IEnumerable<StoredRow> rows) => rows.Select(row => row.Id.Row);
}
