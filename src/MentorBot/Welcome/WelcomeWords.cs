using MentorBot.Conversation.Language;

namespace MentorBot.Welcome;

internal static class WelcomeWords
{
    private static readonly Phrases Phrases = new(typeof(WelcomeWords));

    public static CommandEntry HelloCommand { get; } = CommandEntry.InEveryLanguage("hello", Phrases, nameof(HelloCommand));

    public static string WelcomeHeading => Phrases.Get();
    public static string WelcomeText => Phrases.Get();
    public static string ManagerText => Phrases.Get();
    public static string MentorText => Phrases.Get();
    public static string TryCheckIn => Phrases.Get();
    public static string SetGoal => Phrases.Get();
    public static string HowItWorks => Phrases.Get();
    public static string BackHeading => Phrases.Get();
    public static string BackText => Phrases.Get();
    public static string HelloText => Phrases.Get();
    public static string CheckIn => Phrases.Get();
    public static string MyGoals => Phrases.Get();
    public static string HelpHeading => Phrases.Get();
    public static string HelpText => Phrases.Get();
    public static string HelpCheckIn => Phrases.Get();
    public static string HelpCheckInIs => Phrases.Get();
    public static string HelpGoal => Phrases.Get();
    public static string HelpGoalIs => Phrases.Get();
    public static string HelpGoals => Phrases.Get();
    public static string HelpGoalsIs => Phrases.Get();
    public static string HelpDone => Phrases.Get();
    public static string HelpDoneIs => Phrases.Get();
    public static string HelpEvidence => Phrases.Get();
    public static string HelpEvidenceIs => Phrases.Get();
    public static string EditedText => Phrases.Get();
    public static string DeletedText => Phrases.Get();
    public static string HelpShare => Phrases.Get();
    public static string HelpShareIs => Phrases.Get();
    public static string HelpFeedback => Phrases.Get();
    public static string HelpFeedbackIs => Phrases.Get();
    public static string HelpAnswer => Phrases.Get();
    public static string HelpAnswerIs => Phrases.Get();
    public static string HelpNaming => Phrases.Get();
    public static string HelpNamingIs => Phrases.Get();
    public static string HelpPause => Phrases.Get();
    public static string HelpPauseIs => Phrases.Get();
    public static string HelpInside => Phrases.Get();
    public static string HelpInsideIs => Phrases.Get();
    public static string NotUnderstood => Phrases.Get();

    public static string WelcomeHeadingNamed(string name) => Phrases.Format([name]);
    public static string HelloTextNamed(string name) => Phrases.Format([name]);
}
