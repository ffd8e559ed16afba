namespace MentorBot.Conversation.Language;

/// <summary>
/// Words and phrases that people type, of every language at once, since people mix languages.
/// </summary>
public sealed class SpokenList
{
    private const int MostWordsOfPhrase = 4;

    private readonly HashSet<string> _normal;

    private SpokenList(ImmutableArray<string> phrases)
    {
        Phrases = phrases;
        _normal = [.. phrases.Select(TypedWords.WordsOnly)];
    }

    /// <summary>The words and phrases, as they are written.</summary>
    public ImmutableArray<string> Phrases { get; }

    /// <summary>The list in a text of a resource file, with bars between the phrases.</summary>
    /// <param name="phrases">The resource file.</param>
    /// <param name="name">The name of the text.</param>
    public static SpokenList Of(Phrases phrases, string name)
    {
        ArgumentNullException.ThrowIfNull(phrases);
        return new(
        [
            .. Languages.All.SelectMany(language => phrases.GetIn(language, name).Split('|'))
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ]);
    }

    /// <summary>The words of a text, as they were typed.</summary>
    public static string[] Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return
        [
            .. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                .Where(word => TypedWords.WordsOnly(word).Length > 0),
        ];
    }

    /// <summary>Whether one of these is the text, ignoring case, accents and punctuation.</summary>
    public bool Has(string text) => _normal.Contains(TypedWords.WordsOnly(text));

    /// <summary>Whether a text consists of nothing but these words; also where it has no word.</summary>
    public bool AreAll(string text) => Split(text).All(Has);

    /// <summary>The text behind one of these phrases at its beginning; null where none is there.</summary>
    public string? Behind(string text)
    {
        string[] words = Split(text);
        for (int count = Math.Min(MostWordsOfPhrase, words.Length); count > 0; count--)
        {
            if (Has(string.Join(' ', words[..count]))) return string.Join(' ', words[count..]);
        }

        return null;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join('|', Phrases);
}
