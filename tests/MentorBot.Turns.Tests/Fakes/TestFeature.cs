using MentorBot.Conversation.Cards;
using MentorBot.Conversation.Language;
using MentorBot.Turns.Features;

namespace MentorBot.Turns.Tests.Fakes;

/// <summary>A feature in which everything happens that a turn must stand.</summary>
internal sealed class TestFeature : IFeature
{
    /// <summary>The dialogs are of the next release: a step has another name.</summary>
    public bool Renamed { get; init; }

    /// <summary>The trap throws when it is replayed.</summary>
    public bool BrokenReplay { get; set; }

    /// <summary>How often the command "note" was worked.</summary>
    public int Worked => _worked;

    /// <summary>The ids that "note" was given, turn by turn, those of lost turns too.</summary>
    public List<string> Ids { get; } = [];

    private int _worked;

    public void Register(Routes routes)
    {
        routes.Rows(TestJson.Default);
        routes.Command(TurnWords.Help, (turn, _, _) => Say(turn, "This is the help."));
        routes.Command(new CommandEntry("hello", "hello"), (turn, _, _) => Say(turn, $"Hello {turn.Name}"));
        routes.Command(new CommandEntry("note", "note"), NoteAsync, takesText: true);
        routes.Command(new CommandEntry("boom", "boom"), Boom, takesText: true);
        routes.Command(new CommandEntry("flood", "flood"), Flood, takesText: true);
        routes.Command(
            new CommandEntry("timeout", "timeout"), (_, _, _) => throw new TaskCanceledException("no answer"),
            takesText: true);
        routes.Command(new CommandEntry("twice", "twice"), Twice);
        routes.Command<PlanDialog>(new CommandEntry("plan", "plan"));
        routes.Command(new CommandEntry("trip", "trip"), (turn, rest, cancellationToken) =>
            turn.StartAsync(PlanDialog.Name, new Dictionary<string, string> { ["#trip"] = rest }, cancellationToken));
        routes.Command<SurveyDialog>(new CommandEntry("survey", "survey"));
        routes.Command<TrapDialog>(new CommandEntry("trap", "trap"));
        routes.Command<FormDialog>(new CommandEntry("form", "form"));
        routes.Command<SendDialog>(new CommandEntry("write", "write"));
        routes.Intent("goals.list", (turn, meaning, _) => Say(turn, $"Goals for '{meaning.Text}'"));
        routes.Intent("joke", (turn, meaning, _) => Say(turn, "A joke"));
        routes.Aside("privacy", (turn, _, _) => Say(turn, "Only you see it."));
        routes.Dialogs.Add(() => new SendDialog());
        routes.Dialogs.Add(() => new PlanDialog(Renamed));
        routes.Dialogs.Add(() => new SurveyDialog(), restartEdits: true);
        routes.Dialogs.Add(() => new TrapDialog(BrokenReplay));
        routes.Dialogs.Add(() => new FormDialog());
        routes.Action("note.done", DoneAsync);
        routes.On<Installed>((turn, _, _) => Say(turn, "Welcome"));
        routes.WhenNotUnderstood((turn, _, nearest, _) => Say(
            turn, nearest is [var first, ..] ? $"Perhaps {first.Intent}" : "Not understood"));
    }

    public static Task Say(Turn turn, string text)
    {
        turn.Say(Card.Of(new Paragraph(text)));
        return Task.CompletedTask;
    }

    private Task NoteAsync(Turn turn, string rest, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _worked);
        string id = turn.NewId();
        lock (Ids) Ids.Add(id);
        turn.Put(Note.Kind, id, new Note(id, rest, turn.Now));
        turn.Say(
            Card.Of(
                new Paragraph($"Noted: {rest}"),
                Buttons.Of(new SubmitButton("Done", new ActionToken("note.done", id)))), $"note-{id}");
        return Task.CompletedTask;
    }

    private static Task Boom(Turn turn, string rest, CancellationToken cancellationToken)
    {
        turn.Put(Note.Kind, "boom", new Note("boom", rest, turn.Now));
        turn.Say(Card.Of(new Paragraph("never said")));
        throw new InvalidOperationException($"Cannot work '{rest}'.");
    }

    private static Task Flood(Turn turn, string rest, CancellationToken cancellationToken)
    {
        for (int i = 0; i < 120; i++) turn.Put(Note.Kind, $"flood{i}", new Note($"{i}", rest, turn.Now));
        return Task.CompletedTask;
    }

    private static Task Twice(Turn turn, string rest, CancellationToken cancellationToken)
    {
        turn.Say(Card.Of(new Paragraph("first")), "twice");
        turn.Replace("twice", Card.Of(new Paragraph("second")));
        turn.Replace("unheard-of", Card.Of(new Paragraph("third")));
        return Task.CompletedTask;
    }

    private static async Task DoneAsync(Turn turn, string? subject, CancellationToken cancellationToken)
    {
        Note? note = subject is null ? null : await turn.FindAsync(Note.Kind, subject, cancellationToken);
        if (note is null)
        {
            await Say(turn, "There is no such note.");
            return;
        }

        turn.Remove(Note.Kind, note.Id);
        turn.Replace($"note-{note.Id}", Card.Of(new Paragraph($"Done: {note.Text}")));
    }
}
