using MentorBot.Conversation.Language;

namespace MentorBot.Mentoring;

internal static partial class MentoringWords
{
    public static CommandEntry AnswerCommand { get; } =
        CommandEntry.InEveryLanguage("answer", Phrases, nameof(AnswerCommand));
    public static CommandEntry HelpedCommand { get; } =
        CommandEntry.InEveryLanguage("helped", Phrases, nameof(HelpedCommand));
}
