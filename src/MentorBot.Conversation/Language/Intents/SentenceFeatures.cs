namespace MentorBot.Conversation.Language.Intents;

/// <summary>
/// Describes a sentence by what a classifier can count: its words, its pairs of neighbouring words, and the beginnings
/// of its words. Beginnings make "remind", "reminder" and "reminding" alike.
/// </summary>
internal static class SentenceFeatures
{
    private const string Person = "@person";
    private const string Number = "@number";
    private const int StemLength = 4;

    /// <summary>The features of a sentence, each once.</summary>
    public static HashSet<string> Of(string text, MentionedNames names)
    {
        HashSet<string> features = new(StringComparer.Ordinal);
        string before = "^";
        foreach (string word in TypedWords.WordsOnly(text).Split(' ').Select(word => Kind(word, names)))
        {
            features.Add(word);
            features.Add($"{before} {word}");
            if (word.Length > StemLength && word[0] != '@') features.Add($"{word[..StemLength]}*");
            before = word;
        }

        features.Add($"{before} $");
        return features;
    }

    private static string Kind(string word, MentionedNames names) =>
        names.IsName(word) ? Person : word.Any(char.IsDigit) ? Number : word;
}
