using MentorBot.Conversation.Language;

namespace MentorBot.Goals;

/// <summary>
/// Words and phrases of every language at once: a title may be in another language than its owner is spoken to in. One
/// that ends in <c>*</c> stands for all words that begin so.
/// </summary>
internal sealed class WordList
{
    private readonly string[] _phrases;

    /// <param name="texts">In each text words and phrases as people write them, a bar between them.</param>
    public WordList(IEnumerable<string> texts) => _phrases = [.. texts
        .SelectMany(text => text.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        .Select(Spaced)
        .Distinct(StringComparer.Ordinal)];

    /// <summary>Whether one of them stands in a text as <see cref="TypedWords.WordsOnly"/> brings it.</summary>
    public bool IsIn(string words)
    {
        string spaced = $" {words} ";
        return _phrases.Any(phrase => spaced.Contains(phrase, StringComparison.Ordinal));
    }

    private static string Spaced(string phrase) =>
        phrase.EndsWith('*') ? $" {TypedWords.WordsOnly(phrase)}" : $" {TypedWords.WordsOnly(phrase)} ";
}
