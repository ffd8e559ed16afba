using MentorBot.Conversation.Language;

namespace MentorBot.People;

internal static class PeopleWords
{
    private static readonly Phrases Phrases = new(typeof(PeopleWords));

    public static CommandEntry PauseCommand { get; } = CommandEntry.InEveryLanguage("pause", Phrases, nameof(PauseCommand));
    public static CommandEntry ResumeCommand { get; } = CommandEntry.InEveryLanguage("resume", Phrases, nameof(ResumeCommand));
    public static CommandEntry LinkCommand { get; } = CommandEntry.InEveryLanguage("link", Phrases, nameof(LinkCommand));

    public static string Paused => Phrases.Get();
    public static string PausedAlready => Phrases.Get();
    public static string Resumed => Phrases.Get();
    public static string NotPaused => Phrases.Get();
    public static string FormerColleague => Phrases.Get();
    public static string NotHereAnyMore => Phrases.Get();
    public static string LinkHeading => Phrases.Get();
    public static string LinkText => Phrases.Get();
    public static string LinkWarning => Phrases.Get();
    public static string LinkSureHeading => Phrases.Get();
    public static string LinkSureUnnamed => Phrases.Get();
    public static string LinkSureHint => Phrases.Get();
    public static string LinkChoice => Phrases.Get();
    public static string LinkNo => Phrases.Get();
    public static string Linked => Phrases.Get();
    public static string LinkLeft => Phrases.Get();
    public static string LinkedHere => Phrases.Get();
    public static string NoSuchCode => Phrases.Get();
    public static string TooManyCodes => Phrases.Get();
    public static string LinkedAlready => Phrases.Get();
    public static string TwoInTheRoster => Phrases.Get();

    public static string LinkSay(string code) => Phrases.Format([code]);
    public static string LinkSureText(string name) => Phrases.Format([name]);
}
