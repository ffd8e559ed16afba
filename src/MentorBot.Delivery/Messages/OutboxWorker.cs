namespace MentorBot.Delivery.Messages;

/// <summary>
/// Sends the messages in the <see cref="Outbox"/>, one message of a conversation after the other. If a message cannot
/// be sent while this host has a claim to it, the claim is released, and so are those of all messages queued after it.
/// A row leaves the outbox only when the platform has accepted the message, or as a dead letter with its reason.
/// </summary>
internal sealed class OutboxWorker(
    Outbox outbox, OutboxRows rows, MessageSender sender, OutboxOptions options, TimeProvider time, ILogger<Outbox> log)
{
    /// <summary>The longest wait between two reads of the store for another host's earlier message.</summary>
    private static readonly TimeSpan MaxPause = TimeSpan.FromSeconds(2);

    /// <summary>Begins to send.</summary>
    public void Start() => outbox.Queue.Start(WorkAsync);

    /// <summary>
    /// Waits a short time for messages that are being sent, then stops sending, records what the platforms have
    /// accepted, and releases the claims to the rest.
    /// </summary>
    public Task StopAsync(CancellationToken cancellationToken) =>
        outbox.Queue.StopAsync(options.DrainAtStop, time, cancellationToken);

    private async Task WorkAsync(string key, Outgoing outgoing, CancellationToken cancellationToken)
    {
        DeliveryResult result = await ProcessAsync(outgoing, cancellationToken);
        outgoing.HasLeft = result.Step == DeliveryStep.Done;
        if (outgoing.HasLeft) return;
        outbox.Order.Require(key, outgoing.Row.Number);
        IReadOnlyList<Outgoing> rest = outbox.Queue.TakeRest(
            key, behind => result.Step == DeliveryStep.Blocked || behind.Found is not null);
        if (rest.Count > 0) outbox.Order.Require(key, rest.Max(behind => behind.Row.Number));
        OutboxRow[] claimed = [.. rest.Where(behind => behind.Found is null).Select(behind => behind.Row)];
        await rows.GiveBackAsync(outgoing.Person, claimed, CancellationToken.None);
    }

    private async Task<DeliveryResult> ProcessAsync(Outgoing outgoing, CancellationToken cancellationToken)
    {
        if (outgoing.Found is not null) return await TryAsync(SendFoundAsync, outgoing, cancellationToken);
        if (outbox.Order.IsRequired(outgoing.Person, outgoing.Key))
        {
            DeliveryResult earlier = await TryAsync(SendEarlierAsync, outgoing, cancellationToken);
            if (earlier.Step != DeliveryStep.Done) return earlier;
            outbox.Order.Release(outgoing.Person, outgoing.Key, outgoing.Row.Number);
        }

        return await TryAsync(sender.SendAsync, outgoing, cancellationToken);
    }

    /// <summary>
    /// Sends a message that a sweep found, unless an earlier one is still in the store: the next sweep begins with that
    /// one.
    /// </summary>
    private async Task<DeliveryResult> SendFoundAsync(Outgoing outgoing, CancellationToken cancellationToken) =>
        outgoing.Follows is not { HasLeft: true } && !outgoing.Row.Aside
            && await rows.EarlierAsync(outgoing, cancellationToken) is not null
                ? new DeliveryResult(DeliveryStep.TakenElsewhere)
                : await sender.SendAsync(outgoing, cancellationToken);

    /// <summary>
    /// Sends the earlier messages of the conversation, or waits until other hosts have sent theirs, for as long as
    /// the claim to this one lasts.
    /// </summary>
    private async Task<DeliveryResult> SendEarlierAsync(Outgoing outgoing, CancellationToken cancellationToken)
    {
        for (int look = 1; await rows.EarlierAsync(outgoing, cancellationToken) is { } earlier; look++)
        {
            DateTimeOffset now = time.GetUtcNow();
            DateTimeOffset free = rows.FreeFrom(earlier.Row);
            if (free <= now)
            {
                DeliveryResult sent = await TryAsync(sender.SendAsync, earlier, cancellationToken);
                if (sent.Step == DeliveryStep.Blocked) return sent;
                continue;
            }

            TimeSpan wait = options.Backoff(look) is var backoff && backoff < MaxPause ? backoff : MaxPause;
            bool isClaimOver = now + wait > outgoing.Row.Until - options.LeastClaim;
            bool isGivenBackForLonger = earlier.Row.Host is null && free > outgoing.Row.Until;
            if (isClaimOver || isGivenBackForLonger) return new DeliveryResult(DeliveryStep.Blocked, free);
            await Task.Delay(wait, time, cancellationToken);
        }

        return DeliveryResult.Done;
    }

    /// <summary>Tries to send the message, and releases the claim to it if the attempt fails for any reason.</summary>
    private async Task<DeliveryResult> TryAsync(
        Func<Outgoing, CancellationToken, Task<DeliveryResult>> act,
        Outgoing outgoing,
        CancellationToken cancellationToken)
    {
        DeliveryResult result;
        try
        {
            result = await act(outgoing, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            DeliveryLog.LeftBehind(log, outgoing.Row.To.Channel);
            result = new DeliveryResult(DeliveryStep.Blocked);
        }
        catch (StorageUnavailableException)
        {
            DeliveryLog.StoreWaits(log, outgoing.Row.Attempts);
            result = new DeliveryResult(DeliveryStep.Blocked);
        }
#pragma warning disable CA1031 // One message's fault must not block its conversation: a sweep tries it again.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            DeliveryLog.Faulted(log, outgoing.Row.To.Channel, fault.GetType().Name, fault.StackTrace);
            return await SetAsideAsync(outgoing);
        }

        if (result.Step == DeliveryStep.Blocked && !outgoing.NeedsClaim)
            await GiveBackAsync(outgoing.Row with { NotBefore = result.Again }, outgoing.Person);
        return result;
    }

    private async Task<DeliveryResult> SetAsideAsync(Outgoing outgoing)
    {
        int attempts = Math.Max(1, outgoing.Row.Attempts);
        DateTimeOffset again = time.GetUtcNow() + options.Backstep(attempts);
        OutboxRow aside = outgoing.Row with { Attempts = attempts, NotBefore = again, Aside = true };
        await GiveBackAsync(aside, outgoing.Person);
        return DeliveryResult.Done;
    }

    private Task GiveBackAsync(OutboxRow row, PersonId person)
    {
        DeliveryLog.GivenBack(log, row.To.Channel, row.NotBefore);
        return rows.GiveBackAsync(person, [row], CancellationToken.None);
    }
}
