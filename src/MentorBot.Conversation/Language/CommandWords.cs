using System.Diagnostics.CodeAnalysis;

namespace MentorBot.Conversation.Language;

/// <summary>A command, and the words that people type for it.</summary>
/// <param name="Command">The command's own name.</param>
/// <param name="Words">Words and phrases of any language; a text with a bar between phrases counts as several.</param>
public sealed record CommandEntry(string Command, params IReadOnlyList<string> Words)
{
    /// <summary>A command whose words are in a resource file. Everybody can type the words of all languages.</summary>
    /// <param name="command">The command's own name.</param>
    /// <param name="phrases">The resource file.</param>
    /// <param name="name">The name of the text, whose value is like <c>check in|checkin</c>.</param>
    public static CommandEntry InEveryLanguage(string command, Phrases phrases, string name)
    {
        ArgumentNullException.ThrowIfNull(phrases);
        return new(command, [.. Languages.All.Select(language => phrases.GetIn(language, name))]);
    }
}

/// <summary>A command and the text that was typed after it.</summary>
/// <param name="Command">The command's own name.</param>
/// <param name="Rest">The text after the command; empty where there is none.</param>
/// <param name="IsSeparated">Whether a colon or dash stands between them, so that the rest is its text.</param>
public readonly record struct CommandAndRest(string Command, string Rest, bool IsSeparated);

/// <summary>The commands that can be typed. Immutable, and thread-safe.</summary>
public sealed class CommandWords
{
    private readonly Vocabulary<string> _vocabulary = new();
    private readonly int _mostWords;

    /// <exception cref="ArgumentException">
    /// Two commands share a word (in its normal form), or a word is empty.
    /// </exception>
    public CommandWords(params IEnumerable<CommandEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        foreach (CommandEntry entry in entries) Add(entry);
        _mostWords = _vocabulary.Words.Select(word => word.Split(' ').Length).DefaultIfEmpty(0).Max();
    }

    /// <summary>
    /// The command that exactly this text names (ignoring case, accents and punctuation); otherwise null. One look-up,
    /// so fast enough for every message.
    /// </summary>
    public string? MatchExactly(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length <= TypedWords.MaxLength
            && _vocabulary.TryFindExactly(TypedWords.WordsOnly(text), out string? command) ? command : null;
    }

    /// <summary>
    /// Like <see cref="MatchExactly"/>, but tolerates typing errors: one in a word of 4 to 6 letters, two in a longer
    /// one, none in a shorter one. Null where two commands are equally close.
    /// </summary>
    public string? Match(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length <= TypedWords.MaxLength
            && _vocabulary.TryFind(TypedWords.WordsOnly(text), out string? command) ? command : null;
    }

    /// <summary>
    /// The command with which a text begins, exactly, and the rest of the text ("goal: Write two pages" is <c>goal</c>
    /// and "Write two pages"). Of several matches the longest is taken: "check in done" is "check in" rather than
    /// "check". Null where it begins with no command.
    /// </summary>
    public CommandAndRest? MatchBeginning(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Stack<int> ends = new(WordEnds(text));
        while (ends.TryPop(out int end))
        {
            if (!TryFindIn(text[..end], out string? command)) continue;
            string behind = text[end..].Trim();
            string rest = WithoutSeparator(behind);
            return new(command, rest, rest.Length > 0 && rest.Length < behind.Length);
        }

        return null;
    }

    // A dash before a space separates the command from the rest; before a digit it is a minus sign.
    private static string WithoutSeparator(string rest) => rest switch
    {
        [':' or ',' or ';', ..] => rest[1..].TrimStart(),
        ['-' or '–' or '—'] => "",
        ['-' or '–' or '—', ' ', ..] => rest[2..].TrimStart(),
        _ => rest,
    };

    private bool TryFindIn(string beginning, [NotNullWhen(true)] out string? command) =>
        _vocabulary.TryFindExactly(TypedWords.WordsOnly(beginning), out command);

    /// <summary>
    /// The ends of the first words, for as many words as the longest command has, and one more for a separate dash.
    /// </summary>
    private IEnumerable<int> WordEnds(string text)
    {
        int at = 0;
        for (int word = 0; word <= _mostWords; word++)
        {
            while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
            int start = at;
            while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] != ':') at++;
            if (at > TypedWords.MaxLength || at == start) yield break;
            yield return at;
        }
    }

    private void Add(CommandEntry entry)
    {
        foreach (string word in entry.Words.SelectMany(LanguageWords.Split))
        {
            if (TypedWords.WordsOnly(word).Length == 0)
                throw new ArgumentException($"The command '{entry.Command}' has a word without letters: '{word}'.");
            if (_vocabulary.TryAdd(word, entry.Command, out string? other)) continue;
            throw new ArgumentException(
                $"The word '{word}' is given to two commands, '{other}' and '{entry.Command}': leave it to one of "
                    + "them.");
        }
    }
}
