using System.Diagnostics.CodeAnalysis;

namespace MentorBot.Conversation.Language;

/// <summary>Known words and their meanings. A word has one meaning; a meaning may have many words.</summary>
internal sealed class Vocabulary<TMeaning>
    where TMeaning : notnull
{
    private readonly Dictionary<string, TMeaning> _meanings = new(StringComparer.Ordinal);

    /// <summary>All words in their normal form.</summary>
    public IReadOnlyCollection<string> Words => _meanings.Keys;

    /// <summary>Adds a word; false, without adding it, where it already has another meaning.</summary>
    /// <param name="word">The word as people write it.</param>
    /// <param name="meaning">Its meaning.</param>
    /// <param name="other">The meaning that it already has.</param>
    public bool TryAdd(string word, TMeaning meaning, [MaybeNullWhen(true)] out TMeaning other)
    {
        string normal = TypedWords.WordsOnly(word);
        bool same = _meanings.TryAdd(normal, meaning)
            || EqualityComparer<TMeaning>.Default.Equals(_meanings[normal], meaning);
        other = same ? default : _meanings[normal];
        return same;
    }

    /// <summary>Adds words from the resource files.</summary>
    /// <exception cref="InvalidOperationException">A word already has another meaning.</exception>
    public void Add(IEnumerable<string> words, TMeaning meaning)
    {
        foreach (string word in words)
        {
            if (TryAdd(word, meaning, out TMeaning? other)) continue;
            throw new InvalidOperationException($"The word '{word}' means {other} and cannot mean {meaning} too.");
        }
    }

    /// <summary>Finds the meaning of exactly this word.</summary>
    public bool TryFindExactly(string normal, [MaybeNullWhen(false)] out TMeaning meaning) =>
        _meanings.TryGetValue(normal, out meaning);

    /// <summary>
    /// Finds the meaning of this word, tolerating typing errors (<see cref="Typos"/>). Finds nothing where two meanings
    /// are equally close.
    /// </summary>
    public bool TryFind(string normal, [MaybeNullWhen(false)] out TMeaning meaning)
    {
        if (_meanings.TryGetValue(normal, out meaning)) return true;
        meaning = default;
        int nearest = Typos.Most + 1;
        List<TMeaning> candidates = [];
        foreach ((string word, TMeaning candidate) in _meanings)
        {
            if (Typos.Between(normal, word) is not { } slips || slips > nearest) continue;
            if (slips < nearest) candidates.Clear();
            nearest = slips;
            if (!candidates.Contains(candidate)) candidates.Add(candidate);
        }

        if (candidates is not [var only]) return false;
        meaning = only;
        return true;
    }
}
