using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using MentorBot.Conversation.Messages;
using MentorBot.Storage;
using MentorBot.Turns.Delivery;

namespace MentorBot.Turns;

/// <summary>
/// Makes a turn's one batch: its rows, what it says as outbox rows, its letters, and the talk with its receipt; and commits it. The entries of the due
/// index that the batch needs stand before it does.
/// </summary>
internal sealed class TurnCommit(
    ITableStore store, DueIndex due, LeavingIndex leaving, Delivering delivering, OutboxOptions options, TimeProvider time)
{
    private const int MostWaitingAtOnce = 20;
    private const int MostWaiting = 100;
    private const int MostDroppedAtOnce = 30;

    /// <returns>The outbox rows that were written, claimed by this host, and the letters.</returns>
    /// <exception cref="RowConflictException">Another turn of the person's was first.</exception>
    public async Task<Committed> CommitAsync(Turn turn, string? etag, CancellationToken cancellationToken)
    {
        DateTimeOffset until = time.GetUtcNow() + options.Claim;
        PartitionBatch batch = new(turn.Person.Partition);
        foreach ((string key, RowBody? body) in turn.Writes)
        {
            if (body is { } written) batch.Upsert(key, written);
            else if (await store.FindAsync(Tables.People, new RowId(turn.Person.Partition, key), cancellationToken) is { } row) batch.Delete(key, row.ETag);
        }

        Sequence numbers = new(turn.Talk.NextOut);
        int waiting = turn.Talk.Waiting;
        ImmutableArray<OutboxRow> rows = [];
        if (turn.Address is not { } to)
        {
            if (turn.Messages.Count > 0) waiting = await KeepAsync(turn, batch, numbers, cancellationToken);
        }
        else
        {
            (IReadOnlyList<WaitingRow> freed, waiting) = waiting == 0 ? ([], 0) : await FreeAsync(turn.Person, batch, cancellationToken);
            rows =
            [
                .. freed.Select(one => ToRow(to, one.Message, one.NotAfter, until, numbers)),
                .. turn.Messages.Select(said => ToRow(to, said, NotAfter(turn), until, numbers)),
            ];
            foreach (OutboxRow row in rows) batch.Insert(row.Key, row.ToBody(OutboxRow.Kind));
        }

        DateTimeOffset lettersKept = time.GetUtcNow() + options.WordsKept;
        ImmutableArray<LetterRow> letters = [.. turn.Letters.Select(letter => letter with { Number = numbers.Next(), NotAfter = lettersKept })];
        foreach (LetterRow letter in letters) batch.Insert(letter.Key, letter.ToBody(LetterRow.Kind));
        bool writes = rows.Length + letters.Length > 0;
        Talk left = Sealed(turn, numbers, waiting) with { Writer = writes ? delivering.Outbox.Host : turn.Talk.Writer };
        RowBody talk = LeftOf(turn, left).ToBody();
        if (etag is null) batch.Insert(Talk.RowKey, talk);
        else batch.Replace(Talk.RowKey, talk, etag);
        if (writes && turn.Talk.Writer != delivering.Outbox.Host && turn.Talk.NextOut > 1) delivering.Doubt(turn.Person, turn.Talk.NextOut - 1);
        if (writes) await due.CoverAsync(turn.Person, cancellationToken);
        foreach (Nudge nudge in turn.Nudges) await due.PutAsync(turn.Person, nudge, cancellationToken);
        if (turn.Leaving is not null) await leaving.PutAsync(turn.Person, cancellationToken);
        Committed committed = new(rows, letters);
        await CommitAsync(turn, batch, committed, cancellationToken);

        // The entry that covers the person may have come due meanwhile.
        if (writes && time.GetUtcNow() >= until) await due.WakeAsync(turn.Person, time.GetUtcNow() + options.Claim, CancellationToken.None);
        return committed;
    }

    private async Task CommitAsync(Turn turn, PartitionBatch batch, Committed written, CancellationToken cancellationToken)
    {
        try
        {
            await store.CommitAsync(Tables.People, batch, cancellationToken);
        }
        catch (StorageUnavailableException)
        {
            delivering.Outbox.Doubt(turn.Person, written.Messages);
            delivering.Post.Doubt(turn.Person, written.Letters);
            throw;
        }
    }

    private Talk Sealed(Turn turn, Sequence numbers, int waiting) => turn.Talk with
    {
        NextOut = numbers.Peek,
        Waiting = waiting,
        Receipts = turn.Cause.Receipt is { } receipt ? new Receipts(turn.Talk.Receipts).With(receipt, time.GetUtcNow()).Entries : turn.Talk.Receipts,
    };

    private Talk LeftOf(Turn turn, Talk talk) => turn.Leaving is { } leaves ? talk.Left(leaves.To, time.GetUtcNow()) : talk;

    private OutboxRow ToRow(Address to, OutboundMessage message, DateTimeOffset notAfter, DateTimeOffset until, Sequence numbers) =>
        new(numbers.Next(), to, message, notAfter, delivering.Outbox.Host, until);

    /// <summary>The person has not been met: what is said waits, in the place of what has waited too long.</summary>
    /// <returns>How many wait then.</returns>
    private async Task<int> KeepAsync(Turn turn, PartitionBatch batch, Sequence numbers, CancellationToken cancellationToken)
    {
        List<(StoredRow Stored, WaitingRow? Row)> waiting =
            turn.Talk.Waiting == 0 ? [] : await WaitingAsync(turn.Person, cancellationToken).ToListAsync(cancellationToken);
        int tooMany = Math.Max(waiting.Count(one => IsOver(one.Row)), waiting.Count + turn.Messages.Count - MostWaiting);
        StoredRow[] dropped = [.. waiting.Where(one => one.Row is not null).OrderByDescending(one => IsOver(one.Row)).Select(one => one.Stored)
            .Take(Math.Min(tooMany, MostDroppedAtOnce))];
        foreach (StoredRow one in dropped) batch.Delete(one.Id.Row, one.ETag);
        foreach (OutboundMessage message in turn.Messages)
        {
            WaitingRow row = new(numbers.Next(), message, NotAfter(turn));
            batch.Insert(row.Key, row.ToBody());
        }

        return waiting.Count - dropped.Length + turn.Messages.Count;
    }

    /// <summary>The person is met: what waited goes first, but for what has waited too long.</summary>
    /// <returns>What goes, and how many wait on.</returns>
    private async Task<(IReadOnlyList<WaitingRow> Freed, int Left)> FreeAsync(PersonId person, PartitionBatch batch, CancellationToken cancellationToken)
    {
        List<WaitingRow> freed = [];
        (int dropped, int left) = (0, 0);
        bool isFull = false;
        await foreach ((StoredRow stored, WaitingRow? row) in WaitingAsync(person, cancellationToken))
        {
            isFull |= dropped == MostDroppedAtOnce || freed.Count == MostWaitingAtOnce;
            if (isFull || row is null)
            {
                left++;
                continue;
            }

            if (IsOver(row)) dropped++;
            else freed.Add(row);
            batch.Delete(stored.Id.Row, stored.ETag);
        }

        return (freed, left);
    }

    /// <summary>What waits, in its order. What only a later release can read waits on.</summary>
    private async IAsyncEnumerable<(StoredRow Stored, WaitingRow? Row)> WaitingAsync(
        PersonId person, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (StoredRow stored in store.ScanAsync(Tables.People, person.Partition, RowRange.StartingWith(WaitingRow.Prefix), cancellationToken))
            yield return (stored, WaitingRow.TryRead(stored));
    }

    private bool IsOver(WaitingRow? row) => row?.NotAfter < time.GetUtcNow();

    /// <summary>By the machine's clock, which delivery runs on, also where the people's clock was moved.</summary>
    private DateTimeOffset NotAfter(Turn turn) => turn.Cause switch
    {
        AddressGone gone => gone.Unsaid.NotAfter,
        NudgeDue { Nudge: var nudge } when nudge.Until > turn.Now => time.GetUtcNow() + (nudge.Until - turn.Now),
        InboundEvent or NudgeDue => time.GetUtcNow() + options.RepliesKept,
        _ => time.GetUtcNow() + options.WordsKept,
    };

    private sealed class Sequence(long next)
    {
        public long Peek { get; private set; } = next;

        public long Next() => Peek++;
    }
}

/// <summary>What a turn leaves to be sent.</summary>
/// <param name="Messages">To the platforms.</param>
/// <param name="Letters">To other people's turns.</param>
internal sealed record Committed(ImmutableArray<OutboxRow> Messages, ImmutableArray<LetterRow> Letters);
