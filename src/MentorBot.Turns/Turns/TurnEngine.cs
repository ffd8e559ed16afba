using System.Globalization;
using MentorBot.Conversation.Cards;
using MentorBot.Conversation.Dialogs;
using MentorBot.Conversation.Language;
using MentorBot.Conversation.Messages;
using MentorBot.Storage;
using MentorBot.Turns.Delivery;
using Microsoft.Extensions.Logging;

namespace MentorBot.Turns;

/// <summary>
/// One event in, one batch out. Of events of one person the batches are serial (<see cref="Talk"/>); an event that was worked before is not worked again;
/// a handler that throws changes nothing but that the person is told.
/// </summary>
internal sealed class TurnEngine : IInbound, ITurns
{
    private const int MostTries = 20;
    private const int MostHops = 8;
    private readonly TurnLocks _locks = new();
    private readonly ITableStore _store;
    private readonly Accounts _accounts;
    private readonly Router _router;
    private readonly RowCodec _codec;
    private readonly DialogEngine _dialogs;
    private readonly TurnCommit _commit;
    private readonly Leavings _leavings;
    private readonly Outbox _outbox;
    private readonly Post _post;
    private readonly UnsavedNotice _unsaved;
    private readonly TurnSurroundings _around;
    private readonly ILogger<TurnEngine> _log;

    public TurnEngine(
        ITableStore store, Routes routes, RowCodec codec, TurnCommit commit, Delivering delivering, Leavings leavings, TurnSurroundings around,
        ILogger<TurnEngine> log)
    {
        (_store, _codec, _commit, _leavings, _around, _log) = (store, codec, commit, leavings, around, log);
        (_outbox, _post) = (delivering.Outbox, delivering.Post);
        _unsaved = new UnsavedNotice(_outbox, around);
        _accounts = new Accounts(store, around.Organisations);
        _router = new Router(routes);
        routes.Dialogs.Add(() => new Floor.ResumeDialog());
        _dialogs = new DialogEngine(routes.Dialogs, _codec.Json);
    }

    public async Task<TurnAnswer> HandleAsync(InboundEvent inbound, CancellationToken cancellationToken)
    {
        try
        {
            return await BringAsync(inbound, cancellationToken);
        }
        catch (Exception unsaved) when (unsaved is StorageUnavailableException or RowConflictException
            || (unsaved is NotSavedException && !inbound.Sender.IsStillAsked))
        {
            TurnLog.NotSaved(_log, unsaved.GetType().Name);
            if (!inbound.UnsavedInAnswer) await _unsaved.SayAsync(inbound, cancellationToken);
            throw new NotSavedException("The store took nothing.", unsaved);
        }
    }

    public async Task HappenAsync(PersonId person, PersonEvent happened, CancellationToken cancellationToken)
    {
        try
        {
            PersonEvent brought = happened is LetterCame letter ? await ResolveAsync(letter, cancellationToken) : happened;
            Worked worked = await WorkSeriallyAsync(person, brought, cancellationToken);
            for (int hops = 0; worked.MovedTo is { } other; hops++)
            {
                if (hops == MostHops) throw new InvalidOperationException("An alias leads in a circle.");
                if (brought is LetterCame or NudgeDue) await _leavings.JoinAsync(person, cancellationToken);
                (person, worked) = (other, await WorkSeriallyAsync(other, brought, cancellationToken));
            }
        }
        catch (Exception unsaved) when (unsaved is StorageUnavailableException or RowConflictException)
        {
            TurnLog.NotSaved(_log, unsaved.GetType().Name);
            throw new NotSavedException("The store took nothing.", unsaved);
        }
    }

    /// <summary>Finds whose the event is, also where they became somebody else, or were forgotten and are here again.</summary>
    private async Task<TurnAnswer> BringAsync(InboundEvent inbound, CancellationToken cancellationToken)
    {
        for (int hops = 0; await _accounts.ResolveAsync(inbound, cancellationToken) is { } person; hops++)
        {
            if (hops == MostHops) throw new InvalidOperationException("An alias leads in a circle.");
            Worked worked = await WorkSeriallyAsync(person, inbound, cancellationToken);
            if (worked.Answer is { } answer) return answer;
            if (worked.MovedTo is { } other)
            {
                await _leavings.JoinAsync(person, cancellationToken);
                _accounts.Know(inbound.Sender.Account, other);
                continue;
            }

            if (!Accounts.IsWord(inbound)) return TurnAnswer.Nothing;
            await _leavings.FinishAsync(person, cancellationToken);
            _accounts.Forget(inbound.Sender.Account);
        }

        return TurnAnswer.Nothing; // The platform brings again how somebody asked to be forgotten.
    }

    /// <summary>Whoever wrote a letter may have turned out to be somebody else: first of all whoever reads it hears so.</summary>
    private async Task<LetterCame> ResolveAsync(LetterCame letter, CancellationToken cancellationToken)
    {
        PersonId from = letter.Sender;
        for (int hops = 0; hops < MostHops && await _store.TalkAsync(from, cancellationToken) is { MovedTo: { } to }; hops++)
        {
            await _leavings.JoinAsync(from, cancellationToken);
            from = PersonId.Parse(to);
        }

        return letter with { From = from };
    }

    private async Task<Worked> WorkSeriallyAsync(PersonId person, PersonEvent happened, CancellationToken cancellationToken)
    {
        using IDisposable serial = await _locks.EnterAsync(person, cancellationToken);
        return await WorkAsync(person, happened, cancellationToken);
    }

    /// <summary>Does the turn until its batch is the one that wins.</summary>
    private async Task<Worked> WorkAsync(PersonId person, PersonEvent happened, CancellationToken cancellationToken)
    {
        string seed = happened.Receipt ?? Guid.NewGuid().ToString("n");
        for (int attempt = 1; ; attempt++)
        {
            StoredRow? row = await _store.FindAsync(Tables.People, new RowId(person.Partition, Talk.RowKey), cancellationToken);
            Talk talk = row is null ? new Talk() : Talk.Read(row);
            bool known = happened.Receipt is { } receipt && new Receipts(talk.Receipts).Contains(receipt);
            if (talk.MovedTo is { } other)
                return known || await WasGotAsync(person, happened, cancellationToken) ? TurnAnswer.Nothing : Worked.Elsewhere(PersonId.Parse(other));
            if (happened is InboundEvent inbound && !known && await IsNobodyAsync(person, row is null, talk, inbound, cancellationToken)) return Worked.Nobodys;
            if (talk.Forgotten is not null) return TurnAnswer.Nothing;
            Turn turn = NewTurn(person, happened, With(talk, happened), seed);
            using LanguageScope language = Languages.Use(turn.Culture);
            if (known || await WasWorkedAsync(turn, cancellationToken)) return await AnswerAgainAsync(turn, cancellationToken);
            try
            {
                return await RunAsync(turn, row?.ETag, cancellationToken);
            }
            catch (RowConflictException) when (attempt < MostTries)
            {
                TurnLog.DoneAgain(_log, attempt);
            }
        }
    }

    /// <summary>A letter was worked before its recipient became somebody else.</summary>
    private async Task<bool> WasGotAsync(PersonId person, PersonEvent happened, CancellationToken cancellationToken) => happened is LetterCame letter
        && await _store.FindAsync(Tables.People, new RowId(person.Partition, GotRow.Kind.Key(GotRow.IdOf(letter))), cancellationToken) is not null;

    /// <summary>Whoever writes was forgotten; also where this host still remembers whose the account was.</summary>
    private async Task<bool> IsNobodyAsync(PersonId person, bool isNew, Talk talk, InboundEvent inbound, CancellationToken cancellationToken) =>
        talk.Forgotten is not null || (isNew && !await _accounts.IsOfAsync(inbound.Sender.Account, person, cancellationToken));

    private Talk With(Talk talk, PersonEvent happened) => happened switch
    {
        InboundEvent inbound => talk.With(inbound),
        AddressGone gone => talk.Without(gone.Address),
        AddressMoved moved => talk.Moved(moved.From, moved.To),
        Listed listed => talk.With(listed, listed.Accounts.Select(_outbox.AddressOf).OfType<Address>()),
        Joined joined => talk.With(joined.Talk, joined.From),
        _ => talk,
    };

    /// <summary>A letter or a nudge that was worked before has left its trace in the person's rows.</summary>
    private static async Task<bool> WasWorkedAsync(Turn turn, CancellationToken cancellationToken) => turn.Cause switch
    {
        LetterCame letter => await turn.FindAsync(GotRow.Kind, GotRow.IdOf(letter), cancellationToken) is not null,
        NudgeDue due => await turn.FindNudgeAsync(due.Nudge.Id, cancellationToken) is not { } nudge || nudge.Due != due.Nudge.Due,
        _ => false,
    };

    private async Task<TurnAnswer> RunAsync(Turn turn, string? etag, CancellationToken cancellationToken)
    {
        Talk talk = turn.Talk;
        try
        {
            await _router.RouteAsync(turn, cancellationToken);
            if (turn.Fault is { } overcome) Record(turn, overcome);
            return Answer(turn, await _commit.CommitAsync(turn, etag, cancellationToken));
        }
#pragma warning disable CA1031 // Whatever a room got wrong, the person hears of it, the platform does not redeliver it, and the next message works.
        catch (Exception fault) when (IsOurs(fault, cancellationToken))
#pragma warning restore CA1031
        {
            return await FailAsync(turn, talk, etag, fault, cancellationToken);
        }
    }

    /// <summary>Nothing of the turn is left but a record of its failure. What nobody waits for is tried again.</summary>
    private async Task<TurnAnswer> FailAsync(Turn turn, Talk talk, string? etag, Exception fault, CancellationToken cancellationToken)
    {
        // Whoever lets this happen goes on only when it has: it is tried until it does.
        if (turn.Cause is Joined or ColleagueLeft or ColleagueMoved or AddressGone)
        {
            Log(fault, turn.Now);
            throw new NotSavedException("A room failed over it.", fault);
        }

        Turn instead = NewTurn(turn.Person, turn.Cause, talk, Guid.NewGuid().ToString("n"));
        string reference = Record(instead, fault);
        if (turn.Cause is InboundEvent) instead.Say(Card.Of(new Paragraph(TurnWords.WentWrong(reference))));
        if (turn.Cause is NudgeDue due) instead.Schedule(due.Nudge.AfterFailure(turn.Now));
        TurnAnswer answer = Answer(instead, await _commit.CommitAsync(instead, etag, cancellationToken));
        return turn.Cause is LetterCame ? throw new LetterFailedException(fault.GetType().Name) : answer;
    }

    /// <summary>A fault of a room or of the engine, rather than of the store, of another turn's being first, or of the caller's giving up.</summary>
    private static bool IsOurs(Exception fault, CancellationToken cancellationToken) =>
        fault is not (StorageUnavailableException or RowConflictException)
            && !(fault is OperationCanceledException && cancellationToken.IsCancellationRequested);

    /// <returns>The reference that the person is told.</returns>
    private string Record(Turn turn, Exception fault)
    {
        FailureRow failure = Log(fault, turn.Now);
        turn.Put(FailureRow.Kind, IdOf(turn.Cause) ?? failure.Reference, failure);
        return failure.Reference;
    }

    /// <summary>What is tried again and again has one record, of its last failure.</summary>
    private static string? IdOf(PersonEvent cause) => cause switch
    {
        NudgeDue due => $"{Nudge.Kind.Name}|{due.Nudge.Id}",
        LetterCame letter => $"{LetterRow.Kind}|{GotRow.IdOf(letter)}",
        _ => null,
    };

    private FailureRow Log(Exception fault, DateTimeOffset now)
    {
        FailureRow failure = FailureRow.Of(fault, now);
        TurnLog.Failed(_log, failure.Reference, failure.Fault, failure.Stack);
        return failure;
    }

    /// <summary>A redelivered event: nothing happens again, but a platform that waits for a card is shown how things stand.</summary>
    private async Task<TurnAnswer> AnswerAgainAsync(Turn turn, CancellationToken cancellationToken)
    {
        TurnLog.Redelivered(_log);
        if (turn.Cause is not ActionInvoked { WantsCard: true } pressed) return TurnAnswer.Nothing;
        try
        {
            await _router.ShowAgainAsync(turn, pressed, cancellationToken);
        }
#pragma warning disable CA1031 // As when it was first worked; but nothing is written for what was worked already.
        catch (Exception fault) when (IsOurs(fault, cancellationToken))
#pragma warning restore CA1031
        {
            Log(fault, turn.Now);
            return TurnAnswer.Nothing;
        }

        return new TurnAnswer { CardShown = turn.CardShown };
    }

    private TurnAnswer Answer(Turn turn, Committed committed)
    {
        _post.Send(turn.Person, committed.Letters);
        if (turn.Cause is InboundEvent { RepliesInAnswer: true })
        {
            _outbox.Doubt(turn.Person, committed.Messages); // Nobody knows yet whether the answer arrives.
            return new TurnAnswer
            {
                CardShown = turn.CardShown,
                Replies = [.. committed.Messages.Select(row => row.Message)],
                RepliesTaken = cancellationToken => _outbox.CompleteAllAsync(turn.Person, committed.Messages, cancellationToken),
            };
        }

        _outbox.Send(turn.Person, committed.Messages);
        return new TurnAnswer { CardShown = turn.CardShown, FieldErrors = turn.FieldErrors, Form = FormOf(turn) };
    }

    /// <summary>A form opens for whoever asked for it by a button or a command, and again for whoever sent it with what does not fit.</summary>
    private static Form? FormOf(Turn turn)
    {
        if (turn.Cause is not InboundEvent { CanOpenForm: true }) return null;
        if (turn.Asked is not { Question: { SubmitTitle: { } submit } question } asked) return null;
        string title = question.Parts.OfType<Heading>().FirstOrDefault()?.Text ?? asked.Field.Label;
        return new Form(title, submit, new ActionToken(DialogActions.Answer, asked.Id.ToString()), turn.AskedAgain ?? asked.ToCard(), turn.Culture.Name);
    }

    private Turn NewTurn(PersonId person, PersonEvent happened, Talk talk, string seed)
    {
        CultureInfo culture = _around.CultureOf(talk.Locale ?? talk.Listed?.Language, person.Org);
        TimeZoneInfo zone = _around.ZoneOf(talk.TimeZone ?? talk.Listed?.TimeZone, person.Org);
        TurnPlace place = new(culture, zone, _around.Clock.Now, seed);
        return new Turn(person, happened, talk, place, _store, _codec, _dialogs);
    }
}
