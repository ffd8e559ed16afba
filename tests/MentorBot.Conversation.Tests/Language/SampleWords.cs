namespace MentorBot.Conversation.Tests.Language;

/// <summary>Texts in the language of the thread.</summary>
internal static partial class SampleWords
{
    public static CommandEntry Command { get; } = CommandEntry.InEveryLanguage("count", Phrases, nameof(Command));
}
