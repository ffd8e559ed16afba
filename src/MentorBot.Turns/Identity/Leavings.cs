using MentorBot.Storage;
using MentorBot.Turns.Delivery;
using Microsoft.Extensions.Logging;

namespace MentorBot.Turns;

/// <summary>
/// Brings to its end what a turn has begun: forgetting somebody, or making two people one. Every step can be done again, so it goes on after a crash.
/// </summary>
public sealed class Leavings
{
    /// <summary>How long a batch may take to be committed after its entry was written.</summary>
    private static readonly TimeSpan Committing = TimeSpan.FromMinutes(10);

    private readonly ITableStore _store;
    private readonly LeavingIndex _index;
    private readonly Erasing _erasing;
    private readonly Joining _joining;
    private readonly TimeProvider _time;
    private readonly ILogger<Leavings> _log;

    internal Leavings(ITableStore store, Func<ITurns> turns, LeavingIndex index, DueIndex due, TimeProvider time, ILogger<Leavings> log)
    {
        (_store, _index, _time, _log) = (store, index, time, log);
        Telling telling = new(store, turns);
        _erasing = new Erasing(store, due, telling, time);
        _joining = new Joining(store, turns, telling);
    }

    /// <summary>Goes on with everybody who is leaving.</summary>
    /// <exception cref="StorageUnavailableException">The next sweep goes on.</exception>
    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        await foreach (LeavingEntry entry in _index.ScanAsync(cancellationToken))
        {
            if (await TryAsync(entry, cancellationToken)) await _index.RemoveAsync(entry, cancellationToken);
        }
    }

    /// <summary>Somebody who asked to be forgotten is here again: what is left of them goes now, also what was not yet said.</summary>
    internal async Task FinishAsync(PersonId person, CancellationToken cancellationToken)
    {
        if (await _store.TalkAsync(person, cancellationToken) is { Forgotten: not null } talk) await _erasing.RunAsync(person, talk, true, cancellationToken);
    }

    /// <summary>Somebody turned out to be somebody else: what they have is the other's before anything else happens to either.</summary>
    internal async Task JoinAsync(PersonId person, CancellationToken cancellationToken)
    {
        if (await _store.TalkAsync(person, cancellationToken) is { MovedTo: { } to } talk && !talk.IsBare)
            await _joining.RunAsync(person, PersonId.Parse(to), talk, cancellationToken);
    }

    private async Task<bool> TryAsync(LeavingEntry entry, CancellationToken cancellationToken)
    {
        try
        {
            return await _store.TalkAsync(entry.Person, cancellationToken) switch
            {
                { Forgotten: not null } talk => await _erasing.RunAsync(entry.Person, talk, false, cancellationToken),
                { MovedTo: { } to } talk => await _joining.RunAsync(entry.Person, PersonId.Parse(to), talk, cancellationToken),
                _ => entry.WrittenAt + Committing < _time.GetUtcNow(),
            };
        }
#pragma warning disable CA1031 // One person's fault must not hold up the others: the entry stays, and the next sweep tries again.
        catch (Exception fault) when (fault is not StorageUnavailableException && !cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LeavingLog.NotDone(_log, fault.GetType().Name, fault.StackTrace);
            return false;
        }
    }
}

internal static partial class LeavingLog
{
    [LoggerMessage(60, LogLevel.Error, "Forgetting or joining somebody failed with {Fault}; the next sweep goes on. {Stack}")]
    public static partial void NotDone(ILogger log, string fault, string? stack);
}
