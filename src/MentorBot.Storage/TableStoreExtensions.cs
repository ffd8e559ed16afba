namespace MentorBot.Storage;

/// <summary>Deletions that tolerate a concurrent change of the row.</summary>
public static class TableStoreExtensions
{
    /// <summary>Deletes a row, unless it is already gone or has been written since.</summary>
    /// <param name="store">The store.</param>
    /// <param name="table">The table.</param>
    /// <param name="id">The row.</param>
    /// <param name="etag">The ETag that the row must still have; null for any.</param>
    /// <param name="cancellationToken">Cancels the deletion.</param>
    /// <returns>Whether this call deleted it.</returns>
    /// <exception cref="StorageUnavailableException">The store cannot be reached.</exception>
    public static async Task<bool> TryDeleteAsync(
        this ITableStore store, string table, RowId id, string? etag, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        try
        {
            PartitionBatch batch = new PartitionBatch(id.Partition).Delete(id.Row, etag);
            await store.CommitAsync(table, batch, cancellationToken);
            return true;
        }
        catch (RowConflictException)
        {
            return false;
        }
    }

    /// <summary>
    /// Deletes rows in batches of one partition each. A row that is already gone, or was written since, is left as it
    /// is.
    /// </summary>
    /// <exception cref="StorageUnavailableException">The store cannot be reached.</exception>
    public static async Task DeleteUnchangedAsync(
        this ITableStore store, string table, IEnumerable<StoredRow> rows, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        foreach (IGrouping<string, StoredRow> partition in rows.GroupBy(row => row.Id.Partition))
        {
            foreach (StoredRow[] chunk in partition.Chunk(PartitionBatch.MaxRows))
                await DeleteChunkAsync(store, table, chunk, cancellationToken);
        }
    }

    private static async Task DeleteChunkAsync(
        ITableStore store, string table, StoredRow[] chunk, CancellationToken cancellationToken)
    {
        PartitionBatch batch = new(chunk[0].Id.Partition);
        foreach (StoredRow row in chunk) batch.Delete(row.Id.Row, row.ETag);
        try
        {
            await store.CommitAsync(table, batch, cancellationToken);
        }
        catch (RowConflictException)
        {
            foreach (StoredRow row in chunk) await store.TryDeleteAsync(table, row.Id, row.ETag, cancellationToken);
        }
    }
}
