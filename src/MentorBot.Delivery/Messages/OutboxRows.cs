using MentorBot.Delivery.Due;

namespace MentorBot.Delivery.Messages;

/// <summary>
/// The outbox as shared by all hosts of a store. A host claims a row for a limited time, and every change of the claim
/// is a write with the row's ETag. A host that cannot send in time releases its claim; the claim of a host that crashed
/// expires.
/// </summary>
internal sealed class OutboxRows(
    ITableStore store, DueIndex due, OutboxOptions options, TimeProvider time, ILogger<Outbox> log)
{
    private const int RowsABatch = 20;
    private static readonly TimeSpan StoreAgain = TimeSpan.FromSeconds(2);

    /// <summary>The name of this process in claims.</summary>
    public string Host { get; } = Guid.NewGuid().ToString("n")[..12];

    /// <summary>
    /// When a row can be claimed; a time in the past means now. A host that runs alone knows that every other host is
    /// dead, and ignores their claims.
    /// </summary>
    public DateTimeOffset FreeFrom(OutboxRow row) =>
        row.Host is null || (options.Alone && row.Host != Host) ? row.NotBefore ?? default : row.Until;

    /// <summary>Claims a row for this host, if no other host was first.</summary>
    public async Task<ClaimResult> ClaimAsync(Outgoing outgoing, CancellationToken cancellationToken)
    {
        (OutboxRow row, string? etag) = (outgoing.Row, outgoing.Found);
        if (etag is null)
        {
            if (await FindAsync(outgoing.Person, row.Key, cancellationToken) is not { } stored) return ClaimResult.Gone;
            if (OutboxRow.Read(stored) is var now && now.Host != Host && FreeFrom(now) > time.GetUtcNow())
                return ClaimResult.Taken;
            etag = stored.ETag;
        }

        OutboxRow claimed = row with { Host = Host, Until = time.GetUtcNow() + options.Claim, NotBefore = null };
        try
        {
            PartitionBatch batch =
                new PartitionBatch(outgoing.Person.Partition).Replace(row.Key, claimed.ToBody(OutboxRow.Kind), etag);
            await store.CommitAsync(Tables.People, batch, cancellationToken);
        }
        catch (RowConflictException)
        {
            return await FindAsync(outgoing.Person, row.Key, cancellationToken) is null
                ? ClaimResult.Gone
                : ClaimResult.Taken;
        }

        outgoing.Row = claimed;
        outgoing.NeedsClaim = false;
        return ClaimResult.Ours;
    }

    /// <summary>The first earlier row of the same conversation that must be sent first.</summary>
    public async Task<Outgoing?> EarlierAsync(Outgoing outgoing, CancellationToken cancellationToken)
    {
        RowRange earlier = new(OutboxRow.Prefix, outgoing.Row.Key);
        await foreach (StoredRow stored in store.ScanAsync(
            Tables.People, outgoing.Person.Partition, earlier, cancellationToken))
        {
            if (OutboxRow.TryRead(stored) is { Aside: false } row
                && Outgoing.KeyOf(outgoing.Person, row) == outgoing.Key)
                return new Outgoing(outgoing.Person, row) { Found = stored.ETag, NeedsClaim = true };
        }

        return null;
    }

    /// <summary>
    /// Releases the claims to rows, so that any host may claim them. Where that cannot be written, the claims expire on
    /// their own.
    /// </summary>
    public async Task GiveBackAsync(PersonId person, IReadOnlyList<OutboxRow> rows, CancellationToken cancellationToken)
    {
        if (rows.Count == 0) return;
        await due.WakeAsync(person, rows.Min(row => row.NotBefore ?? default), cancellationToken);
        foreach (OutboxRow[] some in rows.Chunk(RowsABatch)) await GiveBackAsync(person, some, cancellationToken);
    }

    /// <summary>Records that the platform accepted a message.</summary>
    /// <param name="person">The person it is for.</param>
    /// <param name="row">The row that was sent.</param>
    /// <param name="id">The platform's id of the message.</param>
    /// <param name="cancellationToken">Cancels the wait for a store that fails.</param>
    public Task CompleteAsync(PersonId person, OutboxRow row, string? id, CancellationToken cancellationToken)
    {
        PartitionBatch batch = new PartitionBatch(person.Partition).Delete(row.Key, null);
        string? key = row.Message switch { Say say => say.Key, Replace replace => replace.Key, _ => null };
        if (key is not null && id is not null)
            batch.Upsert(
                PostedRow.Prefix + key,
                new PostedRow(row.To.Channel, row.To.Conversation, id, time.GetUtcNow()).ToBody());
        return CommitAsync(batch, cancellationToken);
    }

    /// <summary>Makes a dead letter of a message that cannot be delivered.</summary>
    public Task MoveToDeadLettersAsync(Outgoing outgoing, string reason, CancellationToken cancellationToken)
    {
        OutboxRow row = outgoing.Row;
        DeliveryLog.DeadLetter(log, row.To.Channel, reason);
        OutboxRow dead = row with { Host = null, Until = default, Reason = reason, Died = time.GetUtcNow() };
        PartitionBatch batch =
            new PartitionBatch(outgoing.Person.Partition).Delete(row.Key, null)
                .Upsert(row.DeadKey, dead.ToBody(OutboxRow.DeadKind));
        return CommitAsync(batch, cancellationToken);
    }

    /// <summary>The message to send, and the platform's id of the message that it replaces.</summary>
    public async Task<(OutboundMessage Message, string? ReplacesId)> ResolveAsync(
        Outgoing outgoing, CancellationToken cancellationToken)
    {
        if (outgoing.Row.Message is not Replace replace) return (outgoing.Row.Message, null);
        StoredRow? posted = await FindAsync(outgoing.Person, PostedRow.Prefix + replace.Key, cancellationToken);
        return posted is null || PostedRow.Read(posted) is not { } where || where.Channel != outgoing.Row.To.Channel
            ? (new Say(replace.Card, replace.Language, replace.Key), null)
            : (replace, where.Id);
    }

    private Task<StoredRow?> FindAsync(PersonId person, string row, CancellationToken cancellationToken) =>
        store.FindAsync(Tables.People, new RowId(person.Partition, row), cancellationToken);

    private async Task GiveBackAsync(PersonId person, OutboxRow[] rows, CancellationToken cancellationToken)
    {
        PartitionBatch batch = new(person.Partition);
        try
        {
            foreach (OutboxRow row in rows)
            {
                if (await FindAsync(person, row.Key, cancellationToken) is not { } stored
                    || OutboxRow.TryRead(stored)?.Host != Host)
                    continue;
                batch.Replace(row.Key, (row with { Host = null, Until = default }).ToBody(OutboxRow.Kind), stored.ETag);
            }

            if (batch.Writes.Count > 0) await store.CommitAsync(Tables.People, batch, cancellationToken);
        }
        catch (Exception notGiven) when (notGiven is StorageUnavailableException or RowConflictException)
        {
            DeliveryLog.NotGivenBack(log, notGiven.GetType().Name);
        }
    }

    /// <summary>
    /// The platform has accepted the message. This is recorded however long the store takes, even while stopping;
    /// otherwise the message would be sent again.
    /// </summary>
    private async Task CommitAsync(PartitionBatch batch, CancellationToken cancellationToken)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                await store.CommitAsync(Tables.People, batch, CancellationToken.None);
                return;
            }
            catch (RowConflictException)
            {
                DeliveryLog.RowGone(log);
                return;
            }
            catch (StorageUnavailableException)
            {
                DeliveryLog.StoreWaits(log, attempt);
                TimeSpan wait = options.Backoff(attempt);
                await Task.Delay(wait < StoreAgain ? wait : StoreAgain, time, cancellationToken);
            }
        }
    }
}
