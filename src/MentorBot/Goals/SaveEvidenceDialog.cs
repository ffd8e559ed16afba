using MentorBot.Conversation.Dialogs;

namespace MentorBot.Goals;

/// <summary>
/// Keeps words as evidence of a goal: of which, and which words. Where no goal is open, one is set by the same card, so
/// that the words need not be looked for a second time.
/// </summary>
internal sealed class SaveEvidenceDialog : IDialog
{
    /// <summary>Given: what is to be said of the words that were chosen (<see cref="EvidenceNote"/>).</summary>
    public const string Note = "~note";

    /// <summary>Given: the words.</summary>
    public const string Words = $"{Keep}.{EvidenceCards.Words}";

    /// <summary>Given: the only goal that they can be evidence of.</summary>
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

/// <summary>What is to be said of words that somebody chose elsewhere.</summary>
internal static class EvidenceNote
{
    /// <summary>They were longer than one piece of evidence can be.</summary>
    public const string Cut = "cut";

    /// <summary>There were none: a picture or a file alone.</summary>
    public const string None = "none";
}
