namespace MentorBot.Conversation.Language;

/// <summary>Recognises words that leave an optional question open: "-", "nothing", "that's it".</summary>
public static class SpokenEnd
{
    private static readonly HashSet<string> Nothing = Read("Nothing");
    private static readonly HashSet<string> AllSaid = Read("AllSaid");

    /// <summary>Whether a text says that there is nothing to answer; also one of punctuation alone.</summary>
    public static bool Is(string text) => Words(text) is var words
        && (words.Length == 0 ? text.Any(char.IsPunctuation) : Nothing.Contains(words) || AllSaid.Contains(words));

    /// <summary>Whether a text says that everything was said: nothing else of the form is to be asked.</summary>
    public static bool IsOfAll(string text) => AllSaid.Contains(Words(text));

    private static string Words(string text) => text.Length > TypedWords.MaxLength ? text : TypedWords.WordsOnly(text);

    private static HashSet<string> Read(string name) =>
    [
        .. Languages.All.SelectMany(language => LanguageWords.In(language, name)).Select(TypedWords.WordsOnly),
    ];
}
