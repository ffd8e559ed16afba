using MentorBot.Conversation.Dialogs;
using MentorBot.Conversation.Language;

namespace MentorBot.Goals;

internal static class GoalWords
{
    private static readonly Phrases Phrases = new(typeof(GoalWords));

    public static CommandEntry GoalCommand { get; } = CommandEntry.InEveryLanguage("goal", Phrases, nameof(GoalCommand));
    public static CommandEntry GoalsCommand { get; } = CommandEntry.InEveryLanguage("goals", Phrases, nameof(GoalsCommand));
    public static CommandEntry DoneCommand { get; } = CommandEntry.InEveryLanguage("done", Phrases, nameof(DoneCommand));

    public static string AskHeading => Phrases.Get();
    public static string AskText => Phrases.Get();
    public static string TitleLabel => Phrases.Get();
    public static string TitleHint => Phrases.Get();
    public static string TitlePlaceholder => Phrases.Get();
    public static string TitleError => Phrases.Get();
    public static string CriterionLabel => Phrases.Get();
    public static string CriterionHint => Phrases.Get();
    public static string DueLabel => Phrases.Get();
    public static string DueHint => Phrases.Get();
    public static string Save => Phrases.Get();
    public static string SharperHeading => Phrases.Get();
    public static string SharperText => Phrases.Get();
    public static string SharperAdd => Phrases.Get();
    public static string SharperKeep => Phrases.Get();
    public static string OnlyYou => Phrases.Get();
    public static string SavedHeading => Phrases.Get();
    public static string SavedDue => Phrases.Get();
    public static string SavedSeen => Phrases.Get();
    public static string SavedHint => Phrases.Get();
    public static string SeeGoals => Phrases.Get();
    public static string ListHeading => Phrases.Get();
    public static string FinishOne => Phrases.Get();
    public static string SetAnother => Phrases.Get();
    public static string NoneText => Phrases.Get();
    public static string SetOne => Phrases.Get();
    public static string FullHeading => Phrases.Get();
    public static string FullText => Phrases.Get();
    public static string WhichLabel => Phrases.Get();
    public static string WhichHint => Phrases.Get();
    public static string WhichError => Phrases.Get();
    public static string WhichSave => Phrases.Get();
    public static string DoneHeading => Phrases.Get();
    public static string DoneHint => Phrases.Get();
    public static string Reopen => Phrases.Get();
    public static string Gone => Phrases.Get();

    public static string DueError(DateOnly last) => Phrases.Format([DayText.Of(last)]);
    public static string DueBy(DateOnly due) => Phrases.Format([DayText.Of(due)]);
    public static string WasDue(DateOnly due) => Phrases.Format([DayText.Of(due)]);
    public static string OnTrackNow(string due) => Phrases.Format([due]);
    public static string StuckNow(string due) => Phrases.Format([due]);
    public static string DoneText(string title) => Phrases.Format([title]);
    public static string Reopened(string title) => Phrases.Format([title]);

    /// <summary>A list of words that titles are looked through for.</summary>
    public static WordList List(string name) => new(Languages.All.Select(language => Phrases.GetIn(language, name)));
}
