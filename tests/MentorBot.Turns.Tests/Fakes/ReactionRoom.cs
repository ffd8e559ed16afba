using MentorBot.Conversation.Cards;
using MentorBot.Conversation.Dialogs;
using MentorBot.Conversation.Language;

namespace MentorBot.Turns.Tests.Fakes;

internal sealed record Hatched(string What);

/// <summary>Raises things and reacts to them; says who somebody is. All hosts of a house share it.</summary>
internal sealed class ReactionRoom : IRoom
{
    public void Describe(Routes routes)
    {
        routes.Command(new CommandEntry("who", "who"), (turn, _, _) => SayWho(turn));
        routes.Command(new CommandEntry("hatch", "hatch"), HatchAsync);
        routes.Command<HatchDialog>(new CommandEntry("brood", "brood"));
        routes.Dialogs.Add(() => new HatchDialog());
        routes.When<Hatched>((turn, hatched, _) => FirstAsync(turn, hatched.What));
        routes.When<Hatched>((turn, hatched, _) => TestRoom.Say(turn, $"second saw {hatched.What}"));
        routes.When<Listed>((turn, _, _) => SayWho(turn));
    }

    private static Task SayWho(Turn turn) => TestRoom.Say(turn, $"{turn.Name}, {turn.Culture.Name}, {turn.Zone.Id}");

    private static Task HatchAsync(Turn turn, string rest, CancellationToken cancellationToken)
    {
        foreach (string what in rest.Split(' ')) turn.Raise(new Hatched(what));
        return TestRoom.Say(turn, "All sat on");
    }

    private static Task FirstAsync(Turn turn, string what)
    {
        turn.Put(Note.Kind, what, new Note(what, "hatched", turn.Now));
        if (what == "hen") turn.Raise(new Hatched("chick"));
        return what == "stone" ? throw new InvalidOperationException("Stones do not hatch.") : TestRoom.Say(turn, $"first saw {what}");
    }
}

/// <summary>Raises what is answered, where it saves.</summary>
internal sealed class HatchDialog : IDialog
{
    public static string Name => "brood";
    public static int Version => 1;

    public async Task RunAsync(IDialogContext talk)
    {
        string what = await talk.Ask<string>("what", Question.Of(
            new TextInput("what", "What?") { Required = true, Hint = "what" }) with { SubmitTitle = "Go" });
        await talk.Once("save", turn =>
        {
            turn.Raise(new Hatched(what));
            return true;
        }, "Saved.");
        await talk.Say(Card.Of(new Paragraph("Sat on")));
        await talk.Ask<string>("more", Question.Of(
            new TextInput("more", "More?") { Required = true, Hint = "more" }) with { SubmitTitle = "Go" });
    }
}
