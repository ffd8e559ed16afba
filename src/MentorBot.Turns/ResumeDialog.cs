using MentorBot.Conversation.Cards;
using MentorBot.Conversation.Language;
using MentorBot.Turns.Rows;

namespace MentorBot.Turns;

/// <summary>Offers to continue a dialog that was left, with the answers that were kept.</summary>
internal sealed class ResumeDialog : IDialog
{
    /// <summary>Name of a given value: the id of the kept draft.</summary>
    public const string Draft = "dialog";

    /// <summary>
    /// Name of a given value: <c>true</c> where the dialog was left because a new release changed its steps.
    /// </summary>
    public const string Drifted = "drifted";

    public static string Name => "resume";
    public static int Version => 1;

    public async Task RunAsync(IDialogContext context)
    {
        string id = context.Given(Draft)!;
        bool drifted = context.Given(Drifted) == "true";
        DraftRow? draft = await context.Look("draft", rows => rows.FindAsync(DraftRow.Kind, id));
        bool goOn = await context.Ask<string>(
            "choice",
            drifted ? AfterDrift() : Kept(DayText.Behind(draft?.Day ?? context.Today, context.Today))) == "go-on";
        await context.Once(
            "begin", turn => Begin(turn, id, goOn ? draft?.Answers : draft?.About(), leave: drifted && !goOn),
            TurnWords.NothingBefore);
        if (drifted && !goOn) await context.Say(Card.Of(new Paragraph(TurnWords.LeftAsItIs)));
    }

    private static bool Begin(ITurn turn, string id, ImmutableSortedDictionary<string, string>? given, bool leave)
    {
        if (leave) return false;
        turn.Remove(DraftRow.Kind, id);
        turn.Next(DraftRow.DialogOf(id), given ?? ImmutableSortedDictionary<string, string>.Empty);
        return true;
    }

    private static Question Kept(string day) => Question.Of(
        new Heading(TurnWords.ResumeHeading),
        new Paragraph(TurnWords.ResumeText(day))) with
    {
        Hint = TurnWords.ResumeHint,
        OneTap = [Choice.Parse("go-on", TurnWords.ResumeGoOn), Choice.Parse("afresh", TurnWords.ResumeAfresh)],
    };

    private static Question AfterDrift() =>
        Question.Of(new Heading(TurnWords.ResumeHeading), new Paragraph(TurnWords.DriftText)) with
        {
            Hint = TurnWords.ResumeHint,
            OneTap = [Choice.Parse("go-on", TurnWords.ResumeGoOn), Choice.Parse("leave", TurnWords.DriftLeave)],
        };
}
