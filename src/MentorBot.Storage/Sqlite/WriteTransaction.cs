namespace MentorBot.Storage.Sqlite;

/// <summary>The connection for writing and its transactions; only the writer's thread uses it.</summary>
internal sealed class WriteTransaction : IDisposable
{
    private readonly Connection _connection;
    private readonly ETagSource _etags;
    private readonly RowWriter _rows;
    private readonly Statement _begin;
    private readonly Statement _commit;

    public WriteTransaction(Connection connection)
    {
        _connection = connection;
        _etags = new ETagSource(connection);
        _rows = new RowWriter(connection, _etags);
        _begin = connection.Prepare("BEGIN IMMEDIATE");
        _commit = connection.Prepare("COMMIT");
    }

    /// <summary>Begins a transaction: waits for writes of other processes, then locks them out.</summary>
    public void Begin() => _begin.Run();

    /// <inheritdoc cref="RowWriter.Apply(string, PartitionBatch)"/>
    public RowId? Apply(string table, PartitionBatch batch) => _rows.Apply(table, batch);

    /// <summary>Commits; everything that was applied is on the disk when this returns.</summary>
    public void Commit()
    {
        _commit.Run();
        _etags.Ended(committed: true);
    }

    /// <summary>
    /// Rolls back what was applied, if a transaction is open; some errors have rolled it back already.
    /// </summary>
    public void Rollback()
    {
        _etags.Ended(committed: false);
        if (_connection.InTransaction) _connection.Execute("ROLLBACK");
    }

    /// <summary>
    /// Moves the content of the log into the database and empties the log (a checkpoint), unless another connection
    /// reads or writes at that moment: it blocks nobody.
    /// </summary>
    /// <returns>Whether the log is empty.</returns>
    public bool TryEmptyLog()
    {
        long patience = _connection.Number("PRAGMA busy_timeout");
        _connection.Execute("PRAGMA busy_timeout = 0");
        try
        {
            return _connection.Number("PRAGMA wal_checkpoint(TRUNCATE)") == 0;
        }
        finally
        {
            _connection.Execute($"PRAGMA busy_timeout = {patience}");
        }
    }

    public void Dispose()
    {
        _begin.Dispose();
        _commit.Dispose();
        _rows.Dispose();
        _etags.Dispose();
        _connection.Dispose();
    }
}
