using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
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
internal sealed class TurnEngine : IInbound
{
    private const int MostTries = 20;
    private readonly TurnLocks _locks = new();
    private readonly ITableStore _store;
    private readonly Accounts _accounts;
    private readonly Router _router;
    private readonly RowCodec _codec;
    private readonly DialogEngine _dialogs;
    private readonly TurnCommit _commit;
    private readonly Outbox _outbox;
    private readonly TurnSurroundings _around;
    private readonly ILogger<TurnEngine> _log;

    public TurnEngine(ITableStore store, Routes routes, TurnCommit commit, Outbox outbox, TurnSurroundings around, ILogger<TurnEngine> log)
    {
        (_store, _commit, _outbox, _around, _log) = (store, commit, outbox, around, log);
        _accounts = new Accounts(store, around.Organisations);
        _router = new Router(routes);
        _codec = new RowCodec([.. routes.JsonContexts, Floor.FloorJson.Default]);
        routes.Dialogs.Add(() => new Floor.ResumeDialog());
        _dialogs = new DialogEngine(routes.Dialogs, _codec.Json);
    }

    public async Task<TurnAnswer> HandleAsync(InboundEvent inbound, CancellationToken cancellationToken)
    {
        try
        {
            PersonId person = await _accounts.ResolveAsync(inbound.Sender, cancellationToken);
            using IDisposable serial = await _locks.EnterAsync(person, cancellationToken);
            return await WorkAsync(person, inbound, cancellationToken);
        }
        catch (Exception unsaved) when (unsaved is StorageUnavailableException or RowConflictException)
        {
            TurnLog.NotSaved(_log, unsaved.GetType().Name);
            using LanguageScope language = Languages.Use(_around.CultureOf(inbound.Sender.Locale, null));
            await _outbox.SendUnsavedAsync(
                inbound.Address, new Say(Card.Of(new Paragraph(TurnWords.NotSaved)), CultureInfo.CurrentUICulture.Name), cancellationToken);
            throw new NotSavedException("The store took nothing.", unsaved);
        }
    }

    /// <summary>Does the turn until its batch is the one that wins.</summary>
    private async Task<TurnAnswer> WorkAsync(PersonId person, InboundEvent inbound, CancellationToken cancellationToken)
    {
        string seed = inbound.Receipt ?? Guid.NewGuid().ToString("n");
        for (int attempt = 1; ; attempt++)
        {
            StoredRow? row = await _store.FindAsync(Tables.People, new RowId(person.Partition, Talk.RowKey), cancellationToken);
            Talk talk = row is null ? new Talk() : JsonSerializer.Deserialize(row.Body.Json.Span, TalkJson.Default.Talk)!;
            bool known = inbound.Receipt is { } receipt && new Receipts(talk.Receipts).Contains(receipt);
            Turn turn = NewTurn(person, inbound, talk.With(inbound), seed);
            using LanguageScope language = Languages.Use(turn.Culture);
            if (known) return await AnswerAgainAsync(turn, cancellationToken);
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
            Turn instead = NewTurn(turn.Person, turn.Cause, talk, Guid.NewGuid().ToString("n"));
            instead.Say(Card.Of(new Paragraph(TurnWords.WentWrong(Record(instead, fault)))));
            return Answer(instead, await _commit.CommitAsync(instead, etag, cancellationToken));
        }
    }

    /// <summary>A fault of a room or of the engine, rather than of the store, of another turn's being first, or of the caller's giving up.</summary>
    private static bool IsOurs(Exception fault, CancellationToken cancellationToken) =>
        fault is not (StorageUnavailableException or RowConflictException)
            && !(fault is OperationCanceledException && cancellationToken.IsCancellationRequested);

    /// <returns>The reference that the person is told.</returns>
    private string Record(Turn turn, Exception fault)
    {
        FailureRow failure = Log(fault, turn.Now);
        turn.Put(FailureRow.Kind, failure.Reference, failure);
        return failure.Reference;
    }

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

    private TurnAnswer Answer(Turn turn, ImmutableArray<OutboxRow> rows)
    {
        if (!turn.Cause.RepliesInAnswer)
        {
            _outbox.Send(turn.Person, rows);
            return turn.CardShown is null ? TurnAnswer.Nothing : new TurnAnswer { CardShown = turn.CardShown };
        }

        return new TurnAnswer
        {
            CardShown = turn.CardShown,
            Replies = [.. rows.Select(row => row.Message)],
            RepliesTaken = cancellationToken => _outbox.CompleteAllAsync(turn.Person, rows, cancellationToken),
        };
    }

    private Turn NewTurn(PersonId person, InboundEvent inbound, Talk talk, string seed)
    {
        TurnPlace place = new(_around.CultureOf(talk.Locale, person.Org), _around.ZoneOf(talk.TimeZone, person.Org), _around.Clock.Now, seed);
        return new Turn(person, inbound, talk, place, _store, _codec, _dialogs);
    }
}
