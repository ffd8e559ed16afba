namespace MentorBot.Storage.Sqlite;

/// <summary>The writing connection and its transactions, used by the writer's thread alone.</summary>
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

    /// <summary>Waits for other processes' writes, then keeps them out.</summary>
    public void Begin() => _begin.Run();

    /// <inheritdoc cref="RowWriter.Apply(string, PartitionBatch)"/>
    public RowId? Apply(string table, PartitionBatch batch) => _rows.Apply(table, batch);

    /// <summary>All that was applied is on the disk when this returns.</summary>
    public void Commit()
    {
        _commit.Run();
        _etags.Ended(committed: true);
    }

    /// <summary>Undoes what was applied, if a transaction is open: some failures have undone it already.</summary>
    public void Rollback()
    {
        _etags.Ended(committed: false);
        if (_connection.InTransaction) _connection.Execute("ROLLBACK");
    }

    /// <summary>
    /// Brings what is in the log into the database and empties the log, unless somebody reads or writes just then:
    /// nobody is held up.
    /// </summary>
    /// <returns>Whether it is empty.</returns>
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
