namespace MentorBot.Storage;

/// <summary>
/// Writes to one partition that happen together: at most <see cref="MaxRows"/> rows, each once, at most
/// <see cref="MaxBytes"/> in all, as an entity-group transaction of Azure Table storage allows.
/// </summary>
/// <param name="partition">The partition that every row of the batch is in.</param>
public sealed class PartitionBatch(string partition)
{
    /// <summary>The most rows of a batch.</summary>
    public const int MaxRows = 100;

    /// <summary>
    /// The most that a batch may hold, in bytes of keys and JSON as Azure counts them: stored (UTF-16) or sent (UTF-8),
    /// whichever is more.
    /// </summary>
    public const int MaxBytes = 4 * 1024 * 1024;

    private readonly List<RowWrite> _writes = [];
    private readonly HashSet<string> _rows = new(StringComparer.Ordinal);
    private long _bytes;

    /// <summary>The partition that every row of the batch is in.</summary>
    public string Partition { get; } = Checked(partition);

    /// <summary>What is to be written, in the order it was asked for.</summary>
    public IReadOnlyList<RowWrite> Writes => _writes;

    /// <summary>A row that must not exist yet.</summary>
    public PartitionBatch Insert(string row, RowBody body) => Add(new RowWrite(RowWriteKind.Insert, row, body, null));

    /// <summary>A new body for a row that must still have this ETag.</summary>
    public PartitionBatch Replace(string row, RowBody body, string etag) =>
        Add(new RowWrite(RowWriteKind.Replace, row, body, etag ?? throw new ArgumentNullException(nameof(etag))));

    /// <summary>A row's body, whatever was there before.</summary>
    public PartitionBatch Upsert(string row, RowBody body) => Add(new RowWrite(RowWriteKind.Upsert, row, body, null));

    /// <summary>
    /// Removes a row that must still have this ETag; null removes it whatever it is, but it must be there.
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

/// <summary>What a write expects of the row that it finds.</summary>
public enum RowWriteKind
{
    /// <summary>None is there.</summary>
    Insert,

    /// <summary>One is there, with the given ETag.</summary>
    Replace,

    /// <summary>Nothing.</summary>
    Upsert,

    /// <summary>One is there, with the given ETag if one is given.</summary>
    Delete,
}
