using MentorBot.Conversation.Cards;
using MentorBot.Conversation.Dialogs;
using MentorBot.Conversation.Messages;
using MentorBot.Delivery.Letters;
using MentorBot.Delivery.Messages;
using MentorBot.Identity;
using MentorBot.Storage;
using MentorBot.Turns.Events;
using MentorBot.Turns.Nudges;
using MentorBot.Turns.Routing;
using MentorBot.Turns.Rows;
using Microsoft.Extensions.Logging;

namespace MentorBot.Turns.Execution;

/// <summary>
/// Has a turn handled and committed. A handler that throws changes nothing but that the person is told, and that the
/// failure is recorded.
/// </summary>
internal sealed class TurnHandling(
    Router router, TurnCommit commit, Outbox outbox, LetterDelivery letters, ILogger<TurnHandling> log)
{
    /// <param name="turn">The turn, in which nothing has been done yet.</param>
    /// <param name="afresh">Makes the same turn once more, for what is left of it where its handler fails.</param>
    /// <param name="etag">Of the person's state row; null where they have none.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    /// <exception cref="RowConflictException">Another turn of the person's was first.</exception>
    public async Task<TurnAnswer> HandleAsync(
        Turn turn, Func<Turn> afresh, string? etag, CancellationToken cancellationToken)
    {
        try
        {
            await router.RouteAsync(turn, cancellationToken);
            if (turn.Fault is { } overcome) Record(turn, overcome);
            return Answer(turn, await commit.CommitAsync(turn, etag, cancellationToken));
        }
#pragma warning disable CA1031 // The person hears of a fault, the platform does not redeliver, the next message works.
        catch (Exception fault) when (IsOurs(fault, cancellationToken))
#pragma warning restore CA1031
        {
            return await FailAsync(turn.Cause, afresh, etag, fault, cancellationToken);
        }
    }

    /// <summary>
    /// Answers a redelivered event: nothing happens again, but a platform that waits for a card is shown how things
    /// stand.
    /// </summary>
    public async Task<TurnAnswer> AnswerAgainAsync(Turn turn, CancellationToken cancellationToken)
    {
        TurnLog.Redelivered(log);
        if (turn.Cause is not ActionInvoked { WantsCard: true } pressed) return TurnAnswer.Nothing;
        try
        {
            await router.ShowAgainAsync(turn, pressed, cancellationToken);
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

    /// <summary>
    /// Nothing of the turn is left but a record of its failure. What nobody waits for is tried again.
    /// </summary>
    private async Task<TurnAnswer> FailAsync(
        PersonEvent cause, Func<Turn> afresh, string? etag, Exception fault, CancellationToken cancellationToken)
    {
        Turn instead = afresh();
        if (cause is AccountMerged or ColleagueLeft or ColleagueMoved or AddressGone)
        {
            // Whoever brings one of these waits until it has happened, and brings it again until then.
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
    /// A fault of a feature or of the engine, rather than of the store, of another turn that was first, or of the
    /// caller's giving up.
    /// </summary>
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
            outbox.GuardOrder(turn.Person, committed.Messages); // Whether the answer arrives is not known yet.
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
    /// A form opens for whoever asked for it by a button or a command, and again for whoever sent it with what does
    /// not fit.
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
