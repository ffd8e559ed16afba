using MentorBot.Storage;

namespace MentorBot.Tests.Driving;

/// <summary>
/// A store that remembers all that was ever written, and tells when nothing that it was given is on its way any more.
/// </summary>
internal sealed class WatchedStore(ITableStore inner) : ITableStore, IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly Lock _lock = new();
    // Attempts to write it, less those that failed.
    private readonly Dictionary<string, int> _underWay = new(StringComparer.Ordinal);
    private readonly List<WrittenRow> _written = [];
    private TaskCompletionSource _changed = NewSignal();

    /// <summary>Called before a batch is committed.</summary>
    public Action<string, PartitionBatch>? BeforeCommit { get; set; }

    /// <summary>Called before a partition is read through.</summary>
    public Action<string>? BeforeScan { get; set; }

    /// <summary>Every row of every batch that was committed, in order.</summary>
    public IReadOnlyList<WrittenRow> Written
    {
        get
        {
            lock (_lock) return [.. _written];
        }
    }

    public Task<StoredRow?> FindAsync(string table, RowId id, CancellationToken cancellationToken) =>
        inner.FindAsync(table, id, cancellationToken);

    public IAsyncEnumerable<StoredRow> ScanAsync(
        string table, string partition, RowRange range, CancellationToken cancellationToken)
    {
        BeforeScan?.Invoke(partition);
        return inner.ScanAsync(table, partition, range, cancellationToken);
    }

    public IAsyncEnumerable<StoredRow> ScanTableAsync(
        string table, string? after, CancellationToken cancellationToken) =>
        inner.ScanTableAsync(table, after, cancellationToken);

    public async Task CommitAsync(string table, PartitionBatch batch, CancellationToken cancellationToken)
    {
        BeforeCommit?.Invoke(table, batch);
        string[] begun = [.. KeysOf(batch, RowWriteKind.Insert)];
        Change(() => Count(begun, 1));
        try
        {
            await inner.CommitAsync(table, batch, cancellationToken);
        }
        catch
        {
            Change(() => Count(begun, -1));
            throw;
        }

        Change(() =>
        {
            _written.AddRange(batch.Writes.Select(write => WrittenRow.Of(batch.Partition, write)));
            foreach (string key in KeysOf(batch, RowWriteKind.Delete)) _underWay.Remove(key);
        });
    }

    /// <summary>
    /// Waits until every message has left its outbox and every letter has been worked, with all that follows from it.
    /// </summary>
    public async Task SettleAsync()
    {
        while (UnderWay() is { } underWay) await underWay.WaitAsync(Patience);
    }

    public ValueTask DisposeAsync() =>
        inner is IAsyncDisposable disposable ? disposable.DisposeAsync() : ValueTask.CompletedTask;

    private Task? UnderWay()
    {
        lock (_lock) return _underWay.Values.Any(count => count > 0) ? _changed.Task : null;
    }

    private void Count(IEnumerable<string> keys, int by)
    {
        foreach (string key in keys) _underWay[key] = _underWay.GetValueOrDefault(key) + by;
    }

    private void Change(Action change)
    {
        lock (_lock)
        {
            change();
            _changed.SetResult();
            _changed = NewSignal();
        }
    }

    private static IEnumerable<string> KeysOf(PartitionBatch batch, RowWriteKind kind) => batch.Writes
        .Where(write => write.Kind == kind)
        .Where(write => write.Row.StartsWith("out|", StringComparison.Ordinal)
            || write.Row.StartsWith("letter|", StringComparison.Ordinal))
        .Select(write => $"{batch.Partition}|{write.Row}");

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

/// <summary>A row as it was written; without a text where it was removed.</summary>
internal sealed record WrittenRow(string Partition, string Row, string? Text)
{
    public bool IsLetter => Row.StartsWith("letter|", StringComparison.Ordinal);

    public static WrittenRow Of(string partition, RowWrite write) =>
        new(
            partition, write.Row,
            write.Kind == RowWriteKind.Delete ? null : Encoding.UTF8.GetString(write.Body.Json.Span));
}
