using MentorBot.Conversation.Language;

namespace MentorBot.Mentoring;

internal static class MentoringWords
{
    private static readonly Phrases Phrases = new(typeof(MentoringWords));

    public static CommandEntry AnswerCommand { get; } = CommandEntry.InEveryLanguage("answer", Phrases, nameof(AnswerCommand));
    public static CommandEntry HelpedCommand { get; } = CommandEntry.InEveryLanguage("helped", Phrases, nameof(HelpedCommand));

    public static string Answer => Phrases.Get();
    public static string WordsLabel => Phrases.Get();
    public static string WordsError => Phrases.Get();
    public static string NotNow => Phrases.Get();
    public static string SentHint => Phrases.Get();
    public static string LeftForLater => Phrases.Get();
    public static string AboutLabel => Phrases.Get();
    public static string Reply => Phrases.Get();
    public static string Helped => Phrases.Get();
    public static string NobodyAsked => Phrases.Get();
    public static string Gone => Phrases.Get();

    public static string StuckHeading(string name) => Phrases.Format([name]);
    public static string SharedWithYou(string name) => Phrases.Format([name]);
    public static string WriteHeading(string name) => Phrases.Format([name]);
    public static string AboutBlocker(string blocker) => Phrases.Format([blocker]);
    public static string WordsHint(string name) => Phrases.Format([name]);
    public static string SendTo(string name) => Phrases.Format([name]);
    public static string OnlyTheySee(string name) => Phrases.Format([name]);
    public static string Sent(string name) => Phrases.Format([name]);
    public static string FromHeading(string name) => Phrases.Format([name]);
    public static string OnlyTheTwo(string name) => Phrases.Format([name]);
    public static string SaidHelped(string name) => Phrases.Format([name]);
    public static string AnswerHelped(string name) => Phrases.Format([name]);
}
