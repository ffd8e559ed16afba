using MentorBot.Conversation.Language;

namespace MentorBot.Feedback;

internal static partial class FeedbackWords
{
    public static CommandEntry FeedbackCommand { get; } =
        CommandEntry.InEveryLanguage("feedback", Phrases, nameof(FeedbackCommand));
    public static CommandEntry GiveCommand { get; } =
        CommandEntry.InEveryLanguage("give-feedback", Phrases, nameof(GiveCommand));
    public static CommandEntry MyFeedbackCommand { get; } =
        CommandEntry.InEveryLanguage("my-feedback", Phrases, nameof(MyFeedbackCommand));
    public static CommandEntry TakeCommand { get; } =
        CommandEntry.InEveryLanguage("take-step", Phrases, nameof(TakeCommand));

    public static SpokenList AboutOpenings { get; } = SpokenList.Of(Phrases, nameof(AboutOpenings));
    public static SpokenList SelfWords { get; } = SpokenList.Of(Phrases, nameof(SelfWords));
    public static SpokenList ClauseOpenings { get; } = SpokenList.Of(Phrases, nameof(ClauseOpenings));
    public static SpokenList ForWords { get; } = SpokenList.Of(Phrases, nameof(ForWords));
    public static SpokenList TellOpenings { get; } = SpokenList.Of(Phrases, nameof(TellOpenings));
    public static SpokenList PraiseFillers { get; } = SpokenList.Of(Phrases, nameof(PraiseFillers));
}
