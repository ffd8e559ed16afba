namespace MentorBot.Conversation.Language;

/// <summary>The numbers that people write as words.</summary>
internal static class NumberWords
{
    public const int Highest = 14;

    private static readonly Dictionary<CultureInfo, Vocabulary<int>> Vocabularies =
        Languages.All.ToDictionary(language => language, Read);

    /// <summary>
    /// Finds the number that a normalised word names, in any language. Typing errors are not tolerated: "your" would be
    /// "four".
    /// </summary>
    public static bool TryFind(string word, CultureInfo own, out int number)
    {
        foreach (CultureInfo language in Languages.OwnFirst(own))
        {
            if (Vocabularies[language].TryFindExactly(word, out number)) return true;
        }

        number = 0;
        return false;
    }

    public static string[] In(CultureInfo language, int number) =>
        LanguageWords.In(language, string.Create(CultureInfo.InvariantCulture, $"Number{number}"));

    private static Vocabulary<int> Read(CultureInfo language)
    {
        Vocabulary<int> vocabulary = new();
        for (int number = 0; number <= Highest; number++) vocabulary.Add(In(language, number), number);
        return vocabulary;
    }
}
