using MentorBot.Conversation.Language;

namespace MentorBot.Welcome;

internal static partial class WelcomeWords
{
    public static CommandEntry HelloCommand { get; } =
        CommandEntry.InEveryLanguage("hello", Phrases, nameof(HelloCommand));
}
