using MentorBot.Conversation.Language;

namespace MentorBot.People;

internal static partial class SendWords
{
    /// <summary>What people type to send what they see, in every language.</summary>
    public static SpokenList SendAnswers { get; } = SpokenList.Of(Phrases, nameof(SendAnswers));

    public static SpokenList MentorWords { get; } = SpokenList.Of(Phrases, nameof(MentorWords));
    public static SpokenList ManagerWords { get; } = SpokenList.Of(Phrases, nameof(ManagerWords));
    public static SpokenList MenteeWords { get; } = SpokenList.Of(Phrases, nameof(MenteeWords));
    public static SpokenList ReportWords { get; } = SpokenList.Of(Phrases, nameof(ReportWords));
    public static SpokenList ThatWords { get; } = SpokenList.Of(Phrases, nameof(ThatWords));
    public static SpokenList NameOpenings { get; } = SpokenList.Of(Phrases, nameof(NameOpenings));
    public static SpokenList NotNames { get; } = SpokenList.Of(Phrases, nameof(NotNames));
}
