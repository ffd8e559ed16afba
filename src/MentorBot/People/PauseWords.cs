using MentorBot.Conversation.Language;

namespace MentorBot.People;

internal static partial class PauseWords
{
    /// <summary>The words of a list, of every language, as they are compared.</summary>
    public static HashSet<string> List(string name) =>
    [
        .. Languages.All.SelectMany(language => Phrases.GetIn(language, name).Split('|')).Select(TypedWords.WordsOnly),
    ];
}
