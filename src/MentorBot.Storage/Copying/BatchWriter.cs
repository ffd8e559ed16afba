namespace MentorBot.Storage.Copying;

/// <summary>
/// Collects the writes of a table into the largest batches that a store accepts, and commits many of them concurrently.
/// </summary>
internal sealed class BatchWriter(ITableStore store, string table)
{
    private const int AtOnce = 256;
    private const long BytesAtOnce = 32 * 1024 * 1024;

    private readonly List<Task> _underWay = [];
    private PartitionBatch? _batch;
    private long _batchBytes;
    private long _bytesUnderWay;

    public async ValueTask PutAsync(StoredRow row, CancellationToken cancellationToken)
    {
        long bytes = StorageLimits.BatchBytes(row.Id, row.Body);
        (await BatchForAsync(row.Id.Partition, bytes, cancellationToken)).Upsert(row.Id.Row, row.Body);
    }

    public async ValueTask DeleteAsync(RowId id, CancellationToken cancellationToken)
    {
        long bytes = StorageLimits.BatchBytes(id, default);
        (await BatchForAsync(id.Partition, bytes, cancellationToken)).Delete(id.Row, null);
    }

    /// <summary>Writes what is left; everything is durable when this returns.</summary>
    public async Task EndAsync(CancellationToken cancellationToken)
    {
        Commit(cancellationToken);
        await WaitAsync();
    }

    private async ValueTask<PartitionBatch> BatchForAsync(
        string partition, long bytes, CancellationToken cancellationToken)
    {
        if (_batch is null || _batch.Partition != partition || _batch.Writes.Count == PartitionBatch.MaxRows
            || _batchBytes + bytes > PartitionBatch.MaxBytes)
        {
            Commit(cancellationToken);
            if (_underWay.Count >= AtOnce || _bytesUnderWay >= BytesAtOnce) await WaitAsync();
            (_batch, _batchBytes) = (new PartitionBatch(partition), 0);
        }

        _batchBytes += bytes;
        return _batch;
    }

    private void Commit(CancellationToken cancellationToken)
    {
        if (_batch is null) return;
        _underWay.Add(store.CommitAsync(table, _batch, cancellationToken));
        _bytesUnderWay += _batchBytes;
        _batch = null;
    }

    private async Task WaitAsync()
    {
        await Task.WhenAll(_underWay);
        _underWay.Clear();
        _bytesUnderWay = 0;
    }
}
