using MentorBot.Conversation.Language;

namespace MentorBot.Privacy;

internal static partial class PrivacyWords
{
    public static CommandEntry MyDataCommand { get; } =
        CommandEntry.InEveryLanguage("my-data", Phrases, nameof(MyDataCommand));
    public static CommandEntry ForgetMeCommand { get; } =
        CommandEntry.InEveryLanguage("forget-me", Phrases, nameof(ForgetMeCommand));
}
