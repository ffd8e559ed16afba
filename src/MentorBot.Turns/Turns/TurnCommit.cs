using System.Collections.Immutable;
using System.Text.Json;
using MentorBot.Storage;
using MentorBot.Turns.Delivery;

namespace MentorBot.Turns;

/// <summary>Makes a turn's one batch: its rows, what it says as outbox rows, and the talk with its receipt; and commits it.</summary>
internal sealed class TurnCommit(ITableStore store, DueIndex due, Outbox outbox, OutboxOptions options, TimeProvider time)
{
    /// <returns>The outbox rows that were written, claimed by this host.</returns>
    /// <exception cref="RowConflictException">Another turn of the person's was first.</exception>
    public async Task<ImmutableArray<OutboxRow>> CommitAsync(Turn turn, string? etag, CancellationToken cancellationToken)
    {
        PartitionBatch batch = new(turn.Person.Partition);
        foreach ((string key, RowBody? body) in turn.Writes)
        {
            if (body is { } written) batch.Upsert(key, written);
            else if (await store.FindAsync(Tables.People, new RowId(turn.Person.Partition, key), cancellationToken) is { } row) batch.Delete(key, row.ETag);
        }

        ImmutableArray<OutboxRow> rows = ToRows(turn);
        foreach (OutboxRow row in rows) batch.Insert(row.Key, row.ToBody(OutboxRow.Kind));
        RowBody talk = new(Talk.Kind, Talk.Version, JsonSerializer.SerializeToUtf8Bytes(Sealed(turn, rows.Length), TalkJson.Default.Talk));
        if (etag is null) batch.Insert(Talk.RowKey, talk);
        else batch.Replace(Talk.RowKey, talk, etag);
        if (rows.Length > 0) await due.CoverAsync(turn.Person, cancellationToken);
        await store.CommitAsync(Tables.People, batch, cancellationToken);
        return rows;
    }

    private Talk Sealed(Turn turn, int said) => turn.Talk with
    {
        NextOut = turn.Talk.NextOut + said,
        Receipts = turn.Cause.Receipt is { } receipt ? new Receipts(turn.Talk.Receipts).With(receipt, time.GetUtcNow()).Entries : turn.Talk.Receipts,
    };

    private ImmutableArray<OutboxRow> ToRows(Turn turn)
    {
        DateTimeOffset now = time.GetUtcNow();
        return [.. turn.Messages.Select((message, index) => new OutboxRow(
            turn.Talk.NextOut + index, turn.Cause.Address, message, now + options.RepliesKept, outbox.Host, now + options.Claim))];
    }
}
