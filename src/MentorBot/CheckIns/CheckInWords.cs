using MentorBot.Conversation.Language;

namespace MentorBot.CheckIns;

internal static class CheckInWords
{
    private static readonly Phrases Phrases = new(typeof(CheckInWords));

    public static CommandEntry CheckInCommand { get; } = CommandEntry.InEveryLanguage("check-in", Phrases, nameof(CheckInCommand));
    public static CommandEntry ShareCommand { get; } = CommandEntry.InEveryLanguage("share", Phrases, nameof(ShareCommand));

    public static string MoodHeading => Phrases.Get();
    public static string MoodText => Phrases.Get();
    public static string MoodLabel => Phrases.Get();
    public static string MoodHint => Phrases.Get();
    public static string MoodRough => Phrases.Get();
    public static string MoodHard => Phrases.Get();
    public static string MoodOk => Phrases.Get();
    public static string MoodGood => Phrases.Get();
    public static string MoodGreat => Phrases.Get();
    public static string MoodSaved => Phrases.Get();
    public static string ProgressHeading => Phrases.Get();
    public static string ProgressText => Phrases.Get();
    public static string ProgressDone => Phrases.Get();
    public static string ProgressOnTrack => Phrases.Get();
    public static string ProgressStuck => Phrases.Get();
    public static string ProgressDropped => Phrases.Get();
    public static string SaveProgress => Phrases.Get();
    public static string SkipThis => Phrases.Get();
    public static string WordsHeading => Phrases.Get();
    public static string WordsText => Phrases.Get();
    public static string WinLabel => Phrases.Get();
    public static string WinHint => Phrases.Get();
    public static string BlockerLabel => Phrases.Get();
    public static string BlockerHint => Phrases.Get();
    public static string FocusLabel => Phrases.Get();
    public static string FocusHint => Phrases.Get();
    public static string SaveWords => Phrases.Get();
    public static string OnlyYou => Phrases.Get();
    public static string SummaryHeading => Phrases.Get();
    public static string SummaryWeek => Phrases.Get();
    public static string SummaryWin => Phrases.Get();
    public static string SummaryBlocker => Phrases.Get();
    public static string SummaryFocus => Phrases.Get();
    public static string SummaryGoal => Phrases.Get();
    public static string Edit => Phrases.Get();
    public static string SavedHint => Phrases.Get();
    public static string MoodSecondCall => Phrases.Get();
    public static string SkipWeek => Phrases.Get();
    public static string WeekSkipped => Phrases.Get();
    public static string WhyWeekly => Phrases.Get();
    public static string ShareHeading => Phrases.Get();
    public static string ShareHint => Phrases.Get();
    public static string KeepIt => Phrases.Get();
    public static string KeptToYourself => Phrases.Get();
    public static string SharedHint => Phrases.Get();
    public static string UntilShared => Phrases.Get();
    public static string NothingToShare => Phrases.Get();
    public static string NobodyToShareWith => Phrases.Get();

    public static string MoodHeadingNamed(string name) => Phrases.Format([name]);
    public static string MoodAgain(string day, string mood) => Phrases.Format([day, mood]);
    public static string ProgressHint(string title) => Phrases.Format([title]);
    public static string SummaryGoalAt(string title, string progress) => Phrases.Format([title, progress]);
    public static string ShareBlockerWith(string name) => Phrases.Format([name]);
    public static string ShareWinWith(string name) => Phrases.Format([name]);
    public static string SeesBlocker(string name) => Phrases.Format([name]);
    public static string SeesWin(string name) => Phrases.Format([name]);
    public static string SeeBoth(string manager, string mentor) => Phrases.Format([manager, mentor]);
    public static string ShareBlockerChoice(string name) => Phrases.Format([name]);
    public static string ShareWinChoice(string name) => Phrases.Format([name]);
    public static string Shared(string name) => Phrases.Format([name]);
}
