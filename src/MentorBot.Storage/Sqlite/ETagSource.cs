namespace MentorBot.Storage.Sqlite;

/// <summary>
/// Issues numbers that no earlier write of this database has had, in any process. They are reserved in blocks, inside
/// the transaction that first needs them, so that most transactions do not touch the counter's page. The rest of a
/// block is lost when the process ends; there are enough numbers.
/// </summary>
internal sealed class ETagSource(Connection connection) : IDisposable
{
    private const int BlockSize = 65_536;

    private readonly Statement _read = connection.Prepare("SELECT Next FROM ETags");
    private readonly Statement _reserve = connection.Prepare($"UPDATE ETags SET Next = Next + {BlockSize}");
    private long _next;
    private long _end;
    private bool _reserved;

    /// <summary>A new number. Call inside a write transaction.</summary>
    public long Next()
    {
        if (_next == _end) Reserve();
        return _next++;
    }

    /// <summary>
    /// Called when the transaction, or a part of it, has ended. A rollback also undoes a block that was reserved in it.
    /// </summary>
    public void Ended(bool committed)
    {
        if (_reserved && !committed) _end = _next;
        _reserved = false;
    }

    private void Reserve()
    {
        try
        {
            if (!_read.Step())
                throw new SqliteException(SQLitePCL.raw.SQLITE_CORRUPT, "the counter of ETags is missing");
            _next = _read.Number(0);
        }
        finally
        {
            _read.Reset();
        }
        _end = _next;
        _reserve.Run();
        _end = _next + BlockSize;
        _reserved = true;
    }

    public void Dispose()
    {
        _read.Dispose();
        _reserve.Dispose();
    }
}
