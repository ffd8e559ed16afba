using MentorBot.Conversation.Language;

namespace MentorBot.Mentoring;

internal static partial class MentoringWords
{
    public static CommandEntry AnswerCommand { get; } =
        CommandEntry.InEveryLanguage("answer", Phrases, nameof(AnswerCommand));
    public static CommandEntry HelpedCommand { get; } =
        CommandEntry.InEveryLanguage("helped", Phrases, nameof(HelpedCommand));

    public static SpokenList MessageFillers { get; } = SpokenList.Of(Phrases, nameof(MessageFillers));
    public static SpokenList MessageOpenings { get; } = SpokenList.Of(Phrases, nameof(MessageOpenings));
    public static SpokenList ToWords { get; } = SpokenList.Of(Phrases, nameof(ToWords));
    public static SpokenList KnowWords { get; } = SpokenList.Of(Phrases, nameof(KnowWords));
    public static SpokenList NotTold { get; } = SpokenList.Of(Phrases, nameof(NotTold));
}
