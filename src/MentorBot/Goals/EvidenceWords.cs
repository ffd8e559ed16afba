using MentorBot.Conversation.Language;

namespace MentorBot.Goals;

internal static class EvidenceWords
{
    private static readonly Phrases Phrases = new(typeof(EvidenceWords));

    public static CommandEntry EvidenceCommand { get; } = CommandEntry.InEveryLanguage("evidence", Phrases, nameof(EvidenceCommand));
    public static CommandEntry RemoveCommand { get; } = CommandEntry.InEveryLanguage("remove-evidence", Phrases, nameof(RemoveCommand));

    public static string AskHeading => Phrases.Get();
    public static string FirstHeading => Phrases.Get();
    public static string GoalLabel => Phrases.Get();
    public static string GoalHint => Phrases.Get();
    public static string GoalError => Phrases.Get();
    public static string YesWords => Phrases.Get();
    public static string WordsLabel => Phrases.Get();
    public static string WordsHint => Phrases.Get();
    public static string WordsError => Phrases.Get();
    public static string CutNote => Phrases.Get();
    public static string NoneNote => Phrases.Get();
    public static string Save => Phrases.Get();
    public static string SavedHeading => Phrases.Get();
    public static string SavedGoal => Phrases.Get();
    public static string SavedHint => Phrases.Get();
    public static string See => Phrases.Get();
    public static string Remove => Phrases.Get();
    public static string GoalGone => Phrases.Get();
    public static string Removed => Phrases.Get();
    public static string RemovedBefore => Phrases.Get();
    public static string RemovedHint => Phrases.Get();
    public static string RemoveHeading => Phrases.Get();
    public static string RemoveLabel => Phrases.Get();
    public static string RemoveHint => Phrases.Get();
    public static string RemoveError => Phrases.Get();
    public static string RemoveSave => Phrases.Get();
    public static string RemoveOne => Phrases.Get();
    public static string NothingText => Phrases.Get();
    public static string Add => Phrases.Get();
    public static string AddMore => Phrases.Get();
    public static string ListHeading => Phrases.Get();
    public static string More => Phrases.Get();
    public static string EarlierGoal => Phrases.Get();

    public static string Counted(string before, int pieces) => pieces == 1 ? CountedOne(before) : CountedMany(before, pieces);

    private static string CountedOne(string before) => Phrases.Format([before]);

    private static string CountedMany(string before, int pieces) => Phrases.Format([before, pieces]);
}
