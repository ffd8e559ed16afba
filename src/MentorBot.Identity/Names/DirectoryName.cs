namespace MentorBot.Identity.Names;

/// <summary>A name as a directory has it: "given family", "family, given", or with titles and degrees.</summary>
internal sealed class DirectoryName
{
    private readonly Part[] _parts;
    private readonly Part[] _names;

    private DirectoryName(Part[] parts)
    {
        _parts = parts;
        _names = [.. parts.Where(static part => part.IsName)];
    }

    /// <summary>Whether it has nothing that could be a name.</summary>
    public bool IsEmpty => _parts.All(static part => part.Words.Length == 0);

    /// <summary>The given name; null where it cannot be told.</summary>
    public NameWord? Given
    {
        get
        {
            NameWord? given = _names switch
            {
                [] => null,
                [var only] => InOrder(only.Words),
                [_, var behind, ..] => behind.Words[0],
            };
            return given is { IsName: true, IsEastAsian: false } ? given : null;
        }
    }

    public static DirectoryName Read(string text) =>
        new([.. text.Split(',', '，', ';').Where(static part => !string.IsNullOrWhiteSpace(part)).Select(Part.Read)]);

    /// <summary>
    /// The given name is the first, unless the family name comes before it in capitals, or a patronymic shows that it
    /// is the second. A single word that had a title is the family name, or may be.
    /// </summary>
    private NameWord? InOrder(ReadOnlySpan<NameWord> words)
    {
        bool isUnsure = _parts.Any(static part => part.HadMore || !part.IsName);
        if (words.Length < 2) return isUnsure ? null : words[0];
        if (words[0].IsCapitals)
        {
            foreach (NameWord word in words)
            {
                if (!word.IsCapitals && word.IsName) return word;
            }
        }

        return words is [_, { IsPatronymic: false } second, { IsPatronymic: true }] ? second : words[0];
    }

    /// <summary>What stands between two commas.</summary>
    /// <param name="Words">Its words without titles, degrees and the like.</param>
    /// <param name="HadMore">Whether it had such.</param>
    private sealed record Part(NameWord[] Words, bool HadMore)
    {
        /// <summary>Whether it is a name, rather than pronouns, a department or a company.</summary>
        public bool IsName =>
            Words is [{ IsName: true }, ..] && !(Words.Length > 1 && NameAdditions.IsCompany(Words[^1]));

        public static Part Read(string text)
        {
            NameWord[] words =
                [.. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(NameWord.Of)
                    .Where(static word => word.Text.Any(char.IsLetterOrDigit))];
            NameWord[] rest =
                [.. words.SkipWhile(static word => word.IsInitials || NameAdditions.IsBefore(word))];
            int end = rest.Length;
            while (end > 0 && NameAdditions.IsBehind(rest[end - 1])) end--;
            return new Part(rest[..end], end < words.Length);
        }
    }
}
