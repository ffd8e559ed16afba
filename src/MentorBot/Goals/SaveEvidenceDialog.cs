using MentorBot.Conversation.Dialogs;

namespace MentorBot.Goals;

/// <summary>
/// Saves text as evidence of a goal: asks for the goal and the text. Where no goal is open, the same card sets one, so
/// that the person does not have to look for the text again.
/// </summary>
internal sealed class SaveEvidenceDialog : IDialog
{
    /// <summary>Name of a given value: the note about the text that was chosen (<see cref="EvidenceNote"/>).</summary>
    public const string Note = "~note";

    /// <summary>Name of a given value: the text.</summary>
    public const string Words = $"{Keep}.{EvidenceCards.Words}";

    /// <summary>Name of a given value: the goal, where only one can be meant.</summary>
    public const string Goal = $"{Keep}.{EvidenceCards.Goal}";

    private const string Keep = "keep";

    public static string Name => "save-evidence";
    public static int Version => 1;

    public async Task RunAsync(IDialogContext context)
    {
        IReadOnlyList<OpenGoal> open = await context.Look("open", rows => GoalBook.OpenAsync(rows));
        bool isFirst = open.Count == 0;
        string? note = context.Given(Note);
        Answers answers =
            await context.Ask<Answers>(
                Keep, isFirst ? EvidenceCards.AskWithGoal(context.Today, note) : EvidenceCards.Ask(open, note));
        string words = answers.Text(EvidenceCards.Words)!;
        string title = isFirst
            ? answers.Text(GoalCards.Title)!
            : open.First(goal => goal.Id == answers.Text(EvidenceCards.Goal)).Title;
        DateOnly due = answers.Date(GoalCards.Due) ?? GoalRules.UsualDay(context.Today);
        Evidence? kept = await context.Once(
            "save",
            turn => isFirst
                ? EvidenceBook.AddWithGoalAsync(turn, title, due, words)
                : EvidenceBook.AddAsync(turn, answers.Text(EvidenceCards.Goal)!, words),
            EvidenceWords.SavedHint);
        await context.Say(kept is null ? EvidenceCards.NotKept(words) : EvidenceCards.Saved(kept, title));
    }
}

/// <summary>Notes about a text that the person chose elsewhere.</summary>
internal static class EvidenceNote
{
    /// <summary>The text was longer than a piece of evidence can be.</summary>
    public const string Cut = "cut";

    /// <summary>There was no text, only a picture or a file.</summary>
    public const string None = "none";
}
