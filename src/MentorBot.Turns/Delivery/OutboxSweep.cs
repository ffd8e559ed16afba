using MentorBot.Storage;
using Microsoft.Extensions.Logging;

namespace MentorBot.Turns.Delivery;

/// <summary>Finds what was left in outboxes by a host that died, and sends it.</summary>
public sealed class OutboxSweep
{
    private readonly ITableStore _store;
    private readonly Outbox _outbox;
    private readonly DueIndex _due;
    private readonly OutboxOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger<OutboxSweep> _log;

    internal OutboxSweep(ITableStore store, Outbox outbox, DueIndex due, OutboxOptions options, TimeProvider time, ILogger<OutboxSweep> log) =>
        (_store, _outbox, _due, _options, _time, _log) = (store, outbox, due, options, time, log);

    /// <summary>
    /// Sweeps until cancelled. The first sweep takes up everything: it is for a host that is alone on its store, so whoever claimed a row is dead.
    /// </summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await SweepAsync(all: true, cancellationToken);
        using PeriodicTimer timer = new(_options.SweepInterval, _time);
        while (await timer.WaitForNextTickAsync(cancellationToken)) await SweepAsync(all: false, cancellationToken);
    }

    internal async Task SweepAsync(bool all, CancellationToken cancellationToken)
    {
        int count = 0;
        await foreach (DueEntry entry in _due.ScanAsync(all, cancellationToken))
        {
            int left = 0;
            await foreach (StoredRow stored in _store.ScanAsync(Tables.People, entry.Person.Partition, RowRange.StartingWith(OutboxRow.Prefix), cancellationToken))
            {
                OutboxRow row = OutboxRow.Read(stored);
                left++;
                if (!all && row.Until > _time.GetUtcNow()) continue;
                _outbox.SendFound(entry.Person, row);
                count++;
            }

            if (left == 0) await _due.RemoveAsync(entry, cancellationToken);
        }

        if (count > 0) DeliveryLog.TakenUp(_log, count);
    }
}
