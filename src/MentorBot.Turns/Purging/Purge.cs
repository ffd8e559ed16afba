using MentorBot.Delivery;
using MentorBot.Delivery.Messages;
using MentorBot.Turns.DataExport;
using MentorBot.Turns.Rows;
using Microsoft.Extensions.Logging;

namespace MentorBot.Turns.Purging;

/// <summary>
/// How long rows are kept, by their kind; a kind that is not named is kept until its owner asks to be forgotten.
/// </summary>
/// <param name="ByKind">The retention time of each kind, counted from the moment from which the row ages.</param>
public sealed record Retention(IReadOnlyDictionary<string, TimeSpan> ByKind)
{
    /// <summary>The kinds that the engine keeps for its own use, and how long they are of use.</summary>
    public static IReadOnlyDictionary<string, TimeSpan> Usual { get; } = new Dictionary<string, TimeSpan>(
        StringComparer.Ordinal)
    {
        [PostedRow.Kind] = TimeSpan.FromDays(90),
        [AnsweredRow.Kind.Name] = TimeSpan.FromDays(90),
        [OutboxRow.DeadKind] = TimeSpan.FromDays(90),
        [LetterRow.DeadKind] = TimeSpan.FromDays(90),
        [LetterReceipt.Kind.Name] = TimeSpan.FromDays(90),
        [FailureRow.Kind.Name] = TimeSpan.FromDays(30),
        [UnclearRow.Kind.Name] = TimeSpan.FromDays(1),
        [DraftRow.Kind.Name] = TimeSpan.Zero,
        [WaitingRow.Kind] = TimeSpan.Zero,
        [DataLink.Kind.Name] = TimeSpan.Zero,
        [PersonState.Kind] = TimeSpan.FromDays(90),
    };

    /// <summary>
    /// Kinds that must be kept, and their shortest retention time. A sender may repeat a letter for 14 days; the row of
    /// a received letter is what detects the repetition.
    /// </summary>
    public static IReadOnlyDictionary<string, TimeSpan> Least { get; } = new Dictionary<string, TimeSpan>(
        StringComparer.Ordinal)
    {
        [LetterReceipt.Kind.Name] = new OutboxOptions().WordsKept + TimeSpan.FromDays(1),
        [PersonState.Kind] = new OutboxOptions().WordsKept + TimeSpan.FromDays(1),
    };
}

/// <summary>Removes rows whose retention time is over. A row that was written after it was checked stays.</summary>
public sealed class Purge
{
    private readonly ITableStore _store;
    private readonly RowAges _ages;
    private readonly Retention _retention;
    private readonly TimeProvider _time;
    private readonly ILogger<Purge> _log;

    internal Purge(ITableStore store, RowAges ages, Retention retention, TimeProvider time, ILogger<Purge> log) =>
        (_store, _ages, _retention, _time, _log) = (store, ages, retention, time, log);

    /// <summary>The kinds of rows that age, and so can have a retention time.</summary>
    public IReadOnlyCollection<string> Kinds => _ages.Kinds;

    /// <summary>Goes through the rows of all people once, and through the codes that were issued.</summary>
    /// <returns>How many rows were removed.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        int gone = 0;
        List<StoredRow> old = [];
        string? partition = null;
        await foreach (StoredRow row in _store.ScanTableAsync(Tables.People, null, cancellationToken))
        {
            if (partition != row.Id.Partition || old.Count == PartitionBatch.MaxRows)
                gone += await RemoveAsync(old, cancellationToken);
            partition = row.Id.Partition;
            if (IsOld(row)) old.Add(row);
        }

        gone += await RemoveAsync(old, cancellationToken);
        gone += await new LinkCodes(_store, _time).PurgeAsync(cancellationToken);
        PurgeLog.Done(_log, gone);
        return gone;
    }

    private async Task<int> RemoveAsync(List<StoredRow> old, CancellationToken cancellationToken)
    {
        int count = old.Count;
        if (count > 0) await _store.DeleteUnchangedAsync(Tables.People, old, cancellationToken);
        old.Clear();
        return count;
    }

    private bool IsOld(StoredRow row) => _retention.ByKind.TryGetValue(row.Body.Kind, out TimeSpan kept)
        && _ages.Of(row) is { } since && since + kept < _time.GetUtcNow();
}

internal static partial class PurgeLog
{
    [LoggerMessage(70, LogLevel.Information, "Removed {Count} rows whose retention time was over.")]
    public static partial void Done(ILogger log, int count);
}
