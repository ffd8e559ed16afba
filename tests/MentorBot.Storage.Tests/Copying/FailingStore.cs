namespace MentorBot.Storage.Tests.Copying;

/// <summary>A store to which something happens on the way of a batch.</summary>
/// <param name="inner">The store.</param>
/// <param name="before">
/// Told of each batch; throws where it is not to arrive, and says false where it is to be lost unnoticed.
/// </param>
internal sealed class FailingStore(ITableStore inner, Func<string, PartitionBatch, Task<bool>> before) : ITableStore
{
    public Task<StoredRow?> FindAsync(string table, RowId id, CancellationToken cancellationToken) =>
        inner.FindAsync(table, id, cancellationToken);

    public IAsyncEnumerable<StoredRow> ScanAsync(
        string table, string partition, RowRange range, CancellationToken cancellationToken) =>
        inner.ScanAsync(table, partition, range, cancellationToken);

    public IAsyncEnumerable<StoredRow> ScanTableAsync(
        string table, string? after, CancellationToken cancellationToken) =>
        inner.ScanTableAsync(table, after, cancellationToken);

    public async Task CommitAsync(string table, PartitionBatch batch, CancellationToken cancellationToken)
    {
        if (await before(table, batch)) await inner.CommitAsync(table, batch, cancellationToken);
    }
}
