using System.Diagnostics.CodeAnalysis;

namespace MentorBot.Conversation.Language;

/// <summary>Known words and what each means. A word has one meaning; a meaning may have many words.</summary>
internal sealed class Vocabulary<TMeaning>
    where TMeaning : notnull
{
    private readonly Dictionary<string, TMeaning> _meanings = new(StringComparer.Ordinal);

    /// <summary>Every word in its normal form.</summary>
    public IReadOnlyCollection<string> Words => _meanings.Keys;

    /// <summary>Adds a word; false, and nothing added, where it already means something else.</summary>
    /// <param name="word">As people write it.</param>
    /// <param name="meaning">What it means.</param>
    /// <param name="other">What it already means.</param>
    public bool TryAdd(string word, TMeaning meaning, [MaybeNullWhen(true)] out TMeaning other)
    {
        string normal = TypedWords.WordsOnly(word);
        bool same = _meanings.TryAdd(normal, meaning)
            || EqualityComparer<TMeaning>.Default.Equals(_meanings[normal], meaning);
        other = same ? default : _meanings[normal];
        return same;
    }

    /// <summary>Adds words whose meanings come from our own resource files.</summary>
    /// <exception cref="InvalidOperationException">A word already means something else.</exception>
    public void Add(IEnumerable<string> words, TMeaning meaning)
    {
        foreach (string word in words)
        {
            if (TryAdd(word, meaning, out TMeaning? other)) continue;
            throw new InvalidOperationException($"The word '{word}' means {other} and cannot mean {meaning} too.");
        }
    }

    /// <summary>What exactly this word means.</summary>
    public bool TryFindExactly(string normal, [MaybeNullWhen(false)] out TMeaning meaning) =>
        _meanings.TryGetValue(normal, out meaning);

    /// <summary>
    /// What this word means, slips forgiven (<see cref="Typos"/>). Nothing where two meanings are equally near.
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
