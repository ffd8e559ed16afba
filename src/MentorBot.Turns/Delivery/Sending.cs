using MentorBot.Conversation.Messages;
using MentorBot.Storage;
using Microsoft.Extensions.Logging;

namespace MentorBot.Turns.Delivery;

/// <summary>Brings one message to its platform, in the time that the claim to it leaves, and at the pace that the platform allows.</summary>
internal sealed class Sending
{
    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(1);
    private readonly Channels _channels;
    private readonly OutboxRows _rows;
    private readonly Pacing _pacing;
    private readonly Func<ITurns> _turns;
    private readonly OutboxOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger<Outbox> _log;

    /// <param name="channels">The platforms' mouths.</param>
    /// <param name="rows">The outbox.</param>
    /// <param name="pacing">When a message may go.</param>
    /// <param name="turns">Where it is noted that somebody is gone; asked for late, since turns send.</param>
    /// <param name="options">How long and how often to try.</param>
    /// <param name="time">The machine's clock.</param>
    /// <param name="log">Outcomes, without anyone's words.</param>
    public Sending(
        Channels channels, OutboxRows rows, Pacing pacing, Func<ITurns> turns, OutboxOptions options, TimeProvider time, ILogger<Outbox> log)
    {
        (_channels, _rows, _pacing, _turns, _options, _time, _log) = (channels, rows, pacing, turns, options, time, log);
    }

    public Address? AddressOf(string account) => _channels.AddressOf(account);

    /// <summary>Sends a message whose turn has come.</summary>
    public async Task<Fate> SendAsync(Outgoing outgoing, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        IChannel? channel = _channels.Find(outgoing.Row.To.Channel);
        string? hopeless =
            channel is null ? $"There is no channel '{outgoing.Row.To.Channel}'."
            : _time.GetUtcNow() > outgoing.Row.NotAfter ? "It was too late to be of use."
            : null;

        // Not claimed before there is room to send it: of many that wait for a pace, each would be claimed and given back again and again.
        if (hopeless is null && await PaceAsync(channel!, outgoing, cancellationToken) is { } room) return new Fate(Step.Stuck, room);
        if (outgoing.NeedsClaim && await _rows.ClaimAsync(outgoing, cancellationToken) is var claimed and not Claimed.Ours)
            return claimed == Claimed.Gone ? Fate.On : new Fate(Step.Elsewhere);
        if (hopeless is null) return await TryAsync(channel!, outgoing, cancellationToken);
        await _rows.BuryAsync(outgoing, hopeless, cancellationToken);
        return Fate.On;
    }

    /// <summary>Tries once to send what must be said although nothing could be saved.</summary>
    /// <returns>Whether the platform took it.</returns>
    public async Task<bool> SendUnsavedAsync(Address to, OutboundMessage message, CancellationToken cancellationToken)
    {
        try
        {
            IChannel? channel = _channels.Find(to.Channel);
            if (channel is not null && await channel.SendAsync(to, message, null, cancellationToken) is Accepted) return true;
            DeliveryLog.UnsavedNotSent(_log, to.Channel);
        }
#pragma warning disable CA1031 // What matters to the caller is that nothing was saved; that it could not be said either is for the log.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            DeliveryLog.UnsavedFaulted(_log, to.Channel, fault.GetType().Name, fault.StackTrace);
        }

        return false;
    }

    private async Task<Fate> TryAsync(IChannel channel, Outgoing outgoing, CancellationToken cancellationToken)
    {
        while (true)
        {
            // However long it was waited for room, or the machine stood still: nothing is sent on a claim that is all but over.
            if (_time.GetUtcNow() > LatestBegin(outgoing)) return new Fate(Step.Stuck, _time.GetUtcNow());
            outgoing.Row = outgoing.Row with { Attempts = outgoing.Row.Attempts + 1 };
            SendOutcome outcome = await AttemptAsync(channel, outgoing, cancellationToken);
            if (outcome is not Wait wait) return await SettleAsync(outgoing, outcome, cancellationToken);
            DeliveryLog.Waits(_log, channel.Name, outgoing.Row.Attempts, wait.Reason);
            DateTimeOffset now = _time.GetUtcNow();
            if (wait.Delay is { } asked) _pacing.Close(channel.Name, wait.Scope, now + asked);
            DateTimeOffset again = now + Longer(wait.Delay, _options.Backoff(outgoing.Row.Attempts));
            if (outgoing.Row.Attempts >= _options.MostAttempts || again > outgoing.Row.NotAfter)
            {
                bool isLate = again > outgoing.Row.NotAfter;
                await _rows.BuryAsync(outgoing, isLate ? $"It was too late to be of use ({wait.Reason})." : wait.Reason, cancellationToken);
                return Fate.On;
            }

            if (again > LatestBegin(outgoing)) return new Fate(Step.Stuck, again);
            await Task.Delay(again - now, _time, cancellationToken);
            if (await PaceAsync(channel, outgoing, cancellationToken) is { } room) return new Fate(Step.Stuck, room);
        }
    }

    /// <summary>Sends it once. A platform that hangs is one that asks to wait: nothing is sent on a claim that has run out.</summary>
    private async Task<SendOutcome> AttemptAsync(IChannel channel, Outgoing outgoing, CancellationToken cancellationToken)
    {
        TimeSpan left = outgoing.Row.Until - _time.GetUtcNow();
        using CancellationTokenSource late = new(left > _options.SendTimeout ? _options.SendTimeout : left > Least ? left : Least, _time);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Token);
        try
        {
            (OutboundMessage message, string? replacesId) = await _rows.ResolveAsync(outgoing, either.Token);
            SendOutcome outcome = await channel.SendAsync(outgoing.Row.To, message, replacesId, either.Token);
            _channels.Note(channel.Name, outcome);
            return outcome;
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            Wait silent = new("", null, "no answer in time");
            _channels.Note(channel.Name, silent);
            return silent;
        }
        catch (StorageUnavailableException)
        {
            return new Wait("", null, "the store did not say what to replace");
        }
    }

    private async Task<Fate> SettleAsync(Outgoing outgoing, SendOutcome outcome, CancellationToken cancellationToken)
    {
        switch (outcome)
        {
            case Accepted accepted:
                if (accepted.At is { } elsewhere) await NoteAsync(outgoing, new AddressMoved(outgoing.Row.To, elsewhere), cancellationToken);
                await _rows.CompleteAsync(outgoing.Person, outgoing.Row, accepted.Id, cancellationToken);
                return Fate.On;
            case Refused refused:
                await _rows.BuryAsync(outgoing, refused.Reason, cancellationToken);
                return Fate.On;
            case Gone gone:
                // Where the turn left the row it was said to whom they turned out to be, or they asked to be forgotten and have gone.
                bool isNoted = await NoteAsync(outgoing, new AddressGone(outgoing.Person, outgoing.Row.To, outgoing.Row), cancellationToken);
                if (isNoted) await _rows.CompleteAsync(outgoing.Person, outgoing.Row, null, cancellationToken);
                else await _rows.BuryAsync(outgoing, gone.Reason, cancellationToken);
                return Fate.On;
            default:
                throw new NotSupportedException($"A channel answered with {outcome.GetType().Name}.");
        }
    }

    /// <summary>What is said to the person from now on goes elsewhere, or waits until they are met again.</summary>
    private async Task<bool> NoteAsync(Outgoing outgoing, PersonEvent found, CancellationToken cancellationToken)
    {
        try
        {
            await _turns().HappenAsync(outgoing.Person, found, cancellationToken);
            return true;
        }
#pragma warning disable CA1031 // It is noted with the next message that goes there; this one is settled all the same.
        catch (Exception fault) when (fault is not OperationCanceledException)
#pragma warning restore CA1031
        {
            DeliveryLog.NotNoted(_log, outgoing.Row.To.Channel, fault.GetType().Name);
            return false;
        }
    }

    private async Task<DateTimeOffset?> PaceAsync(IChannel channel, Outgoing outgoing, CancellationToken cancellationToken)
    {
        DateTimeOffset latest = outgoing.NeedsClaim ? _time.GetUtcNow() + _options.Claim - _options.LeastClaim : LatestBegin(outgoing);
        if (latest < _time.GetUtcNow()) return _time.GetUtcNow();
        DateTimeOffset? room = await _pacing.EnterAsync(channel.Name, channel.ScopesOf(outgoing.Row.To), latest, cancellationToken);
        return room - InLine; // Taken up again that much before, since a sweep may come late, and nobody would stand in line meanwhile.
    }

    /// <summary>Half of the longest that a message stands in line.</summary>
    private TimeSpan InLine => (_options.Claim - _options.LeastClaim) / 2;

    private DateTimeOffset LatestBegin(Outgoing outgoing) => outgoing.Row.Until - _options.LeastClaim;

    private static TimeSpan Longer(TimeSpan? asked, TimeSpan ours) => asked > ours ? asked.Value : ours;
}
