namespace MentorBot.Conversation.Language.Intents;

/// <summary>Finds what a person tells in a sentence: the words after "I'm stuck on", after "tell Maria that".</summary>
public static class ToldText
{
    private const int MostWordsOfOpening = 8;

    /// <summary>
    /// The text after the first of these openings, as it was typed; of several at one place, the longest counts. Empty
    /// where there is none, or nothing after it.
    /// </summary>
    /// <param name="text">What was typed.</param>
    /// <param name="openings">Words or phrases, separated by bars as in a resource file.</param>
    public static string After(string text, string openings)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(openings);
        HashSet<string> known = [.. LanguageWords.Split(openings).Select(TypedWords.WordsOnly)];
        List<int> starts = [.. WordStarts(text)];
        for (int first = 0; first < starts.Count; first++)
        {
            for (int count = Math.Min(MostWordsOfOpening, starts.Count - first); count > 0; count--)
            {
                int end = first + count < starts.Count ? starts[first + count] : text.Length;
                if (known.Contains(TypedWords.WordsOnly(text[starts[first]..end])))
                    return text[end..].Trim().TrimStart(':', ',', ';', '-', '–', '—', ' ');
            }
        }

        return "";
    }

    private static IEnumerable<int> WordStarts(string text)
    {
        for (int at = 0; at < text.Length; at++)
        {
            if (!char.IsWhiteSpace(text[at]) && (at == 0 || char.IsWhiteSpace(text[at - 1]))) yield return at;
        }
    }
}
