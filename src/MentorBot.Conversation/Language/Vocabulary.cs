using System.Diagnostics.CodeAnalysis;

namespace MentorBot.Conversation.Language;

/// <summary>Known words and their meanings. A word has one meaning; a meaning may have many words.</summary>
internal sealed class Vocabulary<TMeaning>
    where TMeaning : notnull
{
    private const int LeastLettersOfALongWord = 6;

    private readonly Dictionary<string, TMeaning> _meanings = new(StringComparer.Ordinal);

    // Words of six letters and more, by their first letter.
    private readonly Dictionary<char, List<string>> _long = [];

    /// <summary>All words in their normal form.</summary>
    public IReadOnlyCollection<string> Words => _meanings.Keys;

    /// <summary>Adds a word; false, without adding it, where it already has another meaning.</summary>
    /// <param name="word">The word as people write it.</param>
    /// <param name="meaning">Its meaning.</param>
    /// <param name="other">The meaning that it already has.</param>
    public bool TryAdd(string word, TMeaning meaning, [MaybeNullWhen(true)] out TMeaning other)
    {
        string normal = TypedWords.WordsOnly(word);
        bool isNew = _meanings.TryAdd(normal, meaning);
        if (isNew) AddLong(normal);
        bool same = isNew || EqualityComparer<TMeaning>.Default.Equals(_meanings[normal], meaning);
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
    public bool TryFind(string normal, [MaybeNullWhen(false)] out TMeaning meaning) =>
        _meanings.TryGetValue(normal, out meaning) || TryFindNear(normal, _meanings.Keys, out meaning);

    /// <summary>
    /// Like <see cref="TryFind"/>, but tolerates errors in words of six letters and more only, not in the first letter,
    /// and none that makes the word longer at its end ("monthly" is not "month"). Fast enough for every word of a text.
    /// </summary>
    public bool TryFindLong(string normal, [MaybeNullWhen(false)] out TMeaning meaning)
    {
        if (_meanings.TryGetValue(normal, out meaning)) return true;
        return normal.Length >= LeastLettersOfALongWord - 1 && _long.TryGetValue(normal[0], out List<string>? known)
            && TryFindNear(normal, known.Where(IsNear), out meaning);

        bool IsNear(string word) => Typos.IsPossible(normal, word)
            && !normal.StartsWith(word, StringComparison.Ordinal);
    }

    private bool TryFindNear(string normal, IEnumerable<string> known, [MaybeNullWhen(false)] out TMeaning meaning)
    {
        meaning = default;
        int nearest = Typos.Most + 1;
        List<TMeaning> candidates = [];
        foreach (string word in known)
        {
            if (Typos.Between(normal, word) is not { } slips || slips > nearest) continue;
            if (slips < nearest) candidates.Clear();
            nearest = slips;
            if (!candidates.Contains(_meanings[word])) candidates.Add(_meanings[word]);
        }

        if (candidates is not [var only]) return false;
        meaning = only;
        return true;
    }

    private void AddLong(string normal)
    {
        if (normal.Length < LeastLettersOfALongWord) return;
        if (!_long.TryGetValue(normal[0], out List<string>? words)) _long[normal[0]] = words = [];
        words.Add(normal);
    }
}
