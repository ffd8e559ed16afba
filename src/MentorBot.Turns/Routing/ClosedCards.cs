using MentorBot.Conversation.Cards;
using MentorBot.Conversation.Language;
using MentorBot.Turns.Rows;

namespace MentorBot.Turns.Routing;

/// <summary>Answers presses on cards whose question is not open any more; what they send is not lost.</summary>
internal sealed class ClosedCards(Turn turn, DialogCatalog dialogs)
{
    /// <summary>Says that the card that was pressed is closed, and how it was answered.</summary>
    public async Task SayAsync(QuestionId? question, CancellationToken cancellationToken)
    {
        AnsweredRow? answered = question is null
            ? null
            : await turn.FindAsync(AnsweredRow.Kind, question.ToString(), cancellationToken);
        Card card = answered is null
            ? Card.Of([
                new Heading(TurnWords.ClosedHeading), new Paragraph(TurnWords.Closed, Emphasis.Subtle), .. Unheard("")])
            : Stale(question!, answered);
        turn.ShowInPlace(card);
        if (turn.Cause is not ActionInvoked { WantsCard: true }) turn.Say(card);
    }

    private Card Stale(QuestionId question, AnsweredRow answered)
    {
        Paragraph text = new(TurnWords.Stale(DayText.Behind(turn.DayOf(answered.At), turn.Today), answered.Quote));
        bool isOpen = turn.Dialog.Open is { } journal && journal.Instance == question.Instance
            && journal.WithoutAnswer(question.Step) is not null;
        ImmutableArray<CardPart> unheard = Unheard(answered.Quote);
        return isOpen || dialogs.RestartEdits(answered.Dialog)
            ? Card.Of([text, .. unheard,
                Buttons.Of(new SubmitButton(
                    DialogWords.ChangeIt, new ActionToken(DialogActions.Change, question.ToString()))
                    {
                        SendsInputs = false,
                    })])
            : Card.Of([text, .. unheard]);
    }

    /// <summary>
    /// Shows the words that were sent from a card or form that no longer takes any, so that the person does not have to
    /// write them again. The value of a choice is one word, and is not shown.
    /// </summary>
    public ImmutableArray<CardPart> Unheard(string heard)
    {
        if (turn.Cause is not ActionInvoked pressed) return [];
        Paragraph[] words = [
            .. pressed.Inputs.OrderBy(input => input.Key, StringComparer.Ordinal).Select(input => input.Value.Trim())
            .Where(text => text.Contains(' ', StringComparison.Ordinal)
                && !heard.Contains(text, StringComparison.Ordinal))
            .Select(text => new Paragraph(text))];
        return words.Length == 0 ? [] : [new Paragraph(TurnWords.NotKept, Emphasis.Subtle), .. words];
    }
}
