namespace MentorBot.Conversation.Language.Intents;

/// <summary>The names of the colleagues whom a person may mention.</summary>
internal sealed class MentionedNames
{
    private const int MostWordsOfName = 4;

    private readonly Dictionary<string, string> _colleagues = new(StringComparer.Ordinal);
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);

    public MentionedNames(IReadOnlyList<ColleagueName> names)
    {
        foreach (ColleagueName name in names)
        {
            string normal = TypedWords.WordsOnly(name.Name);
            if (normal.Length == 0) continue;
            _colleagues.TryAdd(normal, name.Colleague);
            _words.UnionWith(normal.Split(' '));
        }
    }

    /// <summary>Whether a word, in its normal form, is part of a name; also with the s of the genitive.</summary>
    public bool IsName(string word) =>
        _words.Contains(word) || (word.EndsWith('s') && _words.Contains(word[..^1]));

    /// <summary>The first colleague whom a text mentions; null where it mentions none.</summary>
    public string? FindIn(string text)
    {
        if (_colleagues.Count == 0) return null;
        string[] words = TypedWords.WordsOnly(text).Split(' ');
        for (int at = 0; at < words.Length; at++)
        {
            for (int count = Math.Min(MostWordsOfName, words.Length - at); count > 0; count--)
            {
                if (Find(string.Join(' ', words[at..(at + count)])) is { } colleague) return colleague;
            }
        }

        return null;
    }

    private string? Find(string name) =>
        _colleagues.GetValueOrDefault(name) ?? (name.EndsWith('s') ? _colleagues.GetValueOrDefault(name[..^1]) : null);
}
