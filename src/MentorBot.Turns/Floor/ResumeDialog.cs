using System.Collections.Immutable;
using MentorBot.Conversation.Cards;
using MentorBot.Conversation.Dialogs;

namespace MentorBot.Turns.Floor;

/// <summary>Offers to go on with a dialog that was left, with the answers that were kept.</summary>
internal sealed class ResumeDialog : IDialog
{
    /// <summary>Given: the id of what was kept.</summary>
    public const string Draft = "dialog";

    /// <summary>Given: <c>true</c> where the dialog was left because it changed under the person's hands.</summary>
    public const string Drifted = "drifted";

    public static string Name => "resume";
    public static int Version => 1;

    public async Task RunAsync(IDialogContext talk)
    {
        string id = talk.Given(Draft)!;
        bool drifted = talk.Given(Drifted) == "true";
        DraftRow? draft = await talk.Look("draft", rows => rows.FindAsync(DraftRow.Kind, id));
        bool goOn = await talk.Ask<string>("choice", drifted ? AfterDrift() : Kept(DayText.Behind(draft?.Day ?? talk.Today, talk.Today))) == "go-on";
        await talk.Once("begin", turn => Begin(turn, id, goOn ? draft?.Answers : draft?.About(), leave: drifted && !goOn), TurnWords.NothingBefore);
        if (drifted && !goOn) await talk.Say(Card.Of(new Paragraph(TurnWords.LeftAsItIs)));
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

    private static Question AfterDrift() => Question.Of(new Heading(TurnWords.ResumeHeading), new Paragraph(TurnWords.DriftText)) with
    {
        Hint = TurnWords.ResumeHint,
        OneTap = [Choice.Parse("go-on", TurnWords.ResumeGoOn), Choice.Parse("leave", TurnWords.DriftLeave)],
    };
}
