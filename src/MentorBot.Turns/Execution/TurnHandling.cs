using MentorBot.Conversation.Cards;
using MentorBot.Delivery.Messages;
using MentorBot.Turns.Events;
using MentorBot.Turns.Nudges;
using MentorBot.Turns.Routing;
using MentorBot.Turns.Rows;
using Microsoft.Extensions.Logging;

namespace MentorBot.Turns.Execution;

/// <summary>
/// Runs a turn's handlers and commits the turn. If a handler throws, nothing of the turn is saved except a record of
/// the failure, and the person is told.
/// </summary>
internal sealed class TurnHandling(
    Router router, TurnCommit commit, Outbox outbox, LetterDelivery letters, ILogger<TurnHandling> log)
{
    /// <param name="turn">The turn, before anything was done in it.</param>
    /// <param name="afresh">Makes the same turn again, for what is left to do in it after its handler failed.</param>
    /// <param name="etag">The ETag of the person's state row; null where they have none.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <exception cref="RowConflictException">Another turn of the same person was committed first.</exception>
    public async Task<TurnAnswer> HandleAsync(
        Turn turn, Func<Turn> afresh, string? etag, CancellationToken cancellationToken)
    {
        try
        {
            await router.RouteAsync(turn, cancellationToken);
            if (turn.Fault is { } overcome) Record(turn, overcome);
            return Answer(turn, await commit.CommitAsync(turn, etag, cancellationToken));
        }
#pragma warning disable CA1031 // The person is told, the platform does not redeliver, and the next message works.
        catch (Exception fault) when (IsOurs(fault, cancellationToken))
#pragma warning restore CA1031
        {
            return await FailAsync(turn.Cause, afresh, etag, fault, cancellationToken);
        }
    }

    /// <summary>
    /// Answers a redelivered event. Nothing is done again, but a platform that waits for a card gets the current state
    /// of it.
    /// </summary>
    public async Task<TurnAnswer> AnswerAgainAsync(Turn turn, CancellationToken cancellationToken)
    {
        TurnLog.Redelivered(log);
        if (turn.Cause is not ActionInvoked { WantsCard: true } pressed) return TurnAnswer.Nothing;
        try
        {
            await router.ShowAgainAsync(turn, pressed, cancellationToken);
        }
#pragma warning disable CA1031 // As at the first delivery, but nothing is written: the event was handled before.
        catch (Exception fault) when (IsOurs(fault, cancellationToken))
#pragma warning restore CA1031
        {
            Log(fault, turn.Now);
            return TurnAnswer.Nothing;
        }

        return new TurnAnswer { CardShown = turn.CardShown };
    }

    /// <summary>
    /// Drops everything in the turn and records its failure. An event for which nobody waits is tried again.
    /// </summary>
    private async Task<TurnAnswer> FailAsync(
        PersonEvent cause, Func<Turn> afresh, string? etag, Exception fault, CancellationToken cancellationToken)
    {
        Turn instead = afresh();
        if (cause is AccountMerged or ColleagueLeft or ColleagueMoved or AddressGone)
        {
            // The caller of one of these events waits until it was handled, and retries it until then.
            Log(fault, instead.Now);
            throw new NotSavedException("A feature failed on it.", fault);
        }

        string reference = Record(instead, fault);
        if (cause is InboundEvent) instead.Say(Card.Of(new Paragraph(TurnWords.WentWrong(reference))));
        if (cause is NudgeDue due) instead.Nudges.Schedule(due.Nudge.AfterFailure(instead.Now));
        TurnAnswer answer = Answer(instead, await commit.CommitAsync(instead, etag, cancellationToken));
        return cause is LetterReceived ? throw new LetterFailedException(fault.GetType().Name) : answer;
    }

    /// <summary>
    /// Whether the fault comes from a feature or the engine, and not from the store, from a conflict with another turn,
    /// or from cancellation by the caller.
    /// </summary>
    private static bool IsOurs(Exception fault, CancellationToken cancellationToken) =>
        fault is not (StorageUnavailableException or RowConflictException)
            && !(fault is OperationCanceledException && cancellationToken.IsCancellationRequested);

    /// <returns>The reference that is shown to the person.</returns>
    private string Record(Turn turn, Exception fault)
    {
        FailureRow failure = Log(fault, turn.Now);
        turn.Put(FailureRow.Kind, IdOf(turn.Cause) ?? failure.Reference, failure);
        return failure.Reference;
    }

    /// <summary>An event that is retried has one failure record, of its last failure.</summary>
    private static string? IdOf(PersonEvent cause) => cause switch
    {
        NudgeDue due => $"{Nudge.Kind.Name}|{due.Nudge.Id}",
        LetterReceived letter => $"{LetterRow.Kind}|{LetterReceipt.IdOf(letter)}",
        _ => null,
    };

    private FailureRow Log(Exception fault, DateTimeOffset now)
    {
        FailureRow failure = FailureRow.Of(fault, now);
        TurnLog.Failed(log, failure.Reference, failure.Fault, failure.Stack);
        return failure;
    }

    private TurnAnswer Answer(Turn turn, Committed committed)
    {
        letters.Send(turn.Person, committed.Letters);
        if (turn.Cause is InboundEvent { RepliesInAnswer: true })
        {
            outbox.GuardOrder(turn.Person, committed.Messages); // It is not known yet whether the answer arrives.
            return new TurnAnswer
            {
                CardShown = turn.CardShown,
                Replies = [.. committed.Messages.Select(row => row.Message)],
                RepliesTaken = token => outbox.CompleteAllAsync(turn.Person, committed.Messages, token),
            };
        }

        outbox.Send(turn.Person, committed.Messages);
        return new TurnAnswer { CardShown = turn.CardShown, FieldErrors = turn.FieldErrors, Form = FormOf(turn) };
    }

    /// <summary>
    /// Finds the form to open: for a person who asked for one by a button or a command, and again for a person who sent
    /// one with values that are not valid.
    /// </summary>
    private static Form? FormOf(Turn turn)
    {
        if (turn.Cause is not InboundEvent { CanOpenForm: true }) return null;
        if (turn.Asked is not { Question: { SubmitTitle: { } submit } question } asked) return null;
        string title = question.Parts.OfType<Heading>().FirstOrDefault()?.Text ?? asked.Field.Label;
        ActionToken token = new(DialogActions.Answer, asked.Id.ToString());
        return new Form(title, submit, token, turn.AskedAgain ?? asked.ToCard(), turn.Culture.Name);
    }
}
