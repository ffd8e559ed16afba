using System.Runtime.CompilerServices;

namespace MentorBot.Turns.Tests.Fakes;

/// <summary>A store that counts what is committed, and where the test can step between.</summary>
internal sealed class WatchedStore(ITableStore inner) : ITableStore
{
    private readonly Signal _changed = new();
    // Attempts to write a message or letter, less those that failed or were undone.
    private readonly Dictionary<string, int> _out = [];
    private ImmutableArray<(string Table, PartitionBatch Batch)> _commits = [];

    /// <summary>Called before a batch is committed; what it throws comes out.</summary>
    public Func<string, PartitionBatch, Task>? BeforeCommit { get; set; }

    /// <summary>Called when a batch is committed; what it throws comes out.</summary>
    public Action<PartitionBatch>? AfterCommit { get; set; }

    /// <summary>Called with each row that a scan has read, before it is handed on.</summary>
    public Func<string, StoredRow, Task>? AfterScanned { get; set; }

    /// <summary>What was committed, in order.</summary>
    public ImmutableArray<(string Table, PartitionBatch Batch)> Commits => _commits;

    /// <summary>The batches of turns: each of them writes the state.</summary>
    public IEnumerable<PartitionBatch> Turns => _commits
        .Where(one => one.Table == Tables.People && one.Batch.Writes.Any(write => write.Row == PersonState.RowKey))
        .Select(one => one.Batch);

    public Task<StoredRow?> FindAsync(string table, RowId id, CancellationToken cancellationToken) =>
        inner.FindAsync(table, id, cancellationToken);

    public async IAsyncEnumerable<StoredRow> ScanAsync(
        string table, string partition, RowRange range, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (StoredRow row in inner.ScanAsync(table, partition, range, cancellationToken))
        {
            if (AfterScanned is { } hook) await hook(table, row);
            yield return row;
        }
    }

    public IAsyncEnumerable<StoredRow> ScanTableAsync(
        string table, string? after, CancellationToken cancellationToken) =>
        inner.ScanTableAsync(table, after, cancellationToken);

    public async Task CommitAsync(string table, PartitionBatch batch, CancellationToken cancellationToken)
    {
        if (BeforeCommit is { } hook) await hook(table, batch);
        Count(batch, RowWriteKind.Insert, 1);
        try
        {
            await inner.CommitAsync(table, batch, cancellationToken);
        }
        catch
        {
            Count(batch, RowWriteKind.Insert, -1);
            throw;
        }

        ImmutableInterlocked.Update(ref _commits, (all, one) => all.Add(one), (table, batch));
        Count(batch, RowWriteKind.Delete, -1);
        AfterCommit?.Invoke(batch);
    }

    /// <summary>Waits until every message and letter that was committed through here has left.</summary>
    public Task UntilNothingIsOutgoingAsync() => _changed.UntilAsync(() => NothingIsOutgoing);

    /// <summary>Every message and letter that was committed through here has left.</summary>
    public bool NothingIsOutgoing
    {
        get
        {
            lock (_out) return _out.Values.All(count => count <= 0);
        }
    }

    /// <summary>The keys of the messages that turns wrote, in order.</summary>
    public IEnumerable<string> MessageRows =>
        Turns.SelectMany(batch => batch.Writes).Select(write => write.Row)
            .Where(row => row.StartsWith("out|", StringComparison.Ordinal));

    public Task UntilCommittedAsync(Func<PartitionBatch, bool> which) =>
        _changed.UntilAsync(() => _commits.Any(one => which(one.Batch)));

    public Task UntilAsync(Func<ImmutableArray<(string Table, PartitionBatch Batch)>, bool> which) =>
        _changed.UntilAsync(() => which(_commits));

    private void Count(PartitionBatch batch, RowWriteKind kind, int by)
    {
        lock (_out)
        {
            foreach (RowWrite write in batch.Writes.Where(write => write.Kind == kind && IsOutgoing(write.Row)))
                _out[$"{batch.Partition}|{write.Row}"] = _out.GetValueOrDefault($"{batch.Partition}|{write.Row}") + by;
        }

        _changed.Raise();
    }

    private static bool IsOutgoing(string row) =>
        row.StartsWith("out|", StringComparison.Ordinal) || row.StartsWith("letter|", StringComparison.Ordinal);
}
