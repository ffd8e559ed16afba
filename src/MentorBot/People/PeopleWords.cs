using MentorBot.Conversation.Language;

namespace MentorBot.People;

internal static class PeopleWords
{
    private static readonly Phrases Phrases = new(typeof(PeopleWords));

    public static CommandEntry PauseCommand { get; } = CommandEntry.InEveryLanguage("pause", Phrases, nameof(PauseCommand));
    public static CommandEntry ResumeCommand { get; } = CommandEntry.InEveryLanguage("resume", Phrases, nameof(ResumeCommand));

    public static string Paused => Phrases.Get();
    public static string PausedAlready => Phrases.Get();
    public static string Resumed => Phrases.Get();
    public static string NotPaused => Phrases.Get();
    public static string FormerColleague => Phrases.Get();
    public static string NotHereAnyMore => Phrases.Get();
}
