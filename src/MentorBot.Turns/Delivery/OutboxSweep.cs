using System.Text.Json;
using MentorBot.Storage;
using Microsoft.Extensions.Logging;

namespace MentorBot.Turns.Delivery;

/// <summary>Finds the messages and letters that a host which died has left, and sends them.</summary>
internal sealed class OutboxSweep
{
    private readonly ITableStore _store;
    private readonly Outbox _outbox;
    private readonly Post _post;
    private readonly DueIndex _due;
    private readonly OutboxOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger<OutboxSweep> _log;

    internal OutboxSweep(ITableStore store, Delivering delivering, DueIndex due, OutboxOptions options, TimeProvider time, ILogger<OutboxSweep> log) =>
        (_store, _outbox, _post, _due, _options, _time, _log) = (store, delivering.Outbox, delivering.Post, due, options, time, log);

    /// <summary>
    /// Sweeps until cancelled. The first sweep takes up everything: it is for a host that is alone on its store, so whoever claimed a row is dead.
    /// </summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using PeriodicTimer timer = new(_options.SweepInterval, _time);
        await TrySweepAsync(all: true, cancellationToken);
        while (await timer.WaitForNextTickAsync(cancellationToken)) await TrySweepAsync(all: false, cancellationToken);
    }

    private async Task TrySweepAsync(bool all, CancellationToken cancellationToken)
    {
        try
        {
            await SweepAsync(all, cancellationToken);
        }
#pragma warning disable CA1031 // Whatever ends a sweep, the next one comes: without it nothing that a host leaves would be found any more.
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            DeliveryLog.NotSwept(_log, fault.GetType().Name);
        }
    }

    internal async Task SweepAsync(bool all, CancellationToken cancellationToken)
    {
        int count = 0;
        await foreach (DueEntry entry in _due.ScanAsync(all, cancellationToken)) count += await TrySweepAsync(entry, all, cancellationToken);
        if (count > 0) DeliveryLog.TakenUp(_log, count);
    }

    private async Task<int> TrySweepAsync(DueEntry entry, bool all, CancellationToken cancellationToken)
    {
        try
        {
            return await SweepAsync(entry, all, cancellationToken);
        }
#pragma warning disable CA1031 // What one person's rows hold must not hold up the others: the entry stays, and the next sweep looks again.
        catch (Exception fault) when (fault is not StorageUnavailableException && !cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            DeliveryLog.NotSwept(_log, fault.GetType().Name);
            return 0;
        }
    }

    private async Task<int> SweepAsync(DueEntry entry, bool all, CancellationToken cancellationToken)
    {
        int left = 0;
        int count = 0;
        RowRange outgoing = RowRange.StartingWith(OutboxRow.Prefix);
        await foreach (StoredRow stored in _store.ScanAsync(Tables.People, entry.Person.Partition, outgoing, cancellationToken))
        {
            left++;
            if (TryRead(stored, OutboxRow.Read) is not { } row || IsClaimed(row, all)) continue;
            _outbox.SendFound(entry.Person, row);
            count++;
        }

        int letters = await SweepLettersAsync(entry.Person, cancellationToken);

        // One that is not due yet may stand for a batch that is still being committed.
        if (left + letters == 0 && entry.Due <= _time.GetUtcNow()) await _due.RemoveAsync(entry.Id, entry.ETag, cancellationToken);
        return count + letters;
    }

    /// <summary>A letter needs no claim: whoever brings it a second time finds that it was worked.</summary>
    private async Task<int> SweepLettersAsync(PersonId sender, CancellationToken cancellationToken)
    {
        int left = 0;
        RowRange letters = RowRange.StartingWith(LetterRow.Prefix);
        await foreach (StoredRow stored in _store.ScanAsync(Tables.People, sender.Partition, letters, cancellationToken))
        {
            left++;
            if (TryRead(stored, LetterRow.Read) is { } letter) _post.Send(sender, [letter]);
        }

        return left;
    }

    /// <summary>Its own claims a host keeps, whatever it thinks of others': the turn that wrote the row is about to send it.</summary>
    private bool IsClaimed(OutboxRow row, bool all) => row.Until > _time.GetUtcNow() && (!all || row.Host == _outbox.Host);

    private T? TryRead<T>(StoredRow stored, Func<StoredRow, T> read) where T : class
    {
        try
        {
            return read(stored);
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidDataException)
        {
            DeliveryLog.Unreadable(_log, unreadable.GetType().Name);
            return null;
        }
    }
}
