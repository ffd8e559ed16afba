namespace MentorBot.Delivery.Messages;

/// <summary>
/// Sends one message to its platform, within the time left of its claim and the rate that the platform allows.
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

    /// <param name="channels">The channels of the platforms.</param>
    /// <param name="rows">The outbox.</param>
    /// <param name="pacing">Decides when a message may be sent.</param>
    /// <param name="turns">Records that somebody cannot be reached at an address any more.</param>
    /// <param name="options">How long and how often to try.</param>
    /// <param name="time">The machine's clock.</param>
    /// <param name="log">Logs results, without the text of messages.</param>
    public MessageSender(
        ChannelRegistry channels, OutboxRows rows, Pacing pacing, ITurns turns, OutboxOptions options,
        TimeProvider time, ILogger<Outbox> log)
    {
        (_channels, _rows, _pacing, _turns, _options, _time, _log) =
            (channels, rows, pacing, turns, options, time, log);
    }

    /// <summary>Sends a message that is next in its conversation.</summary>
    public async Task<DeliveryResult> SendAsync(Outgoing outgoing, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        IChannel? channel = _channels.Find(outgoing.Row.To.Channel);
        string? hopeless =
            channel is null ? $"There is no channel '{outgoing.Row.To.Channel}'."
            : _time.GetUtcNow() > outgoing.Row.NotAfter ? "It was too late to be of use."
            : null;

        // A row is not claimed before the rate limit allows sending it. Otherwise many rows that wait for the limit
        // would be claimed and released again and again.
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
            // The wait for the rate limit, or a pause of the machine, may have used up the claim: nothing is sent when
            // it is about to expire.
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
    /// Sends the message once. A platform that does not answer in time counts as one that asks to wait: nothing is sent
    /// after the claim has expired.
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
                // Where the turn left the row in place, the message was sent on to the person they were merged into, or
                // they asked to be forgotten and have left.
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

    /// <summary>Records it: later messages go elsewhere, or wait until the person can be reached.</summary>
    private async Task<bool> NoteAsync(Outgoing outgoing, PersonEvent found, CancellationToken cancellationToken)
    {
        try
        {
            await _turns.HappenAsync(outgoing.Person, found, cancellationToken);
            return true;
        }
#pragma warning disable CA1031 // The next message to that address will record it; this message is settled anyway.
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
        // Retried earlier by that much, since a sweep may be late, and no message would be waiting in line then.
        return room - InLine;
    }

    /// <summary>Half of the longest time that a message waits in line.</summary>
    private TimeSpan InLine => (_options.Claim - _options.LeastClaim) / 2;

    private DateTimeOffset LatestBegin(Outgoing outgoing) => outgoing.Row.Until - _options.LeastClaim;

    private static TimeSpan Longer(TimeSpan? asked, TimeSpan ours) => asked > ours ? asked.Value : ours;
}
