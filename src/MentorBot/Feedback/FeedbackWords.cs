using MentorBot.Conversation.Language;

namespace MentorBot.Feedback;

internal static partial class FeedbackWords
{
    public static CommandEntry FeedbackCommand { get; } =
        CommandEntry.InEveryLanguage("feedback", Phrases, nameof(FeedbackCommand));
    public static CommandEntry MyFeedbackCommand { get; } =
        CommandEntry.InEveryLanguage("my-feedback", Phrases, nameof(MyFeedbackCommand));
    public static CommandEntry TakeCommand { get; } =
        CommandEntry.InEveryLanguage("take-step", Phrases, nameof(TakeCommand));
}
