using MentorBot.Turns.Rows;
using MentorBot.Turns.Time;
using Microsoft.Extensions.Logging;

namespace MentorBot.Turns.Nudges;

/// <summary>
/// Handles the nudges that are due. An entry of the due index only says where to look: the person's own row decides,
/// and the turn that handles the nudge removes that row in its batch. So a nudge is handled once, however often its
/// entry is found.
/// </summary>
public sealed class NudgeSweep : IDisposable
{
    private const int AtOnce = 8;
    private const int InHand = 256;

    /// <summary>How long after its index entry a batch may be committed.</summary>
    private static readonly TimeSpan Committing = TimeSpan.FromMinutes(10);

    private readonly ITableStore _store;
    private readonly NudgeIndex _index;
    private readonly ITurns _turns;
    private readonly RowCodec _codec;
    private readonly IPeoplesClock _clock;
    private readonly TimeProvider _time;
    private readonly ILogger<NudgeSweep> _log;
    private readonly SemaphoreSlim _alone = new(1, 1);

    internal NudgeSweep(
        ITableStore store, NudgeIndex index, ITurns turns, RowCodec codec, IPeoplesClock clock, TimeProvider time,
        ILogger<NudgeSweep> log) =>
        (_store, _index, _turns, _codec, _clock, _time, _log) = (store, index, turns, codec, clock, time, log);

    /// <summary>
    /// Handles everything that is due by the people's clock; the nudges of one person in the order of their times.
    /// Sweeps in the same process run one after the other.
    /// </summary>
    /// <exception cref="StorageUnavailableException">
    /// The index could not be read; the next sweep tries again.
    /// </exception>
    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        await _alone.WaitAsync(cancellationToken);
        try
        {
            List<NudgeEntry> inHand = [];
            await foreach (NudgeEntry entry in _index.ScanAsync(_clock.Now, cancellationToken))
            {
                inHand.Add(entry);
                if (inHand.Count < InHand) continue;
                await WorkAsync(inHand, cancellationToken);
                inHand.Clear();
            }

            await WorkAsync(inHand, cancellationToken);
        }
        finally
        {
            _alone.Release();
        }
    }

    /// <summary>When the next nudge is due, by the people's clock; null where none is scheduled.</summary>
    public async Task<DateTimeOffset?> NextAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset? next = null;
        await foreach (NudgeEntry entry in _index.ScanAsync(null, cancellationToken))
        {
            if (entry.Due < (next ?? DateTimeOffset.MaxValue) && await StandsAsync(entry, cancellationToken))
                next = entry.Due;
        }

        return next;
    }

    /// <inheritdoc/>
    public void Dispose() => _alone.Dispose();

    /// <summary>
    /// Handles several people at once. A person is in one shard, so their nudges are handled in order.
    /// </summary>
    private Task WorkAsync(List<NudgeEntry> entries, CancellationToken cancellationToken)
    {
        ParallelOptions several = new() { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        return Parallel.ForEachAsync(entries.GroupBy(entry => entry.Person), several, async (persons, token) =>
        {
            foreach (NudgeEntry entry in persons) await TryWorkAsync(entry, token);
        });
    }

    private async Task TryWorkAsync(NudgeEntry entry, CancellationToken cancellationToken)
    {
        try
        {
            if (await FindAsync(entry, cancellationToken) is { } nudge)
                await _turns.HappenAsync(entry.Person, new NudgeDue(nudge), cancellationToken);
            else if (entry.WrittenAt + Committing > _time.GetUtcNow()) return;
            await _index.RemoveAsync(entry, cancellationToken);
        }
#pragma warning disable CA1031 // A fault, such as a row of a later release, must not block others: the entry stays.
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            NudgeLog.NotWorked(_log, fault.GetType().Name);
        }
    }

    private async Task<bool> StandsAsync(NudgeEntry entry, CancellationToken cancellationToken)
    {
        try
        {
            return await FindAsync(entry, cancellationToken) is not null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidDataException)
        {
            NudgeLog.NotWorked(_log, unreadable.GetType().Name);
            return false;
        }
    }

    /// <summary>
    /// The nudge that the entry stands for; null where its turn is not committed yet, or where the nudge was handled,
    /// moved or cancelled.
    /// </summary>
    private async Task<Nudge?> FindAsync(NudgeEntry entry, CancellationToken cancellationToken)
    {
        StoredRow? row =
            await _store.FindAsync(
                Tables.People, new RowId(entry.Person.Partition, Nudge.Kind.Key(entry.NudgeId)), cancellationToken);
        return row is not null && _codec.Read(Nudge.Kind, row) is var nudge && nudge.Due == entry.Due ? nudge : null;
    }
}
