using MentorBot.Conversation.Cards;
using MentorBot.Conversation.Language;
using MentorBot.Conversation.Language.Intents;
using MentorBot.Turns.Features;
using MentorBot.Turns.Rows;

namespace MentorBot.Turns.Routing;

/// <summary>
/// Decides what a typed text is. In this order: an answer to the open question, or a question in between; a command; a
/// sentence whose meaning is understood; a text that begins with a command. A command word typed exactly is a command
/// even at a question that would accept it, unless it is exactly one of that question's choices: so a command can
/// always be typed.
/// </summary>
internal sealed class TextRouter(Routes routes, CommandWords commands)
{
    /// <summary>A longer text is no question in the middle of something else, in characters.</summary>
    private const int LongestAside = 80;

    /// <summary>The open question could take the text: it is no answer only where this is very likely.</summary>
    private const double SureOfAside = 0.8;

    // What these mean in the middle of a dialog, the dialog itself knows.
    private const string HelpIntent = "help";
    private const string AgainIntent = "again";
    private const string OopsIntent = "oops";

    /// <summary>Who is in distress is answered at any question and at any length.</summary>
    private const string UrgentIntent = "crisis";

    private static readonly CommandWords OnlyInDialogs = new(TurnWords.Back, TurnWords.Skip, TurnWords.Cancel);

    public async Task AnswerAsync(Turn turn, string text, CancellationToken cancellationToken)
    {
        (bool isTaken, string? problem) =
            await InputOf(turn).SayAsync(text, () => AsideAsync(turn, text, cancellationToken));
        if (isTaken || await CommandAsync(turn, text, cancellationToken)) return;
        CommandAndRest? begun = commands.MatchBeginning(text);
        IReadOnlyList<Meaning> meanings = begun is { } words && TakesRest(words, text)
            ? []
            : IntentMatcher.Match(text, await routes.KnownNames(turn, cancellationToken));
        if (HandlerOf(meanings, begun) is { } answer)
            await AnswerAsync(turn, meanings[0], answer, cancellationToken);
        else if (begun is { } command)
            await routes.FindCommand(command.Command)!(turn, command.Rest, cancellationToken);
        else if (problem is not null) turn.Say(Card.Of(new Paragraph(problem)));
        else await OfferAsync(turn, text, meanings, cancellationToken);
    }

    /// <summary>Answers the last unclear text with the meaning that the person chose by a button.</summary>
    public async Task MeanAsync(Turn turn, IntentHandler answer, string intent, CancellationToken cancellationToken)
    {
        string text = (await turn.FindAsync(UnclearRow.Kind, "", cancellationToken))?.Text ?? "";
        turn.Remove(UnclearRow.Kind, "");
        Meaning chosen = IntentMatcher.Chosen(intent, text, await routes.KnownNames(turn, cancellationToken));
        await AnswerAsync(turn, chosen, answer, cancellationToken);
    }

    /// <summary>Whether what follows a command is a text for it, whatever it means.</summary>
    private bool TakesRest(CommandAndRest begun, string text) =>
        begun.IsSeparated || routes.TakesText(begun.Command) || text.Length > IntentMatcher.LongestText;

    /// <summary>
    /// What answers the first meaning, if it is sure. A command that has this meaning and begins the text answers it
    /// itself, since it knows what to do with the rest.
    /// </summary>
    private IntentHandler? HandlerOf(IReadOnlyList<Meaning> meanings, CommandAndRest? begun) =>
        meanings is [{ IsSure: true } sure, ..]
            && (begun is null || begun.Value.Command != routes.CommandOf(sure.Intent))
            ? routes.FindIntent(sure.Intent)
            : null;

    /// <summary>Answers a question that is asked in between; the open question stays open.</summary>
    private async Task<bool> AsideAsync(Turn turn, string text, CancellationToken cancellationToken)
    {
        if (IntentMatcher.Match(text, []) is not [var meaning, ..]) return false;
        bool isUrgent = meaning is { Intent: UrgentIntent, IsSure: true };
        if (!isUrgent && (text.Length > LongestAside || meaning.Probability < SureOfAside)) return false;
        if (await AboutQuestionAsync(turn, meaning.Intent)) return true;
        if (!routes.IsAside(turn, meaning.Intent)) return false;
        await routes.FindIntent(meaning.Intent)!(turn, meaning, cancellationToken);
        return true;
    }

    /// <summary>
    /// Does what is meant with the open question: explains it, asks it again, or goes back. False where no question is
    /// open or something else is meant.
    /// </summary>
    private async Task<bool> AboutQuestionAsync(Turn turn, string intent)
    {
        if (turn.Dialog.Open is not { } open) return false;
        if (intent == AgainIntent) await turn.Dialog.AskAgainAsync(open);
        else if (intent == HelpIntent) await InputOf(turn).SayAsync(TurnWords.Help.Command);
        else if (intent == OopsIntent) await InputOf(turn).SayAsync(TurnWords.Back.Command);
        else return false;
        return true;
    }

    /// <summary>Answers a meaning, which may concern the open question.</summary>
    private async Task AnswerAsync(
        Turn turn, Meaning meaning, IntentHandler answer, CancellationToken cancellationToken)
    {
        if (!await AboutQuestionAsync(turn, meaning.Intent)) await answer(turn, meaning, cancellationToken);
    }

    /// <summary>Runs the command that a text is; false where it is none.</summary>
    private async Task<bool> CommandAsync(Turn turn, string text, CancellationToken cancellationToken)
    {
        if (commands.Match(text) is { } command)
            await routes.FindCommand(command)!(turn, "", cancellationToken);
        else if (OnlyInDialogs.Match(text) is not null) turn.Say(Card.Of(new Paragraph(TurnWords.NothingOpen)));
        else return false;
        return true;
    }

    /// <summary>Offers the nearest meanings, and keeps the text until the person has chosen one.</summary>
    private async Task OfferAsync(
        Turn turn, string text, IReadOnlyList<Meaning> meanings, CancellationToken cancellationToken)
    {
        turn.Put(UnclearRow.Kind, "", new UnclearRow(text, turn.Now));
        await routes.Otherwise(
            turn, text, [.. meanings.Where(meaning => routes.FindIntent(meaning.Intent) is not null)],
            cancellationToken);
    }

    private DialogInput InputOf(Turn turn) => new(turn, routes.Dialogs, commands);
}
