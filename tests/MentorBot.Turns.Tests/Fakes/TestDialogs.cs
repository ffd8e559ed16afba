using System.Text.Json.Serialization;
using MentorBot.Conversation.Cards;
using MentorBot.Conversation.Dialogs;

namespace MentorBot.Turns.Tests.Fakes;

internal sealed record Note(string Id, string Text, DateTimeOffset At)
{
    public static readonly RowKind<Note> Kind = new("note", 1);
}

[JsonSerializable(typeof(Note))]
[JsonSerializable(typeof(Greeting))]
[JsonSerializable(typeof(bool))]
internal sealed partial class TestJson : JsonSerializerContext;

/// <summary>
/// A title, a day, a way to travel that can be skipped; then it is saved; then something is asked once more.
/// </summary>
internal sealed class PlanDialog(bool renamed) : IDialog
{
    public static string Name => "plan";
    public static int Version => 1;

    public async Task RunAsync(IDialogContext context)
    {
        string title = await context.Ask<string>("title", Question.Of(
            new Heading("A plan"),
            new TextInput("title", "Title") { Required = true, Hint = "the title", MaxLength = 20 }) with
        {
            SubmitTitle = "Next",
        });
        DateOnly day = await context.Ask<DateOnly>(renamed ? "when" : "day", Question.Of(
            new DateInput("day", "Day")
            {
                Required = true, Hint = "the day", Min = context.Today, ErrorMessage = "A day to come, please.",
            }) with
        {
            SubmitTitle = "Next",
        });
        string? by = await context.Ask<string?>("by", Question.Of(new Heading("How?")) with
        {
            Hint = "how you travel",
            OneTap = [new Choice("train", "By train"), new Choice("foot", "On foot")],
            SkipTitle = "Skip",
        });
        Note note =
            await context.Once(
                "save", turn => Save(turn, $"{title} on {day:yyyy-MM-dd} by {by ?? "-"}"), "The plan is saved.");
        string? more = await context.Ask<string?>("more", Question.Of(
            new TextInput("more", "More?") { Hint = "more" }) with
        {
            SubmitTitle = "Next",
            SkipTitle = "Skip",
        });
        await context.Say(Card.Of(new Paragraph($"Planned: {note.Text}, {more ?? "no more"}")));
    }

    private static Note Save(ITurn turn, string text)
    {
        Note note = new(turn.NewId(), text, turn.Now);
        turn.Put(Note.Kind, note.Id, note);
        return note;
    }
}

/// <summary>One question whose second run changes what the first one saved.</summary>
internal sealed class SurveyDialog : IDialog
{
    public static string Name => "survey";
    public static int Version => 1;

    public async Task RunAsync(IDialogContext context)
    {
        string colour = await context.Ask<string>("colour", Question.Of(new Heading("Which colour?")) with
        {
            Hint = "a colour",
            OneTap = [new Choice("red", "Red"), new Choice("blue", "Blue"), new Choice("stop", "Stop")],
        });
        await context.Once("save", turn => Save(turn, colour), "It is saved.");
        await context.Say(Card.Of(new Paragraph($"Saved {colour}")));
    }

    private static bool Save(ITurn turn, string colour)
    {
        turn.Put(Note.Kind, "colour", new Note("colour", colour, turn.Now));
        return true;
    }
}

/// <summary>Throws where the answer says: where it looks, or where it writes.</summary>
internal sealed class TrapDialog(bool brokenReplay) : IDialog
{
    public static string Name => "trap";
    public static int Version => 1;

    public async Task RunAsync(IDialogContext context)
    {
        if (brokenReplay) throw new InvalidOperationException("broken");
        string where = await context.Ask<string>("where", Question.Of(
            new TextInput("where", "Where?") { Required = true, Hint = "where" }) with
        { SubmitTitle = "Go" });
        await context.Look(
            "look", _ => where == "look" ? throw new InvalidOperationException(where) : Task.FromResult(true));
        await context.Once("once", turn =>
        {
            turn.Put(Note.Kind, "trap", new Note("trap", where, turn.Now));
            return where == "once" ? throw new InvalidOperationException(where) : true;
        }, "Saved.");
        await context.Say(Card.Of(new Paragraph("Escaped")));
    }
}

/// <summary>Two fields on one card.</summary>
internal sealed class FormDialog : IDialog
{
    public static string Name => "form";
    public static int Version => 1;

    public async Task RunAsync(IDialogContext context)
    {
        Answers answers = await context.Ask<Answers>("who", Question.Of(
            new Heading("Who?"),
            new TextInput("name", "Name") { Required = true, Hint = "the name", MaxLength = 10 },
            new NumberInput("age", "Age") { Hint = "the age", Min = 1, Max = 150 }) with
        {
            SubmitTitle = "Save",
        });
        await context.Say(Card.Of(new Paragraph($"It is {answers.Text("name")}, {answers.Text("age") ?? "ageless"}")));
    }
}
