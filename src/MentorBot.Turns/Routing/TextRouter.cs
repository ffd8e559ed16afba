using MentorBot.Conversation.Cards;
using MentorBot.Conversation.Language;
using MentorBot.Conversation.Language.Intents;
using MentorBot.Turns.Features;
using MentorBot.Turns.Rows;

namespace MentorBot.Turns.Routing;

/// <summary>
/// Decides what a typed text is. In this order: a question that is asked in the middle of something else; an answer to
/// the open question; a command; a sentence whose meaning is understood; a text that begins with a command. A command
/// word typed exactly is a command even at a question that would accept it, unless it is exactly one of that question's
/// choices: so a command can always be typed.
/// </summary>
internal sealed class TextRouter(Routes routes, CommandWords commands)
{
    /// <summary>A longer text is no question in the middle of something else, in characters.</summary>
    private const int LongestAside = 80;

    /// <summary>An open question could take the text as its answer: it is no answer only where this is very likely.</summary>
    private const double SureOfAside = 0.8;

    // What these mean in the middle of a dialog, the dialog itself knows.
    private const string HelpIntent = "help";
    private const string AgainIntent = "again";

    private static readonly CommandWords OnlyInDialogs = new(TurnWords.Back, TurnWords.Skip, TurnWords.Cancel);

    public async Task AnswerAsync(Turn turn, string text, CancellationToken cancellationToken)
    {
        if (await AsideAsync(turn, text, cancellationToken)) return;
        (bool isTaken, string? problem) = await InputOf(turn).SayAsync(text);
        if (isTaken || await CommandAsync(turn, text, cancellationToken)) return;
        CommandAndRest? begun = commands.MatchBeginning(text);
        IReadOnlyList<Meaning> meanings = begun is { IsSeparated: true }
            ? []
            : IntentMatcher.Match(text, await routes.KnownNames(turn, cancellationToken));
        if (HandlerOf(meanings, begun) is { } answer) await answer(turn, meanings[0], cancellationToken);
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
        await answer(
            turn, IntentMatcher.Chosen(intent, text, await routes.KnownNames(turn, cancellationToken)),
            cancellationToken);
    }

    /// <summary>
    /// What answers the first meaning, if it is sure. A command that has this meaning and begins the text answers it
    /// itself, since it knows what to do with the rest.
    /// </summary>
    private IntentHandler? HandlerOf(IReadOnlyList<Meaning> meanings, CommandAndRest? begun) =>
        meanings is [{ IsSure: true } sure, ..] && (begun is null || begun.Value.Command != routes.CommandOf(sure.Intent))
            ? routes.FindIntent(sure.Intent)
            : null;

    /// <summary>Answers a question that is asked in the middle of something else; the open question stays open.</summary>
    private async Task<bool> AsideAsync(Turn turn, string text, CancellationToken cancellationToken)
    {
        if (turn.Dialog.Open is not { } journal || text.Length > LongestAside
            || commands.MatchExactly(text) is not null)
            return false;
        if (IntentMatcher.Match(text, []) is not [var meaning, ..] || meaning.Probability < SureOfAside) return false;
        if (meaning.Intent == AgainIntent) await turn.Dialog.AskAgainAsync(journal);
        else if (meaning.Intent == HelpIntent) await InputOf(turn).SayAsync(TurnWords.Help.Command);
        else if (routes.IsAside(meaning.Intent))
            await routes.FindIntent(meaning.Intent)!(turn, meaning, cancellationToken);
        else return false;
        return true;
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
