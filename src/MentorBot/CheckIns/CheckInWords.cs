using MentorBot.Conversation.Language;

namespace MentorBot.CheckIns;

internal static partial class CheckInWords
{
    public static CommandEntry CheckInCommand { get; } =
        CommandEntry.InEveryLanguage("check-in", Phrases, nameof(CheckInCommand));
    public static CommandEntry ShareCommand { get; } =
        CommandEntry.InEveryLanguage("share", Phrases, nameof(ShareCommand));
}
