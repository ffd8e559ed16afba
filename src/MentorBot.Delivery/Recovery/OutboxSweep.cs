using MentorBot.Delivery.Due;
using MentorBot.Delivery.Hosts;

namespace MentorBot.Delivery.Recovery;

/// <summary>
/// Finds the messages and letters whose claims were released, or which a crashed host has left, and queues them.
/// </summary>
internal sealed class OutboxSweep
{
    private const int AtOnce = 8;
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(2);
    private readonly DueIndex _due;
    private readonly OutboxRecovery _recovery;
    private readonly LiveHosts _hosts;
    private readonly OutboxOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger<OutboxSweep> _log;

    internal OutboxSweep(
        OutboxRecovery recovery, DueIndex due, LiveHosts hosts, OutboxOptions options, TimeProvider time,
        ILogger<OutboxSweep> log) =>
        (_recovery, _due, _hosts, _options, _time, _log) = (recovery, due, hosts, options, time, log);

    /// <summary>
    /// Sweeps until cancelled. The first sweep, and the first after a crash of another host, checks all people, not
    /// only those with a due entry: entries for what a crashed host left become due only minutes later.
    /// </summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using PeriodicTimer timer = new(_options.SweepInterval, _time);
        bool all = true;
        do
        {
            all |= _hosts.TakeDeath();
            bool? isMore = await TrySweepAsync(all, cancellationToken);
            if (isMore is not null) all = false;
            TimeSpan next = isMore == true && Soon < _options.SweepInterval ? Soon : _options.SweepInterval;
            if (next != timer.Period) timer.Period = next;
        }
        while (await timer.WaitForNextTickAsync(cancellationToken));
    }

    /// <param name="all">Whether to check everybody who has an entry, even one that is not due yet.</param>
    /// <param name="cancellationToken">Cancels the sweep.</param>
    /// <returns>Whether more rows could be sent now than were queued.</returns>
    internal async Task<bool> SweepAsync(bool all, CancellationToken cancellationToken)
    {
        Dictionary<PersonId, List<DueEntry>> entries = [];
        await foreach (DueEntry entry in _due.ScanAsync(all, cancellationToken))
        {
            if (entries.TryGetValue(entry.Person, out List<DueEntry>? others)) others.Add(entry);
            else entries.Add(entry.Person, [entry]);
        }

        (int taken, int more) = (0, 0);
        ParallelOptions several = new() { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(entries, several, async (of, token) =>
        {
            RecoveryResult up = await TrySweepAsync(of.Key, of.Value, token);
            Interlocked.Add(ref taken, up.Queued);
            if (up.IsMore) Interlocked.Increment(ref more);
        });
        if (taken > 0) DeliveryLog.Recovered(_log, taken);
        return more > 0;
    }

    private async Task<bool?> TrySweepAsync(bool all, CancellationToken cancellationToken)
    {
        try
        {
            return await SweepAsync(all, cancellationToken);
        }
#pragma warning disable CA1031 // A fault ends one sweep, not the loop: without it nothing that is left would be found.
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            DeliveryLog.NotSwept(_log, fault.GetType().Name);
            return null;
        }
    }

    private async Task<RecoveryResult> TrySweepAsync(
        PersonId person, IReadOnlyList<DueEntry> entries, CancellationToken cancellationToken)
    {
        try
        {
            return await SweepAsync(person, entries, cancellationToken);
        }
#pragma warning disable CA1031 // One person's rows must not block others: the entries stay, and the next sweep retries.
        catch (Exception fault) when (fault is not StorageUnavailableException
            && !cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            DeliveryLog.NotSwept(_log, fault.GetType().Name);
            return default;
        }
    }

    /// <summary>
    /// Checks a person once, however many entries there are. Entries that are not due yet stay: one may belong to a
    /// batch that is still being committed.
    /// </summary>
    private async Task<RecoveryResult> SweepAsync(
        PersonId person, IReadOnlyList<DueEntry> entries, CancellationToken cancellationToken)
    {
        RecoveryResult up = await _recovery.RecoverAsync(person, cancellationToken);
        DateTimeOffset now = _time.GetUtcNow();
        List<DueEntry> due = [.. entries.Where(entry => entry.Due <= now)];
        if (due.Count == 0)
        {
            // The row may be claimed by a host that has crashed: it is checked when the claim expires, not only when an
            // entry is due.
            bool isEarlier = up.Next > now && up.Next + _options.SweepInterval < entries.Min(entry => entry.Due);
            if (up.Next is { } free && (isEarlier || up.IsMore)) await _due.WakeAsync(person, free, cancellationToken);
            return up;
        }

        DateTimeOffset? later = up.Next > now + _options.SweepInterval ? up.Next : null;
        if (later is { } moment) await _due.WriteAsync(person, moment, cancellationToken);
        foreach (DueEntry entry in due.Skip(up.Next is null || later is not null ? 0 : 1))
            await _due.RemoveAsync(entry, cancellationToken);
        return up;
    }
}
