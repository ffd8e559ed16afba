namespace MentorBot.Storage;

/// <summary>
/// Writes to one partition that succeed or fail together: at most <see cref="MaxRows"/> rows, each once, and at most
/// <see cref="MaxBytes"/> in all, as an entity-group transaction of Azure Table storage allows.
/// </summary>
/// <param name="partition">The partition that every row of the batch is in.</param>
public sealed class PartitionBatch(string partition)
{
    /// <summary>The maximum number of rows in a batch.</summary>
    public const int MaxRows = 100;

    /// <summary>
    /// The maximum size of a batch, in bytes of keys and JSON as Azure counts them: stored (UTF-16) or sent (UTF-8),
    /// whichever is larger.
    /// </summary>
    public const int MaxBytes = 4 * 1024 * 1024;

    private readonly List<RowWrite> _writes = [];
    private readonly HashSet<string> _rows = new(StringComparer.Ordinal);
    private long _bytes;

    /// <summary>The partition that every row of the batch is in.</summary>
    public string Partition { get; } = Checked(partition);

    /// <summary>The writes, in the order in which they were added.</summary>
    public IReadOnlyList<RowWrite> Writes => _writes;

    /// <summary>Inserts a row that must not exist yet.</summary>
    public PartitionBatch Insert(string row, RowBody body) => Add(new RowWrite(RowWriteKind.Insert, row, body, null));

    /// <summary>Replaces the body of a row that must still have this ETag.</summary>
    public PartitionBatch Replace(string row, RowBody body, string etag) =>
        Add(new RowWrite(RowWriteKind.Replace, row, body, etag ?? throw new ArgumentNullException(nameof(etag))));

    /// <summary>Writes a row's body, whether or not the row exists.</summary>
    public PartitionBatch Upsert(string row, RowBody body) => Add(new RowWrite(RowWriteKind.Upsert, row, body, null));

    /// <summary>
    /// Deletes a row that must still have this ETag; with null it deletes any version of the row, which must exist.
    /// </summary>
    public PartitionBatch Delete(string row, string? etag) =>
        Add(new RowWrite(RowWriteKind.Delete, row, default, etag));

    private PartitionBatch Add(RowWrite write)
    {
        StorageLimits.CheckKey(write.Row, "row");
        if (_writes.Count == MaxRows) throw new InvalidOperationException($"A batch holds at most {MaxRows} rows.");
        RowId id = new(Partition, write.Row);
        if (write.Kind != RowWriteKind.Delete) StorageLimits.CheckBody(id, write.Body);
        long bytes = StorageLimits.BatchBytes(id, write.Body);
        if (_bytes + bytes > MaxBytes)
            throw new InvalidOperationException(
                $"A batch holds at most {MaxBytes} bytes; with row '{write.Row}' it has {_bytes + bytes}.");
        if (!_rows.Add(write.Row))
            throw new InvalidOperationException($"A batch names each row once; '{write.Row}' was named twice.");
        _bytes += bytes;
        _writes.Add(write);
        return this;
    }

    private static string Checked(string partition)
    {
        StorageLimits.CheckKey(partition, nameof(partition));
        return partition;
    }
}

/// <summary>One write of a batch.</summary>
public sealed record RowWrite(RowWriteKind Kind, string Row, RowBody Body, string? ETag);

/// <summary>What a write expects of the existing row.</summary>
public enum RowWriteKind
{
    /// <summary>The row does not exist.</summary>
    Insert,

    /// <summary>The row exists with the given ETag.</summary>
    Replace,

    /// <summary>No expectation.</summary>
    Upsert,

    /// <summary>The row exists; if an ETag is given, it has that one.</summary>
    Delete,
}
