namespace MentorBot.Conversation.Language;

/// <summary>Recognises that somebody who is shown something wants it otherwise: "no", "change it".</summary>
public static class SpokenChange
{
    private static readonly HashSet<string> Words =
    [
        .. Languages.All.SelectMany(language => LanguageWords.In(language, "Change")).Select(TypedWords.WordsOnly),
    ];

    /// <summary>Whether a text says that, in any language.</summary>
    public static bool Is(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > TypedWords.MaxLength) return false;
        string[] typed = TypedWords.WordsOnly(text).Split(' ');
        bool isNo = SpokenYesNo.TryParse(text, out bool yes) && !yes;
        return isNo || Words.Contains(string.Join(' ', typed))
            || (typed is [var first, ..] && SpokenYesNo.TryParse(first, out bool agreed) && !agreed
                && Words.Contains(string.Join(' ', typed[1..])));
    }
}
