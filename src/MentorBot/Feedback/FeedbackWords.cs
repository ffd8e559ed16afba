using MentorBot.Conversation.Language;

namespace MentorBot.Feedback;

internal static class FeedbackWords
{
    private static readonly Phrases Phrases = new(typeof(FeedbackWords));

    public static CommandEntry FeedbackCommand { get; } = CommandEntry.InEveryLanguage("feedback", Phrases, nameof(FeedbackCommand));
    public static CommandEntry MyFeedbackCommand { get; } = CommandEntry.InEveryLanguage("my-feedback", Phrases, nameof(MyFeedbackCommand));
    public static CommandEntry TakeCommand { get; } = CommandEntry.InEveryLanguage("take-step", Phrases, nameof(TakeCommand));

    public static string SituationLabel => Phrases.Get();
    public static string DidError => Phrases.Get();
    public static string GoOn => Phrases.Get();
    public static string NotNow => Phrases.Get();
    public static string MoreHeading => Phrases.Get();
    public static string MoreText => Phrases.Get();
    public static string ImpactLabel => Phrases.Get();
    public static string ImpactHint => Phrases.Get();
    public static string NextLabel => Phrases.Get();
    public static string NextHint => Phrases.Get();
    public static string SendAsItIs => Phrases.Get();
    public static string SentHint => Phrases.Get();
    public static string Later => Phrases.Get();
    public static string YouDid => Phrases.Get();
    public static string MakeGoal => Phrases.Get();
    public static string None => Phrases.Get();
    public static string NoneAlone => Phrases.Get();
    public static string NoWins => Phrases.Get();
    public static string Gone => Phrases.Get();

    public static string DidHeading(string name) => Phrases.Format([name]);
    public static string DidText(string name) => Phrases.Format([name]);
    public static string DidLabel(string name) => Phrases.Format([name]);
    public static string DidHint(string name) => Phrases.Format([name]);
    public static string WhyPrompt(string name) => Phrases.Format([name]);
    public static string TheySee(string name) => Phrases.Format([name]);
    public static string SendTo(string name) => Phrases.Format([name]);
    public static string Sent(string name) => Phrases.Format([name]);
    public static string GotHeading(string name) => Phrases.Format([name]);
    public static string TheTwoSee(string name) => Phrases.Format([name]);
    public static string TheTwoSeeGoal(string name) => Phrases.Format([name]);
    public static string IsGoal(string name) => Phrases.Format([name]);
    public static string OnlyYou => Phrases.Get();

    public static string KnowsGoal(string name) => Phrases.Format([name]);
    public static string CameOfIt(string name) => Phrases.Format([name]);
}
