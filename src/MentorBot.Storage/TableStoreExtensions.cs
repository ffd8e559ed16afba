namespace MentorBot.Storage;

/// <summary>Deletions that another writer may get in the way of.</summary>
public static class TableStoreExtensions
{
    /// <summary>Deletes a row, unless it is gone already or was written since.</summary>
    /// <param name="store">The store.</param>
    /// <param name="table">The table.</param>
    /// <param name="id">The row.</param>
    /// <param name="etag">What the row must still have; null: any.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>Whether this call deleted it.</returns>
    /// <exception cref="StorageUnavailableException">The store does not answer.</exception>
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
    /// Deletes rows in batches of one partition each; a row that is gone already, or was written since, stays as it is.
    /// </summary>
    /// <exception cref="StorageUnavailableException">The store does not answer.</exception>
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
