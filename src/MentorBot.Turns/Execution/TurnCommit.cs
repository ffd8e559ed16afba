using MentorBot.Delivery;
using MentorBot.Delivery.Due;
using MentorBot.Delivery.Messages;
using MentorBot.Turns.Lifecycle;
using MentorBot.Turns.Nudges;

namespace MentorBot.Turns.Execution;

/// <summary>
/// Makes the one batch of a turn and commits it: the rows, the messages as outbox rows, the letters, and the person's
/// state with the receipt of the event. The index entries that the batch needs are written before it.
/// </summary>
internal sealed class TurnCommit(
    ITableStore store,
    DueIndex due,
    NudgeIndex nudges,
    DepartureIndex departures,
    Outbox outbox,
    LetterDelivery letters,
    OutboxOptions options,
    TimeProvider time)
{
    private readonly WaitingMessages _waiting = new(store, time);

    /// <returns>The outbox rows that were written, claimed by this host, and the letters.</returns>
    /// <exception cref="RowConflictException">Another turn of the same person was committed first.</exception>
    public async Task<Committed> CommitAsync(Turn turn, string? etag, CancellationToken cancellationToken)
    {
        DateTimeOffset until = time.GetUtcNow() + options.Claim;
        PartitionBatch batch = new(turn.Person.Partition);
        await AddRowsAsync(turn, batch, cancellationToken);
        Sequence numbers = new(turn.State.NextOut);
        (ImmutableArray<OutboxRow> messages, int waiting) =
            await AddMessagesAsync(turn, batch, until, numbers, cancellationToken);
        ImmutableArray<LetterRow> written = AddLetters(turn, batch, numbers);
        bool isSending = messages.Length + written.Length > 0;
        AddState(turn, etag, batch, turn.State with
        {
            NextOut = numbers.Peek,
            Waiting = waiting,
            Writer = isSending ? outbox.Host : turn.State.Writer,
            Receipts = ReceiptsAfter(turn),
            Labels = LabelsAfter(turn),
        });
        if (isSending) GuardOrder(turn);
        if (isSending) await due.CoverAsync(turn.Person, cancellationToken);
        foreach (Nudge nudge in turn.Nudges.Scheduled) await nudges.PutAsync(turn.Person, nudge, cancellationToken);
        if (turn.Departure is not null) await departures.PutAsync(turn.Person, cancellationToken);
        Committed committed = new(messages, written);
        await CommitAsync(turn, batch, committed, cancellationToken);

        // The index entry that covers the person may have come due in the meantime.
        if (isSending && time.GetUtcNow() >= until)
            await due.WakeAsync(turn.Person, time.GetUtcNow() + options.Claim, CancellationToken.None);
        return committed;
    }

    private async Task AddRowsAsync(Turn turn, PartitionBatch batch, CancellationToken cancellationToken)
    {
        foreach ((string key, RowBody? body) in turn.Rows.Writes)
        {
            RowId id = new(turn.Person.Partition, key);
            if (body is { } written) batch.Upsert(key, written);
            else if (await store.FindAsync(Tables.People, id, cancellationToken) is { } row)
                batch.Delete(key, row.ETag);
        }
    }

    /// <returns>The messages to send now, and how many messages wait until the person can be reached.</returns>
    private async Task<(ImmutableArray<OutboxRow> Rows, int Waiting)> AddMessagesAsync(
        Turn turn, PartitionBatch batch, DateTimeOffset until, Sequence numbers, CancellationToken cancellationToken)
    {
        if (turn.Address is not { } to)
        {
            if (turn.Messages.Count == 0) return ([], turn.State.Waiting);
            return ([], await _waiting.KeepAsync(turn, batch, NotAfter(turn), numbers, cancellationToken));
        }

        (IReadOnlyList<WaitingRow> freed, int left) = turn.State.Waiting == 0
            ? ([], 0)
            : await _waiting.FreeAsync(turn.Person, batch, cancellationToken);
        ImmutableArray<OutboxRow> rows =
        [
            .. freed.Select(one => ToRow(one.Message, one.NotAfter)),
            .. turn.Messages.Select(said => ToRow(said, NotAfter(turn))),
        ];
        foreach (OutboxRow row in rows) batch.Insert(row.Key, row.ToBody(OutboxRow.Kind));
        return (rows, left);

        OutboxRow ToRow(OutboundMessage message, DateTimeOffset notAfter) =>
            new(numbers.Next(), to, message, notAfter, outbox.Host, until);
    }

    private ImmutableArray<LetterRow> AddLetters(Turn turn, PartitionBatch batch, Sequence numbers)
    {
        DateTimeOffset notAfter = time.GetUtcNow() + options.WordsKept;
        ImmutableArray<LetterRow> rows =
        [
            .. turn.Letters.Written.Select(letter => letter with { Number = numbers.Next(), NotAfter = notAfter }),
        ];
        foreach (LetterRow row in rows) batch.Insert(row.Key, row.ToBody(LetterRow.Kind));
        return rows;
    }

    private void AddState(Turn turn, string? etag, PartitionBatch batch, PersonState state)
    {
        RowBody body = (turn.Departure is { } departure ? state.Left(departure.To, time.GetUtcNow()) : state).ToBody();
        if (etag is null) batch.Insert(PersonState.RowKey, body);
        else batch.Replace(PersonState.RowKey, body, etag);
    }

    /// <summary>
    /// The buttons of the newest card. The card of the open question has none here: its dialog knows them.
    /// </summary>
    private static CardLabels? LabelsAfter(Turn turn)
    {
        CardLabels? labels = turn.State.Labels;
        foreach (Say said in turn.Messages.OfType<Say>())
        {
            bool isQuestion = said.Key is { } key && key == turn.State.Dialog?.Shown;
            if (isQuestion) labels = null;
            else labels = CardLabels.Of(said.Card) ?? labels;
        }

        return labels;
    }

    private byte[] ReceiptsAfter(Turn turn) => turn.Cause.Receipt is { } receipt
        ? new Receipts(turn.State.Receipts).With(receipt, time.GetUtcNow()).Entries
        : turn.State.Receipts;

    /// <summary>Keeps the order of messages: another host may have written some that are not sent yet.</summary>
    private void GuardOrder(Turn turn)
    {
        if (turn.State.Writer == outbox.Host || turn.State.NextOut <= 1) return;
        outbox.GuardOrder(turn.Person, turn.State.NextOut - 1);
        letters.GuardOrder(turn.Person, turn.State.NextOut - 1);
    }

    private async Task CommitAsync(
        Turn turn, PartitionBatch batch, Committed written, CancellationToken cancellationToken)
    {
        try
        {
            await store.CommitAsync(Tables.People, batch, cancellationToken);
        }
        catch (StorageUnavailableException)
        {
            // The batch may have been committed despite the error.
            outbox.GuardOrder(turn.Person, written.Messages);
            letters.GuardOrder(turn.Person, written.Letters);
            throw;
        }
    }

    /// <summary>
    /// The time after which a message is of no more use. It is by the machine's clock, which delivery uses, even where
    /// the people's clock was moved.
    /// </summary>
    private DateTimeOffset NotAfter(Turn turn) => turn.Cause switch
    {
        AddressGone gone => gone.Unsaid.NotAfter,
        NudgeDue { Nudge: var nudge } when nudge.Until > turn.Now => time.GetUtcNow() + (nudge.Until - turn.Now),
        InboundEvent or NudgeDue => time.GetUtcNow() + options.RepliesKept,
        _ => time.GetUtcNow() + options.WordsKept,
    };
}

/// <summary>Hands out the numbers of a person's messages and letters.</summary>
internal sealed class Sequence(long next)
{
    /// <summary>The next number.</summary>
    public long Peek { get; private set; } = next;

    public long Next() => Peek++;
}

/// <summary>What a committed turn leaves to be sent.</summary>
/// <param name="Messages">The messages to the platforms.</param>
/// <param name="Letters">The letters to other people's turns.</param>
internal sealed record Committed(ImmutableArray<OutboxRow> Messages, ImmutableArray<LetterRow> Letters);
