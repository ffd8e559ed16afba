using Microsoft.Extensions.Logging;

namespace MentorBot.Turns.Lifecycle;

/// <summary>
/// Completes a departure that a turn began: forgets a person, or merges two people. Every step can be repeated, so a
/// departure continues after a crash.
/// </summary>
public sealed class Departures
{
    /// <summary>How long after its index entry a batch may be committed.</summary>
    private static readonly TimeSpan CommitTime = TimeSpan.FromMinutes(10);

    private readonly ITableStore _store;
    private readonly DepartureIndex _index;
    private readonly Erasure _erasure;
    private readonly AccountMerge _merge;
    private readonly TimeProvider _time;
    private readonly ILogger<Departures> _log;

    internal Departures(
        ITableStore store,
        DepartureIndex index,
        Erasure erasure,
        AccountMerge merge,
        TimeProvider time,
        ILogger<Departures> log) =>
        (_store, _index, _erasure, _merge, _time, _log) = (store, index, erasure, merge, time, log);

    /// <summary>Continues the departures of all people who are leaving.</summary>
    /// <exception cref="StorageUnavailableException">The store failed; the next sweep continues.</exception>
    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        await foreach (DepartureEntry entry in _index.ScanAsync(cancellationToken))
        {
            if (await TryAsync(entry, cancellationToken)) await _index.RemoveAsync(entry, cancellationToken);
        }
    }

    /// <summary>
    /// Deletes at once what is left of a person who asked to be forgotten and has come back, including messages that
    /// were not sent yet.
    /// </summary>
    internal async Task FinishAsync(PersonId person, CancellationToken cancellationToken)
    {
        if (await _store.FindStateAsync(person, cancellationToken) is { Forgotten: not null } state)
            await _erasure.RunAsync(person, state, isReturned: true, cancellationToken);
    }

    /// <summary>Completes the merge of a person into another, before either has another turn.</summary>
    internal async Task MergeAsync(PersonId person, CancellationToken cancellationToken)
    {
        if (await _store.FindStateAsync(person, cancellationToken) is { MovedTo: { } to, IsBare: false } state)
            await _merge.RunAsync(person, PersonId.Parse(to), state, cancellationToken);
    }

    private async Task<bool> TryAsync(DepartureEntry entry, CancellationToken cancellationToken)
    {
        try
        {
            return await _store.FindStateAsync(entry.Person, cancellationToken) switch
            {
                { Forgotten: not null } state =>
                    await _erasure.RunAsync(entry.Person, state, isReturned: false, cancellationToken),
                { MovedTo: { } to } state =>
                    await _merge.RunAsync(entry.Person, PersonId.Parse(to), state, cancellationToken),
                _ => entry.WrittenAt + CommitTime < _time.GetUtcNow(),
            };
        }
#pragma warning disable CA1031 // One person's fault must not hold up others: the next sweep tries again.
        catch (Exception fault) when (fault is not StorageUnavailableException
            && !cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            DepartureLog.NotDone(_log, fault.GetType().Name, fault.StackTrace);
            return false;
        }
    }
}

internal static partial class DepartureLog
{
    [LoggerMessage(60, LogLevel.Error, "A departure failed with {Fault}; the next sweep continues it. {Stack}")]
    public static partial void NotDone(ILogger log, string fault, string? stack);
}
