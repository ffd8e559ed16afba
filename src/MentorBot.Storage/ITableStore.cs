namespace MentorBot.Storage;

/// <summary>
/// Rows in partitions, as Azure Table storage has them: a row is found by its partition and row key, ordered by row key
/// within its partition (ordinally, by UTF-16 code unit), and written in batches of one partition that happen whole or
/// not at all. Names, keys and sizes outside <see cref="StorageLimits"/> are an <see cref="ArgumentException"/>; a
/// store that cannot be reached, read or written is a <see cref="StorageUnavailableException"/>.
/// </summary>
public interface ITableStore
{
    /// <summary>The row, or null.</summary>
    Task<StoredRow?> FindAsync(string table, RowId id, CancellationToken cancellationToken);

    /// <summary>The rows of a partition that lie in a range, in key order.</summary>
    IAsyncEnumerable<StoredRow> ScanAsync(
        string table, string partition, RowRange range, CancellationToken cancellationToken);

    /// <summary>Every row of a table. For maintenance only: copy, purge, export.</summary>
    /// <param name="table">The table.</param>
    /// <param name="after">Only rows of partitions after this one, ordinally; null for all.</param>
    /// <param name="cancellationToken">Stops the scan.</param>
    IAsyncEnumerable<StoredRow> ScanTableAsync(string table, string? after, CancellationToken cancellationToken);

    /// <summary>
    /// Writes a batch, whole or not at all; durable when it returns. Cancelling before the store starts on the batch
    /// leaves it unwritten. Cancelling later has no effect: the actual outcome is returned. The caller must not change
    /// the batch meanwhile.
    /// </summary>
    /// <exception cref="RowConflictException">Another writer won; nothing was written.</exception>
    Task CommitAsync(string table, PartitionBatch batch, CancellationToken cancellationToken);
}
