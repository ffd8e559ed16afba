using MentorBot.Conversation.Cards;
using MentorBot.Conversation.Dialogs;
using MentorBot.Conversation.Language;
using MentorBot.Turns.Features;

namespace MentorBot.Turns.Tests.Fakes;

internal sealed record Hatched(string What);

/// <summary>Raises things and reacts to them; says who somebody is. All hosts of a house share it.</summary>
internal sealed class ReactionFeature : IFeature
{
    public void Register(Routes routes)
    {
        routes.Command(new CommandEntry("who", "who"), (turn, _, _) => SayWho(turn));
        routes.Command(new CommandEntry("hatch", "hatch"), HatchAsync);
        routes.Command<HatchDialog>(new CommandEntry("brood", "brood"));
        routes.Dialogs.Add(() => new HatchDialog());
        routes.When<Hatched>((turn, hatched, _) => FirstAsync(turn, hatched.What));
        routes.When<Hatched>((turn, hatched, _) => TestFeature.Say(turn, $"second saw {hatched.What}"));
        routes.When<DirectoryUpdated>((turn, _, _) => SayWho(turn));
    }

    private static Task SayWho(Turn turn) => TestFeature.Say(turn, $"{turn.Name}, {turn.Culture.Name}, {turn.Zone.Id}");

    private static Task HatchAsync(Turn turn, string rest, CancellationToken cancellationToken)
    {
        foreach (string what in rest.Split(' ')) turn.Raise(new Hatched(what));
        return TestFeature.Say(turn, "All sat on");
    }

    private static Task FirstAsync(Turn turn, string what)
    {
        turn.Put(Note.Kind, what, new Note(what, "hatched", turn.Now));
        if (what == "hen") turn.Raise(new Hatched("chick"));
        return what == "stone"
            ? throw new InvalidOperationException("Stones do not hatch.")
            : TestFeature.Say(turn, $"first saw {what}");
    }
}

/// <summary>Raises what is answered, where it saves.</summary>
internal sealed class HatchDialog : IDialog
{
    public static string Name => "brood";
    public static int Version => 1;

    public async Task RunAsync(IDialogContext context)
    {
        string what = await context.Ask<string>("what", Question.Of(
            new TextInput("what", "What?") { Required = true, Hint = "what" }) with
        { SubmitTitle = "Go" });
        await context.Once("save", turn =>
        {
            turn.Raise(new Hatched(what));
            return true;
        }, "Saved.");
        await context.Say(Card.Of(new Paragraph("Sat on")));
        await context.Ask<string>("more", Question.Of(
            new TextInput("more", "More?") { Required = true, Hint = "more" }) with
        { SubmitTitle = "Go" });
    }
}
