using MentorBot.Conversation.Language;

namespace MentorBot.Goals;

/// <summary>
/// Words and phrases of all languages at once, since a title may be in another language than the one the bot uses with
/// its owner. An entry that ends in <c>*</c> stands for all words that begin with it.
/// </summary>
internal sealed class WordList
{
    private readonly string[] _phrases;

    /// <param name="texts">Each text has words and phrases as people write them, separated by bars.</param>
    public WordList(IEnumerable<string> texts) => _phrases = [.. texts
        .SelectMany(text => text.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        .Select(Spaced)
        .Distinct(StringComparer.Ordinal)];

    /// <summary>
    /// Whether a text contains one of them. The text must be normalised by <see cref="TypedWords.WordsOnly"/>.
    /// </summary>
    public bool IsIn(string words)
    {
        string spaced = $" {words} ";
        return _phrases.Any(phrase => spaced.Contains(phrase, StringComparison.Ordinal));
    }

    private static string Spaced(string phrase) =>
        phrase.EndsWith('*') ? $" {TypedWords.WordsOnly(phrase)}" : $" {TypedWords.WordsOnly(phrase)} ";
}
