using MentorBot.Storage;

namespace MentorBot.EndToEnd.Tests.Settings;

/// <summary>Rows in memory: as much of a store as one writer needs.</summary>
internal sealed class MemoryStore : ITableStore
{
    private static readonly Comparer<(string Table, string Partition, string Row)> Order =
        Comparer<(string Table, string Partition, string Row)>.Create(
            static (one, other) => string.CompareOrdinal(Text(one), Text(other)));

    private readonly SortedDictionary<(string Table, string Partition, string Row), StoredRow> _rows = new(Order);
    private int _writes;

    public Task<StoredRow?> FindAsync(string table, RowId id, CancellationToken cancellationToken) =>
        Task.FromResult(_rows.GetValueOrDefault((table, id.Partition, id.Row)));

    public IAsyncEnumerable<StoredRow> ScanAsync(
        string table, string partition, RowRange range, CancellationToken cancellationToken) =>
        Of(table).Where(row => row.Id.Partition == partition
            && string.CompareOrdinal(row.Id.Row, range.From ?? "") >= 0
            && (range.Before is null || string.CompareOrdinal(row.Id.Row, range.Before) < 0)).ToAsyncEnumerable();

    public IAsyncEnumerable<StoredRow> ScanTableAsync(
        string table, string? after, CancellationToken cancellationToken) =>
        Of(table).Where(row => after is null || string.CompareOrdinal(row.Id.Partition, after) > 0).ToAsyncEnumerable();

    public Task CommitAsync(string table, PartitionBatch batch, CancellationToken cancellationToken)
    {
        foreach (RowWrite write in batch.Writes)
        {
            (string, string, string) key = (table, batch.Partition, write.Row);
            RowId id = new(batch.Partition, write.Row);
            if (write.Kind is RowWriteKind.Insert && _rows.ContainsKey(key)) throw new RowConflictException(table, id);
            string etag = (++_writes).ToString(CultureInfo.InvariantCulture);
            if (write.Kind is RowWriteKind.Delete) _rows.Remove(key);
            else _rows[key] = new StoredRow(id, write.Body, etag);
        }

        return Task.CompletedTask;
    }

    private static string Text((string Table, string Partition, string Row) key) =>
        $"{key.Table}\0{key.Partition}\0{key.Row}";

    private StoredRow[] Of(string table) => [.. _rows.Where(row => row.Key.Table == table).Select(row => row.Value)];
}
