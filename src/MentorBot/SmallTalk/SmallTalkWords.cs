using MentorBot.Conversation.Language;

namespace MentorBot.SmallTalk;

internal static partial class SmallTalkWords
{
    /// <summary>Parts of words that tell of harassment or violence, in every language.</summary>
    public static ImmutableArray<string> Harassed { get; } = InEveryLanguage(nameof(HarassedParts));

    /// <summary>Parts of words that tell of a danger to one's own life, in every language.</summary>
    public static ImmutableArray<string> Danger { get; } = InEveryLanguage(nameof(DangerParts));

    private static ImmutableArray<string> InEveryLanguage(string name) =>
        [.. Languages.All.SelectMany(language => Phrases.GetIn(language, name).Split('|'))];
}
