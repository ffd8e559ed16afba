using MentorBot.Storage;
using Microsoft.Extensions.Logging;

namespace MentorBot.Turns.Delivery;

/// <summary>Finds the messages and letters that were given back, or that a host which died has left, and has them sent.</summary>
internal sealed class OutboxSweep
{
    private const int AtOnce = 8;
    private readonly DueIndex _due;
    private readonly LeftOvers _leftOvers;
    private readonly LiveHosts _hosts;
    private readonly OutboxOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger<OutboxSweep> _log;

    internal OutboxSweep(LeftOvers leftOvers, DueIndex due, LiveHosts hosts, OutboxOptions options, TimeProvider time, ILogger<OutboxSweep> log) =>
        (_leftOvers, _due, _hosts, _options, _time, _log) = (leftOvers, due, hosts, options, time, log);

    /// <summary>
    /// Sweeps until cancelled. The first sweep, and the first behind another host's death, looks at everybody, not only at whom something is due for: what a
    /// dead host left has an entry that comes due minutes later.
    /// </summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using PeriodicTimer timer = new(_options.SweepInterval, _time);
        bool all = true;
        do
        {
            all |= _hosts.TakeDeath();
            if (await TrySweepAsync(all, cancellationToken)) all = false;
        }
        while (await timer.WaitForNextTickAsync(cancellationToken));
    }

    /// <param name="all">Whether to look at everybody for whom there is an entry, also one that is not due yet.</param>
    /// <param name="cancellationToken">Ends the sweep.</param>
    internal async Task SweepAsync(bool all, CancellationToken cancellationToken)
    {
        int count = 0;
        ParallelOptions several = new() { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(_due.ScanAsync(all, cancellationToken), several, async (entry, token) =>
            Interlocked.Add(ref count, await TrySweepAsync(entry, token)));
        if (count > 0) DeliveryLog.TakenUp(_log, count);
    }

    private async Task<bool> TrySweepAsync(bool all, CancellationToken cancellationToken)
    {
        try
        {
            await SweepAsync(all, cancellationToken);
            return true;
        }
#pragma warning disable CA1031 // Whatever ends a sweep, the next one comes: without it nothing that a host leaves would be found any more.
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            DeliveryLog.NotSwept(_log, fault.GetType().Name);
            return false;
        }
    }

    private async Task<int> TrySweepAsync(DueEntry entry, CancellationToken cancellationToken)
    {
        try
        {
            return await SweepAsync(entry, cancellationToken);
        }
#pragma warning disable CA1031 // What one person's rows hold must not hold up the others: the entry stays, and the next sweep looks again.
        catch (Exception fault) when (fault is not StorageUnavailableException && !cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            DeliveryLog.NotSwept(_log, fault.GetType().Name);
            return 0;
        }
    }

    private async Task<int> SweepAsync(DueEntry entry, CancellationToken cancellationToken)
    {
        (int taken, DateTimeOffset? next) = await _leftOvers.TakeUpAsync(entry.Person, cancellationToken);

        // One that is not due yet may stand for a batch that is still being committed.
        DateTimeOffset now = _time.GetUtcNow();
        if (entry.Due > now)
        {
            // Claimed by a host that has died, perhaps: it is not left until the entry is due, but until the claim has run out.
            if (next is { } free && free > now && free + _options.SweepInterval < entry.Due) await _due.WakeAsync(entry.Person, free, cancellationToken);
            return taken;
        }

        if (next is null) await _due.RemoveAsync(entry.Id, entry.ETag, cancellationToken);
        else if (next > now + _options.SweepInterval) await _due.MoveAsync(entry, next.Value, cancellationToken);
        return taken;
    }
}
