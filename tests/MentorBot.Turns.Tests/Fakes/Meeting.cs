namespace MentorBot.Turns.Tests.Fakes;

/// <summary>Holds every commit until so many are there: a race that always happens.</summary>
internal sealed class Meeting(ITableStore inner, int guests) : ITableStore
{
    private readonly TaskCompletionSource _all = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _here;

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
        if (Interlocked.Increment(ref _here) == guests) _all.SetResult();
        await _all.Task;
        await inner.CommitAsync(table, batch, cancellationToken);
    }
}
