using System.Text.Json;
using MentorBot.Conversation.Cards;
using MentorBot.Conversation.Dialogs;
using MentorBot.Conversation.Language;
using MentorBot.Conversation.Messages;
using MentorBot.Storage;
using MentorBot.Turns.Delivery;
using MentorBot.Turns.Floor;

namespace MentorBot.Turns;

/// <summary>
/// Decides who answers an event. Typed text goes to the question that is asked; else it is a command; else nobody understood it. A command word typed
/// exactly is a command even at a question that would take it, unless it is exactly one of that question's choices: it can always be typed.
/// </summary>
internal sealed class Router
{
    private static readonly CommandWords OnlyInDialogs = new(TurnWords.Back, TurnWords.Skip, TurnWords.Cancel);
    private readonly Routes _routes;
    private readonly CommandWords _commands;

    public Router(Routes routes)
    {
        _routes = routes;
        _commands = new CommandWords(routes.Words);
    }

    public async Task RouteAsync(Turn turn, CancellationToken cancellationToken)
    {
        turn.Floor.CloseForgotten();
        await AnswerAsync(turn, cancellationToken);
        for (object? happened = turn.Cause; happened is not null; happened = turn.TakeRaised())
        {
            foreach (Reaction<object> react in _routes.ReactionsTo(happened)) await react(turn, happened, cancellationToken);
        }
    }

    /// <summary>Shows how things stand with the card that was pressed, and changes nothing.</summary>
    public Task ShowAgainAsync(Turn turn, ActionInvoked pressed, CancellationToken cancellationToken) =>
        pressed.Token.Verb is DialogActions.Answer or DialogActions.Skip ? RepliesIn(turn).ShowAgainAsync(pressed, cancellationToken) : Task.CompletedTask;

    private Task AnswerAsync(Turn turn, CancellationToken cancellationToken) => turn.Cause switch
    {
        TextSaid said => TextAsync(turn, said.Text, cancellationToken),
        ActionInvoked pressed => ActionAsync(turn, pressed, cancellationToken),
        LetterCame letter => LetterAsync(turn, letter, cancellationToken),
        NudgeDue due => NudgeAsync(turn, due.Nudge, cancellationToken),
        Joined joined => JoinAsync(turn, joined, cancellationToken),
        AddressGone gone => SayElsewhereAsync(turn, gone, cancellationToken),
        ColleagueLeft left => CloseDialogAbout(turn, left.Who),
        InboundEvent inbound => _routes.FindEvent(inbound.GetType())?.Invoke(turn, inbound, cancellationToken) ?? Task.CompletedTask,
        _ => Task.CompletedTask, // Rooms react to it.
    };

    /// <summary>What nobody was there to hear goes where the person is reached by now, or waits until they are met again.</summary>
    private static async Task SayElsewhereAsync(Turn turn, AddressGone gone, CancellationToken cancellationToken)
    {
        if (gone.Owner != turn.Person)
        {
            await SayOnceAsync(turn, gone.Owner, gone.Unsaid.Key, gone.Unsaid.Message, cancellationToken);
        }
        else if (await turn.HasAsync(gone.Unsaid.Key, cancellationToken))
        {
            turn.RemoveAsIs(gone.Unsaid.Key);
            turn.SayAsIs(gone.Unsaid.Message);
        }
    }

    private Task LetterAsync(Turn turn, LetterCame letter, CancellationToken cancellationToken)
    {
        turn.Put(GotRow.Kind, GotRow.IdOf(letter), new GotRow(turn.Now));
        return _routes.FindLetter(letter.What) is { } handler
            ? handler(turn, letter, cancellationToken)
            : throw new InvalidOperationException($"No room reads letters of the kind '{letter.What}'.");
    }

    private Task NudgeAsync(Turn turn, Nudge nudge, CancellationToken cancellationToken)
    {
        if (turn.IsTalking)
        {
            turn.Schedule(nudge.At(turn.Now + DialogFloor.Undisturbed));
            return Task.CompletedTask;
        }

        turn.Remove(Nudge.Kind, nudge.Id);
        return _routes.FindNudge(nudge.What) is { } handler
            ? handler(turn, nudge, cancellationToken)
            : throw new InvalidOperationException($"No room works nudges of the kind '{nudge.What}'.");
    }

    /// <summary>A dialog about somebody who asked to be forgotten has recorded who they are.</summary>
    private static Task CloseDialogAbout(Turn turn, PersonId who)
    {
        if (turn.Talk.Dialog is { } journal && JsonSerializer.Serialize(journal, JournalJson.Default.Journal).Contains(who.Person, StringComparison.Ordinal))
            turn.Talk = turn.Talk with { Dialog = null };
        return Task.CompletedTask;
    }

    private async Task JoinAsync(Turn turn, Joined joined, CancellationToken cancellationToken)
    {
        foreach (StoredRow row in joined.Rows) await JoinAsync(turn, row, cancellationToken);
    }

    /// <summary>A row of somebody who turned out to be this person.</summary>
    private Task JoinAsync(Turn turn, StoredRow row, CancellationToken cancellationToken)
    {
        return row.Body.Kind == WaitingRow.Kind
            ? SayOnceAsync(turn, PersonId.Parse(row.Id.Partition), row.Id.Row, WaitingRow.Read(row).Message, cancellationToken)
            : row.Body.Kind == Nudge.Kind.Name
            ? ScheduleAsync(turn, turn.Codec.Read(Nudge.Kind, row), cancellationToken)
            : _routes.Merges.GetValueOrDefault(row.Body.Kind, KeepOwnAsync)(turn, row, cancellationToken);
    }

    /// <summary>What stands in a row of whom they were known as: once, although two hosts may bring it.</summary>
    private static async Task SayOnceAsync(Turn turn, PersonId from, string key, OutboundMessage message, CancellationToken cancellationToken)
    {
        string trace = $"{from.Person}|{key.Replace('|', '-')}";
        if (await turn.FindAsync(GotRow.Kind, trace, cancellationToken) is not null) return;
        turn.Put(GotRow.Kind, trace, new GotRow(turn.Now));
        turn.SayAsIs(message);
    }

    private static async Task ScheduleAsync(Turn turn, Nudge nudge, CancellationToken cancellationToken)
    {
        if (await turn.FindNudgeAsync(nudge.Id, cancellationToken) is null) turn.Schedule(nudge);
    }

    private static async Task KeepOwnAsync(Turn turn, StoredRow row, CancellationToken cancellationToken)
    {
        if (!await turn.HasAsync(row.Id.Row, cancellationToken)) turn.PutAsIs(row.Id.Row, row.Body);
    }

    private async Task TextAsync(Turn turn, string text, CancellationToken cancellationToken)
    {
        if (await RepliesIn(turn).SayAsync(text)) return;
        (string? command, string rest) =
            _commands.Match(text) is { } whole ? (whole, "")
            : _commands.MatchBeginning(text) is { } begun ? (begun.Command, begun.Rest)
            : (null, "");
        if (command is not null) await _routes.FindCommand(command)!(turn, rest, cancellationToken);
        else if (OnlyInDialogs.Match(text) is not null) turn.Say(Card.Of(new Paragraph(TurnWords.NothingOpen)));
        else await _routes.Otherwise(turn, text, cancellationToken);
    }

    private Task ActionAsync(Turn turn, ActionInvoked pressed, CancellationToken cancellationToken)
    {
        string? subject = pressed.Token.Subject;
        return pressed.Token.Verb switch
        {
            DialogActions.Answer => RepliesIn(turn).AnswerAsync(subject, pressed, cancellationToken),
            DialogActions.Skip => RepliesIn(turn).SkipAsync(subject, cancellationToken),
            DialogActions.Change => RepliesIn(turn).ChangeAsync(subject, cancellationToken),
            Routes.CommandVerb when subject is not null && _routes.FindCommand(subject) is { } command => command(turn, "", cancellationToken),
            string verb when _routes.FindAction(verb) is { } action => action(turn, subject, cancellationToken),
            _ => RepliesIn(turn).AnswerAsync(null, pressed, cancellationToken),
        };
    }

    private Replies RepliesIn(Turn turn) => new(turn, turn.Floor, _routes.Dialogs, _commands);
}
