using MentorBot.Conversation.Messages;
using MentorBot.Storage;
using Microsoft.Extensions.Logging;

namespace MentorBot.Turns.Delivery;

/// <summary>
/// Sends what turns have committed. Messages of one conversation go one after the other, over all hosts; conversations do not wait for each other. What
/// cannot be sent while the host has a claim to it is given back, and all that stands behind it. A row leaves the outbox when the platform has the message,
/// or as a dead letter with its reason, and in no other way.
/// </summary>
internal sealed class Outbox : IDisposable
{
    private static readonly TimeSpan LongestLook = TimeSpan.FromSeconds(2);
    private readonly OutboxRows _rows;
    private readonly Sending _sending;
    private readonly OutboxOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger<Outbox> _log;
    private readonly Doubts _doubts = new();
    private readonly Lanes<Outgoing> _lanes;

    public Outbox(OutboxRows rows, Sending sending, OutboxOptions options, TimeProvider time, ILogger<Outbox> log)
    {
        (_rows, _sending, _options, _time, _log) = (rows, sending, options, time, log);
        _lanes = new Lanes<Outgoing>(WorkAsync);
    }

    /// <summary>Names this process in claims.</summary>
    public string Host => _rows.Host;

    public void Dispose() => _lanes.Dispose();

    /// <summary>Where the owner of an account can be reached who has not been met; null where no channel knows.</summary>
    public Address? AddressOf(string account) => _sending.AddressOf(account);

    /// <summary>Sends what a turn of this host has committed.</summary>
    /// <param name="person">Whose it is.</param>
    /// <param name="rows">The rows, in their order.</param>
    public void Send(PersonId person, IReadOnlyList<OutboxRow> rows)
    {
        DateTimeOffset latest = _time.GetUtcNow() + _options.LeastClaim;
        foreach (OutboxRow row in rows) Enqueue(new Outgoing(person, row) { NeedsClaim = row.Until < latest });
    }

    /// <summary>Another host wrote what has a number up to this one: what comes after it looks first, in whatever conversation.</summary>
    public void Doubt(PersonId person, long number) => _doubts.Add(person, number);

    /// <summary>It is not known whether these were written, or whether they stay: what comes after them looks first.</summary>
    public void Doubt(PersonId person, IEnumerable<OutboxRow> rows)
    {
        foreach (OutboxRow row in rows) _doubts.Add(Outgoing.LaneOf(person, row), row.Number);
    }

    /// <summary>Sends a row that a sweep came upon. It may have been sent or taken up since it was read, so it is claimed when its turn comes.</summary>
    /// <param name="person">Whose it is.</param>
    /// <param name="row">The row.</param>
    /// <param name="etag">What it had when it was found.</param>
    /// <param name="follows">As <see cref="Outgoing.Follows"/>.</param>
    /// <returns>What was put into its lane; null where this host holds it already.</returns>
    public Outgoing? SendFound(PersonId person, OutboxRow row, string etag, Outgoing? follows)
    {
        Outgoing found = new(person, row) { Found = etag, NeedsClaim = true, Follows = follows };
        return Enqueue(found) ? found : null;
    }

    /// <summary>Tries once to send what must be said although nothing could be saved.</summary>
    /// <returns>Whether the platform took it.</returns>
    public Task<bool> SendUnsavedAsync(Address to, OutboundMessage message, CancellationToken cancellationToken) =>
        _sending.SendUnsavedAsync(to, message, cancellationToken);

    /// <summary>The platform took these replies in the answer to the event that they reply to.</summary>
    public async Task CompleteAllAsync(PersonId person, IEnumerable<OutboxRow> rows, CancellationToken cancellationToken)
    {
        foreach (OutboxRow row in rows) await _rows.CompleteAsync(person, row, null, cancellationToken);
    }

    /// <summary>Waits a little for messages under way, then stops sending, writes down what the platforms have taken, and gives back what is left.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => _lanes.StopAsync(_options.DrainAtStop, _time, cancellationToken);

    private bool Enqueue(Outgoing outgoing) => _lanes.Enqueue(outgoing.Lane, (outgoing.Person.Partition, outgoing.Row.Number), outgoing);

    private async Task WorkAsync(string lane, Outgoing outgoing, CancellationToken cancellationToken)
    {
        Fate fate = await TakeTurnAsync(outgoing, cancellationToken);
        outgoing.HasLeft = fate.Step == Step.On;
        if (outgoing.HasLeft) return;
        _doubts.Add(lane, outgoing.Row.Number);
        IReadOnlyList<Outgoing> rest = _lanes.TakeRest(lane, behind => fate.Step == Step.Stuck || behind.Found is not null);
        if (rest.Count > 0) _doubts.Add(lane, rest.Max(behind => behind.Row.Number));
        await _rows.GiveBackAsync(outgoing.Person, [.. rest.Where(behind => behind.Found is null).Select(behind => behind.Row)], CancellationToken.None);
    }

    private async Task<Fate> TakeTurnAsync(Outgoing outgoing, CancellationToken cancellationToken)
    {
        if (outgoing.Found is not null) return await TryAsync(SendFoundAsync, outgoing, cancellationToken);
        if (!_doubts.Has(outgoing.Person, outgoing.Lane)) return await TryAsync(_sending.SendAsync, outgoing, cancellationToken);
        Fate cleared = await TryAsync(ClearWayAsync, outgoing, cancellationToken);
        if (cleared.Step != Step.On) return cleared;
        _doubts.Clear(outgoing.Person, outgoing.Lane, outgoing.Row.Number);
        return await TryAsync(_sending.SendAsync, outgoing, cancellationToken);
    }

    /// <summary>What stood before it when it was found may have stayed: then the next sweep begins there.</summary>
    private async Task<Fate> SendFoundAsync(Outgoing outgoing, CancellationToken cancellationToken) =>
        outgoing.Follows is not { HasLeft: true } && !outgoing.Row.Aside && await _rows.EarlierAsync(outgoing, cancellationToken) is not null
            ? new Fate(Step.Elsewhere)
            : await _sending.SendAsync(outgoing, cancellationToken);

    /// <summary>Sends what stands before it in its conversation, or waits until other hosts have, as long as it has its own claim.</summary>
    private async Task<Fate> ClearWayAsync(Outgoing outgoing, CancellationToken cancellationToken)
    {
        for (int look = 1; await _rows.EarlierAsync(outgoing, cancellationToken) is { } earlier; look++)
        {
            DateTimeOffset now = _time.GetUtcNow();
            DateTimeOffset free = _rows.FreeFrom(earlier.Row);
            if (free <= now)
            {
                if (await TryAsync(_sending.SendAsync, earlier, cancellationToken) is { Step: Step.Stuck } stuck) return stuck;
                continue;
            }

            TimeSpan wait = _options.Backoff(look) is var ours && ours < LongestLook ? ours : LongestLook;
            if (now + wait > outgoing.Row.Until - _options.LeastClaim || earlier.Row.Host is null && free > outgoing.Row.Until)
                return new Fate(Step.Stuck, free);
            await Task.Delay(wait, _time, cancellationToken);
        }

        return Fate.On;
    }

    /// <summary>What does not come to an end is given back, whatever the reason.</summary>
    private async Task<Fate> TryAsync(Func<Outgoing, CancellationToken, Task<Fate>> act, Outgoing outgoing, CancellationToken cancellationToken)
    {
        Fate fate;
        try
        {
            fate = await act(outgoing, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            DeliveryLog.LeftBehind(_log, outgoing.Row.To.Channel);
            fate = new Fate(Step.Stuck);
        }
        catch (StorageUnavailableException)
        {
            DeliveryLog.StoreWaits(_log, outgoing.Row.Attempts);
            fate = new Fate(Step.Stuck);
        }
#pragma warning disable CA1031 // One message's fault must not hold up the conversation: it steps aside, and the sweep tries it again.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            DeliveryLog.Faulted(_log, outgoing.Row.To.Channel, fault.GetType().Name, fault.StackTrace);
            return await StepAsideAsync(outgoing);
        }

        if (fate.Step == Step.Stuck && !outgoing.NeedsClaim) await GiveBackAsync(outgoing.Row with { NotBefore = fate.Again }, outgoing.Person);
        return fate;
    }

    private async Task<Fate> StepAsideAsync(Outgoing outgoing)
    {
        int attempts = Math.Max(1, outgoing.Row.Attempts);
        DateTimeOffset again = _time.GetUtcNow() + _options.Backstep(attempts);
        await GiveBackAsync(outgoing.Row with { Attempts = attempts, NotBefore = again, Aside = true }, outgoing.Person);
        return Fate.On;
    }

    private Task GiveBackAsync(OutboxRow row, PersonId person)
    {
        DeliveryLog.GivenBack(_log, row.To.Channel, row.NotBefore);
        return _rows.GiveBackAsync(person, [row], CancellationToken.None);
    }
}
