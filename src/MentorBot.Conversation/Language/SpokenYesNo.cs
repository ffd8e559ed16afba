namespace MentorBot.Conversation.Language;

/// <summary>Reads a yes or a no.</summary>
public static class SpokenYesNo
{
    private const int MaxWords = 4;
    private const int LeastLettersOfASlip = 6;

    private static readonly Dictionary<CultureInfo, Vocabulary<Meaning>> Vocabularies =
        Languages.All.ToDictionary(language => language, Read);

    private enum Meaning
    {
        Yes,
        No,
        Polite,
    }

    /// <summary>
    /// Reads a yes or a no in any language, the person's own (<see cref="CultureInfo.CurrentUICulture"/>) first.
    /// Several words may agree ("yes, sure", "nein danke"); a text that says more than that, or both at once, is not
    /// understood. Typing errors are tolerated in long words only: in a short word, an error can mean the opposite.
    /// </summary>
    public static bool TryParse(string? text, out bool yes)
    {
        yes = false;
        if (text is null || text.Length > TypedWords.MaxLength) return false;
        string words = TypedWords.WordsOnly(text);
        foreach (CultureInfo language in Languages.OwnFirst(CultureInfo.CurrentUICulture))
        {
            if (Find(Vocabularies[language], words) is not { } found) continue;
            yes = found == Meaning.Yes;
            return true;
        }

        return false;
    }

    private static Meaning? Find(Vocabulary<Meaning> vocabulary, string words)
    {
        if (vocabulary.TryFindExactly(words, out Meaning whole) && whole != Meaning.Polite) return whole;
        string[] each = words.Split(' ', MaxWords + 1);
        if (each.Length > MaxWords) return null;
        Meaning? found = null;
        foreach (string word in each)
        {
            if (!TryFind(vocabulary, word, out Meaning meaning)) return null;
            if (meaning == Meaning.Polite) continue;
            if (found is { } before && before != meaning) return null;
            found = meaning;
        }

        return found;
    }

    private static bool TryFind(Vocabulary<Meaning> vocabulary, string word, out Meaning meaning) =>
        word.Length < LeastLettersOfASlip
            ? vocabulary.TryFindExactly(word, out meaning)
            : vocabulary.TryFind(word, out meaning);

    private static Vocabulary<Meaning> Read(CultureInfo language)
    {
        Vocabulary<Meaning> vocabulary = new();
        foreach (Meaning meaning in Enum.GetValues<Meaning>())
            vocabulary.Add(LanguageWords.In(language, meaning.ToString()), meaning);
        return vocabulary;
    }
}
