using MentorBot.Conversation.Cards;
using MentorBot.Conversation.Language;
using MentorBot.Delivery.Messages;
using MentorBot.Turns.Events;
using MentorBot.Turns.Features;
using MentorBot.Turns.Nudges;

namespace MentorBot.Turns.Routing;

/// <summary>
/// Decides who answers an event. Typed text goes to the open question; otherwise it is a command; otherwise it is not
/// understood. A command word typed exactly is a command even at a question that would accept it, unless it is exactly
/// one of that question's choices. So a command can always be typed.
/// </summary>
internal sealed class Router
{
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
        TextSaid said => TextAsync(turn, said.Text, cancellationToken),
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

    private async Task TextAsync(Turn turn, string text, CancellationToken cancellationToken)
    {
        if (await InputOf(turn).SayAsync(text)) return;
        (string? command, string rest) = Command(text);
        if (command is not null) await _routes.FindCommand(command)!(turn, rest, cancellationToken);
        else if (OnlyInDialogs.Match(text) is not null) turn.Say(Card.Of(new Paragraph(TurnWords.NothingOpen)));
        else await _routes.Otherwise(turn, text, cancellationToken);
    }

    /// <summary>The command that a text is, or begins with, and the text after it.</summary>
    private (string? Name, string Behind) Command(string text)
    {
        if (_commands.Match(text) is { } whole) return (whole, "");
        return _commands.MatchBeginning(text) is { } begun ? (begun.Command, begun.Rest) : (null, "");
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
            string verb when _routes.FindAction(verb) is { } action => action(turn, subject, cancellationToken),
            _ => InputOf(turn).AnswerAsync(null, pressed, cancellationToken),
        };
    }

    private DialogInput InputOf(Turn turn) => new(turn, _routes.Dialogs, _commands);
}
