using MentorBot.Conversation.Cards;
using MentorBot.Conversation.Language;
using MentorBot.Delivery.Messages;
using MentorBot.Turns.Events;
using MentorBot.Turns.Features;
using MentorBot.Turns.Nudges;

namespace MentorBot.Turns.Routing;

/// <summary>
/// Decides who answers an event, and lets the features react to what happened.
/// </summary>
internal sealed class Router
{
    private readonly Routes _routes;
    private readonly CommandWords _commands;
    private readonly RowMerge _merge;
    private readonly TextRouter _texts;

    public Router(Routes routes)
    {
        _routes = routes;
        _commands = new CommandWords(routes.Words);
        _merge = new RowMerge(routes);
        _texts = new TextRouter(routes, _commands);
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

    /// <summary>Who types the text of a button on the newest card means the button.</summary>
    private Task TextAsync(Turn turn, TextSaid said, CancellationToken cancellationToken) =>
        turn.State.Labels?.Find(said.Text) is { } label
            ? ActionAsync(turn, Press(said, label), cancellationToken)
            : _texts.AnswerAsync(turn, said.Text, cancellationToken);

    private static ActionInvoked Press(TextSaid said, ActionToken token) =>
        new(token, ImmutableDictionary<string, string>.Empty) { Sender = said.Sender, Address = said.Address };

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
                _texts.MeanAsync(turn, answer, subject, cancellationToken),
            string verb when _routes.FindAction(verb) is { } action => action(turn, subject, cancellationToken),
            _ => InputOf(turn).AnswerAsync(null, pressed, cancellationToken),
        };
    }

    private DialogInput InputOf(Turn turn) => new(turn, _routes.Dialogs, _commands);
}
