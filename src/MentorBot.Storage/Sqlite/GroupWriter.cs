using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace MentorBot.Storage.Sqlite;

/// <summary>
/// The only writer (group commit): a thread that takes all waiting batches, writes them in one transaction and notifies
/// their callers when it is on the disk, so that one flush serves many batches. It has a dedicated thread because it
/// spends most of its time waiting for the disk.
/// </summary>
internal sealed partial class GroupWriter
{
    /// <summary>How many batches may wait; further callers wait for room.</summary>
    internal const int MaxWaiting = 4_096;

    internal const string ThreadName = "SQLite writer";

    private const int MaxGroup = 1_024;

    private readonly Channel<PendingBatch> _queue =
        Channel.CreateBounded<PendingBatch>(new BoundedChannelOptions(MaxWaiting) { SingleReader = true });
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<PendingBatch> _group = new(MaxGroup);
    private readonly WriteTransaction _transaction;
    private readonly TimeSpan _quiet;
    private readonly ILogger _logger;
    private bool _hasLogged = true; // An earlier run may have left a log.

    public GroupWriter(WriteTransaction transaction, TimeSpan quiet, ILogger logger)
    {
        _transaction = transaction;
        _quiet = quiet;
        _logger = logger;
        new Thread(Run) { IsBackground = true, Name = ThreadName }.Start();
    }

    public Task CommitAsync(string table, PartitionBatch batch, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested) return Task.FromCanceled(cancellationToken);
        PendingBatch pending = new(table, batch, cancellationToken);
        return _queue.Writer.TryWrite(pending) ? pending.Task : WaitForRoomAsync(pending, cancellationToken);
    }

    /// <summary>Takes no more batches, writes the waiting ones, and closes the connection.</summary>
    public Task EndAsync()
    {
        _queue.Writer.TryComplete();
        return _ended.Task;
    }

    private async Task WaitForRoomAsync(PendingBatch pending, CancellationToken cancellationToken)
    {
        try
        {
            await _queue.Writer.WriteAsync(pending, cancellationToken);
        }
        catch (ChannelClosedException)
        {
            pending.Fail(new ObjectDisposedException(nameof(SqliteTableStore)));
        }
        await pending.Task;
    }

    private void Run()
    {
        while (WaitForMore()) WriteGroup();
        try
        {
            _transaction.Dispose();
            _ended.SetResult();
        }
        catch (SqliteException e)
        {
            _ended.SetException(new StorageUnavailableException("The database could not be closed.", e));
        }
    }

    /// <summary>
    /// Empties the log after a period without writes, so that deleted content is in no file any more.
    /// </summary>
    private bool WaitForMore()
    {
        Task<bool> more = _queue.Reader.WaitToReadAsync().AsTask();
        while (_hasLogged && !more.IsCompleted)
        {
            ((Task)more).WaitAsync(_quiet).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing).GetAwaiter()
                .GetResult();
            if (!more.IsCompleted) EmptyLog();
        }

        return more.GetAwaiter().GetResult();
    }

    private void EmptyLog()
    {
        try
        {
            _hasLogged = !_transaction.TryEmptyLog();
        }
        catch (SqliteException e)
        {
            LogNotEmptied(_logger, e);
            _hasLogged = false;
        }
    }

    private void WriteGroup()
    {
        _group.Clear();
        TakeWaiting();
        if (_group.Count == 0) return;
        _hasLogged = true;
        try
        {
            _transaction.Begin();
            for (int i = 0; i < _group.Count; i++)
            {
                _group[i].Conflict = _transaction.Apply(_group[i].Table, _group[i].Batch);
                if (i == _group.Count - 1) TakeWaiting();
            }
            _transaction.Commit();
        }
        catch (Exception e)
        {
            // Whatever the error was, the waiting callers must receive it, and the thread must survive for later
            // batches.
            Undo(e);
            return;
        }
        foreach (PendingBatch pending in _group) pending.Complete();
    }

    private void TakeWaiting()
    {
        while (_group.Count < MaxGroup && _queue.Reader.TryRead(out PendingBatch? pending))
        {
            if (pending.TryTake()) _group.Add(pending);
        }
    }

    private void Undo(Exception cause)
    {
        LogGroupFailed(_logger, cause, _group.Count);
        try
        {
            _transaction.Rollback();
        }
        catch (SqliteException e)
        {
            LogRollbackFailed(_logger, e);
        }
        foreach (PendingBatch pending in _group) pending.Fail(cause);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Count} batches could not be written")]
    private static partial void LogGroupFailed(ILogger logger, Exception cause, int count);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The log of the database could not be emptied; that is tried again after the next write")]
    private static partial void LogNotEmptied(ILogger logger, Exception cause);

    [LoggerMessage(Level = LogLevel.Error, Message = "A transaction that failed could not be rolled back")]
    private static partial void LogRollbackFailed(ILogger logger, Exception cause);
}
