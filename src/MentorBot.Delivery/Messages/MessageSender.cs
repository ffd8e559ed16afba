using MentorBot.Conversation.Messages;
using MentorBot.Identity;
using MentorBot.Storage;
using Microsoft.Extensions.Logging;

namespace MentorBot.Delivery.Messages;

/// <summary>
/// Brings one message to its platform, in the time that the claim to it leaves, and at the pace that the platform
/// allows.
/// </summary>
internal sealed class MessageSender
{
    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(1);
    private readonly ChannelRegistry _channels;
    private readonly OutboxRows _rows;
    private readonly Pacing _pacing;
    private readonly ITurns _turns;
    private readonly OutboxOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger<Outbox> _log;

    /// <param name="channels">The platforms' mouths.</param>
    /// <param name="rows">The outbox.</param>
    /// <param name="pacing">When a message may go.</param>
    /// <param name="turns">Where it is recorded that somebody cannot be reached at an address any more.</param>
    /// <param name="options">How long and how often to try.</param>
    /// <param name="time">The machine's clock.</param>
    /// <param name="log">Outcomes, without anyone's words.</param>
    public MessageSender(
        ChannelRegistry channels, OutboxRows rows, Pacing pacing, ITurns turns, OutboxOptions options,
        TimeProvider time, ILogger<Outbox> log)
    {
        (_channels, _rows, _pacing, _turns, _options, _time, _log) =
            (channels, rows, pacing, turns, options, time, log);
    }

    /// <summary>Sends a message whose turn has come.</summary>
    public async Task<DeliveryResult> SendAsync(Outgoing outgoing, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        IChannel? channel = _channels.Find(outgoing.Row.To.Channel);
        string? hopeless =
            channel is null ? $"There is no channel '{outgoing.Row.To.Channel}'."
            : _time.GetUtcNow() > outgoing.Row.NotAfter ? "It was too late to be of use."
            : null;

        // Not claimed before there is room to send it: of many that wait for a pace, each would be claimed and given
        // back again and again.
        if (hopeless is null && await PaceAsync(channel!, outgoing, cancellationToken) is { } room)
            return new DeliveryResult(DeliveryStep.Blocked, room);
        if (outgoing.NeedsClaim
            && await _rows.ClaimAsync(outgoing, cancellationToken) is var claimed and not ClaimResult.Ours)
            return claimed == ClaimResult.Gone ? DeliveryResult.Done : new DeliveryResult(DeliveryStep.TakenElsewhere);
        if (hopeless is null) return await TryAsync(channel!, outgoing, cancellationToken);
        await _rows.MoveToDeadLettersAsync(outgoing, hopeless, cancellationToken);
        return DeliveryResult.Done;
    }

    private async Task<DeliveryResult> TryAsync(
        IChannel channel, Outgoing outgoing, CancellationToken cancellationToken)
    {
        while (true)
        {
            // However long it was waited for room, or the machine stood still: nothing is sent on a claim that is all
            // but over.
            if (_time.GetUtcNow() > LatestBegin(outgoing))
                return new DeliveryResult(DeliveryStep.Blocked, _time.GetUtcNow());
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
                await _rows.MoveToDeadLettersAsync(
                    outgoing, isLate ? $"It was too late to be of use ({wait.Reason})." : wait.Reason,
                    cancellationToken);
                return DeliveryResult.Done;
            }

            if (again > LatestBegin(outgoing)) return new DeliveryResult(DeliveryStep.Blocked, again);
            await Task.Delay(again - now, _time, cancellationToken);
            if (await PaceAsync(channel, outgoing, cancellationToken) is { } room)
                return new DeliveryResult(DeliveryStep.Blocked, room);
        }
    }

    /// <summary>
    /// Sends it once. A platform that hangs is one that asks to wait: nothing is sent on a claim that has run out.
    /// </summary>
    private async Task<SendOutcome> AttemptAsync(
        IChannel channel, Outgoing outgoing, CancellationToken cancellationToken)
    {
        TimeSpan left = outgoing.Row.Until - _time.GetUtcNow();
        using CancellationTokenSource late =
            new(left > _options.SendTimeout ? _options.SendTimeout : left > Least ? left : Least, _time);
        using CancellationTokenSource either =
            CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Token);
        try
        {
            (OutboundMessage message, string? replacesId) = await _rows.ResolveAsync(outgoing, either.Token);
            SendOutcome outcome = await channel.SendAsync(outgoing.Row.To, message, replacesId, either.Token);
            _channels.Note(channel.Name, outcome);
            return outcome;
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested
            && !cancellationToken.IsCancellationRequested)
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

    private async Task<DeliveryResult> SettleAsync(
        Outgoing outgoing, SendOutcome outcome, CancellationToken cancellationToken)
    {
        switch (outcome)
        {
            case Accepted accepted:
                if (accepted.At is { } elsewhere)
                    await NoteAsync(outgoing, new AddressMoved(outgoing.Row.To, elsewhere), cancellationToken);
                await _rows.CompleteAsync(outgoing.Person, outgoing.Row, accepted.Id, cancellationToken);
                return DeliveryResult.Done;
            case Refused refused:
                await _rows.MoveToDeadLettersAsync(outgoing, refused.Reason, cancellationToken);
                return DeliveryResult.Done;
            case Gone gone:
                // Where the turn left the row it was said to whom they turned out to be, or they asked to be forgotten
                // and have gone.
                bool isNoted =
                    await NoteAsync(
                        outgoing, new AddressGone(outgoing.Person, outgoing.Row.To, outgoing.Row), cancellationToken);
                if (isNoted) await _rows.CompleteAsync(outgoing.Person, outgoing.Row, null, cancellationToken);
                else await _rows.MoveToDeadLettersAsync(outgoing, gone.Reason, cancellationToken);
                return DeliveryResult.Done;
            default:
                throw new NotSupportedException($"A channel answered with {outcome.GetType().Name}.");
        }
    }

    /// <summary>What is said to the person from now on goes elsewhere, or waits until they are met again.</summary>
    private async Task<bool> NoteAsync(Outgoing outgoing, PersonEvent found, CancellationToken cancellationToken)
    {
        try
        {
            await _turns.HappenAsync(outgoing.Person, found, cancellationToken);
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

    private async Task<DateTimeOffset?> PaceAsync(
        IChannel channel, Outgoing outgoing, CancellationToken cancellationToken)
    {
        DateTimeOffset latest = outgoing.NeedsClaim
            ? _time.GetUtcNow() + _options.Claim - _options.LeastClaim
            : LatestBegin(outgoing);
        if (latest < _time.GetUtcNow()) return _time.GetUtcNow();
        DateTimeOffset? room =
            await _pacing.EnterAsync(channel.Name, channel.ScopesOf(outgoing.Row.To), latest, cancellationToken);
        // Taken up again that much before, since a sweep may come late, and nobody would stand in line meanwhile.
        return room - InLine;
    }

    /// <summary>Half of the longest that a message stands in line.</summary>
    private TimeSpan InLine => (_options.Claim - _options.LeastClaim) / 2;

    private DateTimeOffset LatestBegin(Outgoing outgoing) => outgoing.Row.Until - _options.LeastClaim;

    private static TimeSpan Longer(TimeSpan? asked, TimeSpan ours) => asked > ours ? asked.Value : ours;
}
