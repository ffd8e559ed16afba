using MentorBot.Identity;
using MentorBot.Storage;
using Microsoft.Extensions.Logging;

namespace MentorBot.Turns.Lifecycle;

/// <summary>
/// Completes what a turn has begun: forgetting somebody, or making two people one. Every step can be done again, so a
/// departure goes on after a crash.
/// </summary>
public sealed class Departures
{
    /// <summary>How long a batch may take to be committed after its entry was written.</summary>
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

    /// <summary>Goes on with everybody who is leaving.</summary>
    /// <exception cref="StorageUnavailableException">The next sweep goes on.</exception>
    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        await foreach (DepartureEntry entry in _index.ScanAsync(cancellationToken))
        {
            if (await TryAsync(entry, cancellationToken)) await _index.RemoveAsync(entry, cancellationToken);
        }
    }

    /// <summary>
    /// Somebody who asked to be forgotten is here again: what is left of them is deleted now, also what was not yet
    /// said.
    /// </summary>
    internal async Task FinishAsync(PersonId person, CancellationToken cancellationToken)
    {
        if (await _store.FindStateAsync(person, cancellationToken) is { Forgotten: not null } state)
            await _erasure.RunAsync(person, state, isReturned: true, cancellationToken);
    }

    /// <summary>
    /// Somebody turned out to be somebody else: their rows are the other's before anything else happens to either.
    /// </summary>
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
    [LoggerMessage(60, LogLevel.Error, "A departure failed with {Fault}; the next sweep goes on. {Stack}")]
    public static partial void NotDone(ILogger log, string fault, string? stack);
}
