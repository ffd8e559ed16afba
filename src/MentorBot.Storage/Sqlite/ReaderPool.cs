using System.Collections.Concurrent;

namespace MentorBot.Storage.Sqlite;

/// <summary>Connections for reading, one for each concurrent reader; idle ones are kept.</summary>
internal sealed class ReaderPool(DatabaseFile file) : IDisposable
{
    private const int MaxResting = 32;

    private readonly ConcurrentBag<RowReader> _resting = [];
    private volatile bool _closed;

    /// <summary>Runs a read on a connection that nothing else uses meanwhile.</summary>
    /// <exception cref="StorageUnavailableException">The file cannot be read.</exception>
    /// <exception cref="ObjectDisposedException">The store is closed.</exception>
    public TResult Read<TArgument, TResult>(TArgument argument, Func<RowReader, TArgument, TResult> read)
    {
        ObjectDisposedException.ThrowIf(_closed, typeof(SqliteTableStore));
        try
        {
            RowReader reader = _resting.TryTake(out RowReader? rested) ? rested : new RowReader(file.OpenReader());
            try { return read(reader, argument); }
            finally { Return(reader); }
        }
        catch (SqliteException e)
        {
            throw new StorageUnavailableException($"'{file.Path}' could not be read.", e);
        }
    }

    public void Dispose()
    {
        _closed = true;
        while (_resting.TryTake(out RowReader? reader)) reader.Dispose();
    }

    private void Return(RowReader reader)
    {
        if (_closed || _resting.Count >= MaxResting)
        {
            reader.Dispose();
            return;
        }
        _resting.Add(reader);
        // The pool may have been closed and emptied between the check and the return.
        if (_closed) Dispose();
    }
}
