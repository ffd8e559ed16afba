using MentorBot.Conversation.Language;

namespace MentorBot.People;

internal static partial class PeopleWords
{
    public static CommandEntry PauseCommand { get; } =
        CommandEntry.InEveryLanguage("pause", Phrases, nameof(PauseCommand));
    public static CommandEntry ResumeCommand { get; } =
        CommandEntry.InEveryLanguage("resume", Phrases, nameof(ResumeCommand));
    public static CommandEntry LinkCommand { get; } =
        CommandEntry.InEveryLanguage("link", Phrases, nameof(LinkCommand));
}
