namespace MentorBot.Storage.Sqlite;

/// <summary>Applies batches inside an open write transaction.</summary>
internal sealed class RowWriter(Connection connection, ETagSource etags) : IDisposable
{
    private const string Key = "TableName = ?1 AND Partition = ?2 AND RowKey = ?3";
    private const string Values =
        "INSERT INTO Rows (TableName, Partition, RowKey, Kind, Version, Json, ETag) VALUES (?1, ?2, ?3, ?4, ?5, ?6, "
            + "?7)";
    private const string Conflict = "ON CONFLICT (TableName, Partition, RowKey) DO";

    private readonly Statement _insert = connection.Prepare($"{Values} {Conflict} NOTHING");
    private readonly Statement _upsert = connection.Prepare(
        $"{Values} {Conflict} UPDATE SET Kind = excluded.Kind, Version = excluded.Version, Json = excluded.Json, "
            + "ETag = excluded.ETag");
    private readonly Statement _replace =
        connection.Prepare($"UPDATE Rows SET Kind = ?4, Version = ?5, Json = ?6, ETag = ?7 WHERE {Key} AND ETag = ?8");
    private readonly Statement _delete = connection.Prepare($"DELETE FROM Rows WHERE {Key} AND (?4 IS 0 OR ETag = ?4)");
    private readonly Statement _savepoint = connection.Prepare("SAVEPOINT Batch");
    private readonly Statement _release = connection.Prepare("RELEASE Batch");
    private readonly Statement _undo = connection.Prepare("ROLLBACK TO Batch");

    /// <summary>
    /// Writes a batch whole or not at all; if not, it returns the first row that was not as expected.
    /// </summary>
    public RowId? Apply(string table, PartitionBatch batch)
    {
        // A single write that conflicts has changed nothing, so there is nothing to roll back.
        if (batch.Writes.Count == 1) return ApplyAll(table, batch);
        _savepoint.Run();
        RowId? conflict = ApplyAll(table, batch);
        if (conflict is not null)
        {
            _undo.Run();
            etags.Ended(committed: false);
        }

        _release.Run();
        return conflict;
    }

    private RowId? ApplyAll(string table, PartitionBatch batch)
    {
        foreach (RowWrite write in batch.Writes)
        {
            if (!Apply(table, batch.Partition, write)) return new RowId(batch.Partition, write.Row);
        }
        return null;
    }

    private bool Apply(string table, string partition, RowWrite write)
    {
        Statement statement = write.Kind switch
        {
            RowWriteKind.Insert => _insert,
            RowWriteKind.Replace => _replace,
            RowWriteKind.Upsert => _upsert,
            _ => _delete,
        };
        statement.BindKey(1, table);
        statement.BindKey(2, partition);
        statement.BindKey(3, write.Row);
        if (write.Kind == RowWriteKind.Delete) statement.Bind(4, write.ETag is null ? 0 : Expected(write.ETag));
        else BindBody(statement, write.Body);
        if (write.Kind == RowWriteKind.Replace) statement.Bind(8, Expected(write.ETag!));
        statement.Run();
        return connection.Changes == 1;
    }

    private void BindBody(Statement statement, RowBody body)
    {
        Span<byte> kind = stackalloc byte[StorageLimits.MaxKindLength * 3];
        statement.Bind(4, kind[..Encoding.UTF8.GetBytes(body.Kind, kind)]);
        statement.Bind(5, body.Version);
        statement.Bind(6, body.Json.Span);
        statement.Bind(7, etags.Next());
    }

    // No row has an ETag that we did not issue.
    private static long Expected(string etag) =>
        long.TryParse(etag, NumberStyles.None, CultureInfo.InvariantCulture, out long number) && number > 0
            ? number
            : -1;

    public void Dispose()
    {
        foreach (Statement statement in new[] { _insert, _upsert, _replace, _delete, _savepoint, _release, _undo })
            statement.Dispose();
    }
}
