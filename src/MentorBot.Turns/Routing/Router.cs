using MentorBot.Conversation.Cards;
using MentorBot.Conversation.Language;
using MentorBot.Conversation.Language.Intents;
using MentorBot.Delivery.Messages;
using MentorBot.Turns.Events;
using MentorBot.Turns.Features;
using MentorBot.Turns.Nudges;
using MentorBot.Turns.Rows;

namespace MentorBot.Turns.Routing;

/// <summary>
/// Decides who answers an event. Typed text is, in this order: the label of a button of the newest card; an answer to
/// the open question; a command; a sentence whose meaning is understood. A command word typed exactly is a command even
/// at a question that would accept it, unless it is exactly one of that question's choices. So a command can always be
/// typed.
/// </summary>
internal sealed class Router
{
    /// <summary>A longer text is no question in the middle of something else, in characters.</summary>
    private const int LongestAside = 80;

    /// <summary>
    /// An open question could take the text as its answer: it is no answer only where this is very likely.
    /// </summary>
    private const double SureOfAside = 0.8;

    // What these mean in the middle of a dialog, the dialog itself knows.
    private const string HelpIntent = "help";
    private const string AgainIntent = "again";
    private const string OopsIntent = "oops";

    private static readonly CommandWords OnlyInDialogs = new(TurnWords.Back, TurnWords.Skip, TurnWords.Cancel);
    private readonly Routes _routes;
    private readonly CommandWords _commands;
    private readonly RowMerge _merge;

    public Router(Routes routes)
    {
        _routes = routes;
        _commands = new CommandWords(routes.Words);
        _merge = new RowMerge(routes);
    }

    public async Task RouteAsync(Turn turn, CancellationToken cancellationToken)
    {
        turn.Dialog.CloseForgotten();
        await AnswerAsync(turn, cancellationToken);
        for (object? happened = turn.Cause; happened is not null; happened = turn.TakeRaised())
        {
            foreach (Reaction<object> react in _routes.ReactionsTo(happened))
                await react(turn, happened, cancellationToken);
        }
    }

    /// <summary>Shows the current state of the card that was pressed, and changes nothing.</summary>
    public Task ShowAgainAsync(Turn turn, ActionInvoked pressed, CancellationToken cancellationToken) =>
        pressed.Token.Verb is DialogActions.Answer or DialogActions.Skip
            ? InputOf(turn).ShowAgainAsync(pressed, cancellationToken)
            : Task.CompletedTask;

    private Task AnswerAsync(Turn turn, CancellationToken cancellationToken) => turn.Cause switch
    {
        TextSaid said => TextAsync(turn, said, cancellationToken),
        ActionInvoked pressed => ActionAsync(turn, pressed, cancellationToken),
        LetterReceived letter => LetterAsync(turn, letter, cancellationToken),
        NudgeDue due => NudgeAsync(turn, due.Nudge, cancellationToken),
        AccountMerged merged => _merge.TakeOverAsync(turn, merged, cancellationToken),
        AddressGone gone => SayElsewhereAsync(turn, gone, cancellationToken),
        ColleagueLeft left => CloseDialogAbout(turn, left.Who),
        InboundEvent inbound => _routes.FindEvent(inbound.GetType())?.Invoke(turn, inbound, cancellationToken)
            ?? Task.CompletedTask,
        _ => Task.CompletedTask, // Features react to it.
    };

    /// <summary>
    /// Sends a message that could not be delivered to the person's current address, or keeps it until they can be
    /// reached.
    /// </summary>
    private static async Task SayElsewhereAsync(Turn turn, AddressGone gone, CancellationToken cancellationToken)
    {
        OutboxRow unsaid = gone.Unsaid;
        if (gone.Owner != turn.Person)
        {
            await RowMerge.SayOnceAsync(turn, gone.Owner, unsaid.Key, unsaid.Message, cancellationToken);
        }
        else if (await turn.Rows.HasAsync(unsaid.Key, cancellationToken))
        {
            turn.Rows.Remove(unsaid.Key);
            turn.Say(unsaid.Message);
        }
    }

    private Task LetterAsync(Turn turn, LetterReceived letter, CancellationToken cancellationToken)
    {
        turn.Put(LetterReceipt.Kind, LetterReceipt.IdOf(letter), new LetterReceipt(turn.Now));
        return _routes.FindLetter(letter.What) is { } handler
            ? handler(turn, letter, cancellationToken)
            : throw new InvalidOperationException($"No feature reads letters of the kind '{letter.What}'.");
    }

    private Task NudgeAsync(Turn turn, Nudge nudge, CancellationToken cancellationToken)
    {
        if (turn.IsTalking)
        {
            turn.Nudges.Schedule(nudge.At(turn.Now + ActiveDialog.Undisturbed));
            return Task.CompletedTask;
        }

        turn.Remove(Nudge.Kind, nudge.Id);
        return _routes.FindNudge(nudge.What) is { } handler
            ? handler(turn, nudge, cancellationToken)
            : throw new InvalidOperationException($"No feature handles nudges of the kind '{nudge.What}'.");
    }

    /// <summary>
    /// Closes the open dialog if it is about somebody who asked to be forgotten: its journal holds who they are.
    /// </summary>
    private static Task CloseDialogAbout(Turn turn, PersonId who)
    {
        if (turn.State.Dialog?.About?.Contains(who.Partition) == true) turn.Dialog.Close();
        return Task.CompletedTask;
    }

    private async Task TextAsync(Turn turn, TextSaid said, CancellationToken cancellationToken)
    {
        string text = said.Text;
        if (turn.State.Labels?.Find(text) is { } label)
        {
            await ActionAsync(turn, Press(said, label), cancellationToken);
            return;
        }

        if (await AsideAsync(turn, text, cancellationToken)) return;
        (bool isTaken, string? problem) = await InputOf(turn).SayAsync(text);
        if (isTaken) return;
        if (await CommandAsync(turn, text, cancellationToken)) return;
        IReadOnlyList<Meaning> meanings =
            IntentMatcher.Match(text, await _routes.KnownNames(turn, cancellationToken));
        if (meanings is [{ IsSure: true } sure, ..] && _routes.FindIntent(sure.Intent) is { } answer)
            await AnswerAsync(turn, sure, answer, cancellationToken);
        else if (await BeginningAsync(turn, text, cancellationToken)) return;
        else if (problem is not null) turn.Say(Card.Of(new Paragraph(problem)));
        else await UnclearAsync(turn, text, meanings, cancellationToken);
    }

    /// <summary>What pressing the button would have sent.</summary>
    private static ActionInvoked Press(TextSaid said, ActionToken token) =>
        new(token, ImmutableDictionary<string, string>.Empty) { Sender = said.Sender, Address = said.Address };

    /// <summary>Answers a question that is asked in the middle of something else; the open question stays open.</summary>
    private async Task<bool> AsideAsync(Turn turn, string text, CancellationToken cancellationToken)
    {
        if (turn.Dialog.Open is null || text.Length > LongestAside || _commands.MatchExactly(text) is not null)
            return false;
        if (IntentMatcher.Match(text, []) is not [var meaning, ..] || meaning.Probability < SureOfAside) return false;
        if (await AboutQuestionAsync(turn, meaning.Intent)) return true;
        if (!_routes.IsAside(meaning.Intent)) return false;
        await _routes.FindIntent(meaning.Intent)!(turn, meaning, cancellationToken);
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
        if (_commands.Match(text) is { } command)
            await _routes.FindCommand(command)!(turn, "", cancellationToken);
        else if (OnlyInDialogs.Match(text) is not null) turn.Say(Card.Of(new Paragraph(TurnWords.NothingOpen)));
        else return false;
        return true;
    }

    /// <summary>Runs the command that a text begins with, with the text after it; false where there is none.</summary>
    private async Task<bool> BeginningAsync(Turn turn, string text, CancellationToken cancellationToken)
    {
        if (_commands.MatchBeginning(text) is not { } begun) return false;
        await _routes.FindCommand(begun.Command)!(turn, begun.Rest, cancellationToken);
        return true;
    }

    /// <summary>Offers the nearest meanings, and keeps the text until the person has chosen one.</summary>
    private async Task UnclearAsync(
        Turn turn, string text, IReadOnlyList<Meaning> meanings, CancellationToken cancellationToken)
    {
        turn.Put(UnclearRow.Kind, "", new UnclearRow(text, turn.Now));
        await _routes.Otherwise(
            turn, text, [.. meanings.Where(meaning => _routes.FindIntent(meaning.Intent) is not null)],
            cancellationToken);
    }

    /// <summary>Answers the last unclear text with the meaning that the person chose by a button.</summary>
    private async Task MeanAsync(Turn turn, IntentHandler answer, string intent, CancellationToken cancellationToken)
    {
        string text = (await turn.FindAsync(UnclearRow.Kind, "", cancellationToken))?.Text ?? "";
        turn.Remove(UnclearRow.Kind, "");
        Meaning chosen =
            IntentMatcher.Chosen(intent, text, await _routes.KnownNames(turn, cancellationToken));
        await AnswerAsync(turn, chosen, answer, cancellationToken);
    }

    private Task ActionAsync(Turn turn, ActionInvoked pressed, CancellationToken cancellationToken)
    {
        string? subject = pressed.Token.Subject;
        return pressed.Token.Verb switch
        {
            DialogActions.Answer => InputOf(turn).AnswerAsync(subject, pressed, cancellationToken),
            DialogActions.Skip => InputOf(turn).SkipAsync(subject, cancellationToken),
            DialogActions.Change => InputOf(turn).ChangeAsync(subject, cancellationToken),
            Routes.CommandVerb when subject is not null && _routes.FindCommand(subject) is { } command =>
                command(turn, "", cancellationToken),
            Routes.IntentVerb when subject is not null && _routes.FindIntent(subject) is { } answer =>
                MeanAsync(turn, answer, subject, cancellationToken),
            string verb when _routes.FindAction(verb) is { } action => action(turn, subject, cancellationToken),
            _ => InputOf(turn).AnswerAsync(null, pressed, cancellationToken),
        };
    }

    private DialogInput InputOf(Turn turn) => new(turn, _routes.Dialogs, _commands);
}
