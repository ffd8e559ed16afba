using Microsoft.Extensions.Logging;
using MentorBot.Conversation.Messages;
using MentorBot.Storage;

namespace MentorBot.Turns.Delivery;

/// <summary>
/// Sends what turns have committed. Messages of one conversation go one after the other; conversations do not wait for each other. A row leaves the
/// outbox when the platform has the message, or as a dead letter with its reason, and in no other way.
/// </summary>
public sealed class Outbox : IDisposable
{
    private readonly Dictionary<string, IChannel> _channels;
    private readonly ITableStore _store;
    private readonly OutboxOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger<Outbox> _log;
    private readonly Lanes<Outgoing> _lanes;

    /// <param name="channels">The platforms' mouths.</param>
    /// <param name="store">Where the rows are.</param>
    /// <param name="options">How long and how often to try.</param>
    /// <param name="time">The machine's clock.</param>
    /// <param name="log">Outcomes, without anyone's words.</param>
    public Outbox(IEnumerable<IChannel> channels, ITableStore store, OutboxOptions options, TimeProvider time, ILogger<Outbox> log)
    {
        _channels = channels.ToDictionary(channel => channel.Name, StringComparer.Ordinal);
        (_store, _options, _time, _log) = (store, options, time, log);
        _lanes = new Lanes<Outgoing>(TryDeliverAsync);
    }

    /// <summary>Names this process in claims.</summary>
    public string Host { get; } = Guid.NewGuid().ToString("n")[..12];

    /// <inheritdoc/>
    public void Dispose() => _lanes.Dispose();

    /// <summary>Where the owner of an account can be reached who has not been met; null where no channel knows.</summary>
    internal Address? AddressOf(string account) =>
        _channels.Values.Select(channel => channel.AddressOf(account)).FirstOrDefault(address => address is not null);

    internal void Send(PersonId person, IEnumerable<OutboxRow> rows)
    {
        foreach (OutboxRow row in rows) Enqueue(new Outgoing(person, row));
    }

    /// <summary>Sends a row that a sweep came upon. It may have been sent or taken up since it was read, so it is claimed once it is held.</summary>
    internal void SendFound(PersonId person, OutboxRow row) => Enqueue(new Outgoing(person, row) { Found = true });

    /// <summary>Sends what must be said although nothing could be saved: once, and never mind if it fails.</summary>
    internal async Task SendUnsavedAsync(Address to, OutboundMessage message, CancellationToken cancellationToken)
    {
        try
        {
            if (_channels.TryGetValue(to.Channel, out IChannel? channel) && await channel.SendAsync(to, message, null, cancellationToken) is not Accepted)
                DeliveryLog.UnsavedNotSent(_log, to.Channel);
        }
#pragma warning disable CA1031 // What matters to the caller is that nothing was saved; that it could not be said either is for the log.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            DeliveryLog.UnsavedFaulted(_log, to.Channel, fault.GetType().Name, fault.StackTrace);
        }
    }

    /// <summary>Waits a little for messages under way, then stops sending and waits until what the platforms have taken is written down.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => _lanes.StopAsync(_options.DrainAtStop, _time, cancellationToken);

    private void Enqueue(Outgoing outgoing) => _lanes.Enqueue(
        $"{outgoing.Row.To.Channel}|{outgoing.Row.To.Conversation}", (outgoing.Person.Partition, outgoing.Row.Number), outgoing);

    private async Task TryDeliverAsync(Outgoing outgoing, CancellationToken cancellationToken)
    {
        try
        {
            await DeliverAsync(outgoing, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            DeliveryLog.LeftForNextStart(_log, outgoing.Row.To.Channel);
        }
#pragma warning disable CA1031 // One message's fault must not hold up the conversation: the row stays and the sweep tries again.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            DeliveryLog.Faulted(_log, outgoing.Row.To.Channel, fault.GetType().Name, fault.StackTrace);
        }
    }

    private async Task DeliverAsync(Outgoing outgoing, CancellationToken cancellationToken)
    {
        OutboxRow row = outgoing.Row;
        cancellationToken.ThrowIfCancellationRequested();
        if (outgoing.Found && !await ClaimAsync(outgoing, cancellationToken)) return;
        if (!_channels.TryGetValue(row.To.Channel, out IChannel? channel))
        {
            await BuryAsync(outgoing, $"There is no channel '{row.To.Channel}'.", cancellationToken);
            return;
        }

        (OutboundMessage message, string? replacesId) = await ResolveAsync(outgoing, cancellationToken);
        for (int attempt = 1; ; attempt++)
        {
            if (_time.GetUtcNow() > row.NotAfter)
            {
                await BuryAsync(outgoing, "It was too late to be of use.", cancellationToken);
                return;
            }

            SendOutcome outcome = await channel.SendAsync(row.To, message, replacesId, cancellationToken);
            if (outcome is not Wait wait)
            {
                await SettleAsync(outgoing, outcome, cancellationToken);
                return;
            }

            if (attempt == _options.MostAttempts)
            {
                await BuryAsync(outgoing, wait.Reason, cancellationToken);
                return;
            }

            DeliveryLog.Waits(_log, row.To.Channel, attempt, wait.Reason);
            await Task.Delay(Longer(wait.Delay, _options.Backoff(attempt)), _time, cancellationToken);
        }
    }

    /// <summary>Takes over a row of another run: of several hosts that come upon it, the first to write its name there sends it.</summary>
    private async Task<bool> ClaimAsync(Outgoing outgoing, CancellationToken cancellationToken)
    {
        OutboxRow row = outgoing.Row;
        StoredRow? stored = await _store.FindAsync(Tables.People, new RowId(outgoing.Person.Partition, row.Key), cancellationToken);
        if (stored is null || OutboxRow.Read(stored) is var now && (now.Host != row.Host || now.Until != row.Until)) return false;
        OutboxRow claimed = row with { Host = Host, Until = _time.GetUtcNow() + _options.Claim };
        try
        {
            PartitionBatch batch = new PartitionBatch(outgoing.Person.Partition).Replace(row.Key, claimed.ToBody(OutboxRow.Kind), stored.ETag);
            await _store.CommitAsync(Tables.People, batch, cancellationToken);
            return true;
        }
        catch (RowConflictException)
        {
            return false; // Another host was first.
        }
    }

    private async Task<(OutboundMessage Message, string? ReplacesId)> ResolveAsync(Outgoing outgoing, CancellationToken cancellationToken)
    {
        if (outgoing.Row.Message is not Replace replace) return (outgoing.Row.Message, null);
        StoredRow? posted = await _store.FindAsync(Tables.People, new RowId(outgoing.Person.Partition, PostedRow.Prefix + replace.Key), cancellationToken);
        return posted is null || PostedRow.Read(posted) is not { } where || where.Channel != outgoing.Row.To.Channel
            ? (new Say(replace.Card, replace.Language, replace.Key), null)
            : (replace, where.Id);
    }

    private Task SettleAsync(Outgoing outgoing, SendOutcome outcome, CancellationToken cancellationToken) => outcome switch
    {
        Accepted accepted => CompleteAsync(outgoing, accepted.Id, cancellationToken),
        Gone gone => BuryAsync(outgoing, gone.Reason, cancellationToken),
        Refused refused => BuryAsync(outgoing, refused.Reason, cancellationToken),
        _ => throw new NotSupportedException($"A channel answered with {outcome.GetType().Name}."),
    };

    /// <summary>The platform took these replies in the answer to the event that they reply to.</summary>
    internal async Task CompleteAllAsync(PersonId person, IEnumerable<OutboxRow> rows, CancellationToken cancellationToken)
    {
        foreach (OutboxRow row in rows) await CompleteAsync(new Outgoing(person, row), null, cancellationToken);
    }

    private Task CompleteAsync(Outgoing outgoing, string? id, CancellationToken cancellationToken)
    {
        PartitionBatch batch = new PartitionBatch(outgoing.Person.Partition).Delete(outgoing.Row.Key, null);
        string? key = outgoing.Row.Message switch { Say say => say.Key, Replace replace => replace.Key, _ => null };
        if (key is not null && id is not null)
            batch.Upsert(PostedRow.Prefix + key, new PostedRow(outgoing.Row.To.Channel, outgoing.Row.To.Conversation, id, _time.GetUtcNow()).ToBody());
        return CommitAsync(batch, cancellationToken);
    }

    private Task BuryAsync(Outgoing outgoing, string reason, CancellationToken cancellationToken)
    {
        DeliveryLog.DeadLetter(_log, outgoing.Row.To.Channel, reason);
        PartitionBatch batch = new PartitionBatch(outgoing.Person.Partition)
            .Delete(outgoing.Row.Key, null)
            .Upsert(outgoing.Row.DeadKey, (outgoing.Row with { Reason = reason }).ToBody(OutboxRow.DeadKind));
        return CommitAsync(batch, cancellationToken);
    }

    /// <summary>The platform has it: that is written down however long the store takes, also while stopping, or it would be sent again.</summary>
    private async Task CommitAsync(PartitionBatch batch, CancellationToken cancellationToken)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                await _store.CommitAsync(Tables.People, batch, CancellationToken.None);
                return;
            }
            catch (RowConflictException)
            {
                DeliveryLog.RowGone(_log);
                return;
            }
            catch (StorageUnavailableException)
            {
                DeliveryLog.StoreWaits(_log, attempt);
                await Task.Delay(_options.Backoff(attempt), _time, cancellationToken);
            }
        }
    }

    private static TimeSpan Longer(TimeSpan? asked, TimeSpan ours) => asked > ours ? asked.Value : ours;

    internal sealed record Outgoing(PersonId Person, OutboxRow Row)
    {
        public bool Found { get; init; }
    }
}
