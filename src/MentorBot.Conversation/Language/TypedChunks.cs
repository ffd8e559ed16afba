using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace MentorBot.Conversation.Language;

/// <summary>Splits a text into words and groups of digits, as they count for days and times.</summary>
internal static partial class TypedChunks
{
    private const string Separators = " ,;!?\"()„“”";

    private static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz");

    private static readonly char[] Around = ['\'', '’', '‘', '`'];

    // "freitagnachmittag": the length of its first word.
    private static readonly Dictionary<string, int> Compounds = ReadCompounds();

    private static readonly HashSet<string> OrdinalEndings =
        [.. Languages.All.SelectMany(language => LanguageWords.In(language, "OrdinalEnding"))];

    public static List<TypedChunk> Of(string text)
    {
        List<TypedChunk> chunks = [];
        int at = 0;
        while (at < text.Length)
        {
            int start = at;
            while (at < text.Length && !IsSpace(text[at])) at++;
            if (at > start) Add(chunks, Fold(text[start..at]), start, at);
            at++;
        }

        return chunks;
    }

    /// <summary>Whether that is written behind the number of a day ("12th", "12ten").</summary>
    public static bool IsOrdinalEnding(string ending) => OrdinalEndings.Contains(ending);

    private static string Fold(string word) =>
        Ascii.IsValid(word) ? word.ToLowerInvariant() : TypedWords.Fold(word);

    private static Dictionary<string, int> ReadCompounds()
    {
        string[] parts = [.. Enumerable.Range((int)DateWordKind.Morning, DateWordKind.Night - DateWordKind.Morning + 1)
            .Select(kind => $"{(DateWordKind)kind}").Append($"{DateWordKind.Tomorrow}")];
        return (
            from language in Languages.All
            from day in Enumerable.Range(0, 7)
            from weekday in LanguageWords.In(language, $"Weekday{day}").Select(TypedWords.WordsOnly)
            where weekday.Length > 3
            from part in parts.SelectMany(part => LanguageWords.In(language, part)).Select(TypedWords.WordsOnly)
            select (Word: weekday + part, weekday.Length))
            .DistinctBy(compound => compound.Word)
            .ToDictionary(compound => compound.Word, compound => compound.Length, StringComparer.Ordinal);
    }

    private static bool IsSpace(char letter) => char.IsWhiteSpace(letter) || char.IsControl(letter);

    // Where folding keeps the length, places in the folded text are places in the text.
    private static void Add(List<TypedChunk> chunks, string folded, int start, int end)
    {
        bool exact = folded.Length == end - start;
        int at = 0;
        while (at < folded.Length)
        {
            int from = at;
            while (at < folded.Length && !Separates(folded, at)) at++;
            string group = folded[from..at].Trim(Around).TrimEnd(':');
            if (group.Length > 0) Add(chunks, group, exact ? (start + from, start + at) : (start, end));
            at++;
        }
    }

    private static bool Separates(string text, int at) =>
        Separators.Contains(text[at], StringComparison.Ordinal) && !IsDecimalComma(text, at);

    /// <summary>"1,5" is a number; "12,2026" and "1,2,3" are several.</summary>
    private static bool IsDecimalComma(string text, int at) =>
        text[at] == ',' && at is 1 or 2 && text.Length > at + 1 && char.IsAsciiDigit(text[at + 1])
        && char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[at - 1])
        && (text.Length == at + 2 || char.IsLetter(text[at + 2]));

    private static void Add(List<TypedChunk> chunks, string group, (int Start, int End) place)
    {
        // "12. 12. 2026" is one day in three chunks; "12-dec-2026" and "12.dezember" are several words in one.
        if (chunks.Count > 0 && NumericDate.GoesOn(chunks[^1].Text, group))
            chunks[^1] = new(chunks[^1].Text + group, chunks[^1].Start, place.End);
        else if (!group.AsSpan().ContainsAnyExcept(Letters) && !Compounds.ContainsKey(group))
            chunks.Add(new(group, place.Start, place.End));
        else
            chunks.AddRange(Parts(group).Select(part => new TypedChunk(part, place.Start, place.End)));
    }

    private static IEnumerable<string> Parts(string group)
    {
        if (group.Contains(':', StringComparison.Ordinal)
            && Iso().Match(group.TrimEnd('.')) is { Success: true } iso)
            return iso.Groups.Values.Skip(1).Where(part => part.Success).Select(part => part.Value);
        if (Compounds.TryGetValue(group.TrimEnd('.'), out int length)) return [group[..length], group[length..]];
        if (WeekAndYear().Match(group) is { Success: true } week) return [week.Groups[1].Value, week.Groups[2].Value];
        if (group.Any(char.IsLetter))
            return group.Split(['-', '/'], StringSplitOptions.RemoveEmptyEntries).SelectMany(Pieces);
        return group.Any(letter => !char.IsPunctuation(letter)) ? [group] : [];
    }

    private static IEnumerable<string> Pieces(string chunk)
    {
        int start = 0;
        for (int i = 1; i < chunk.Length; i++)
        {
            bool number = char.IsAsciiDigit(chunk[start]);
            bool intoNumber = !number && char.IsAsciiDigit(chunk[i]);
            bool intoWord = number && char.IsLetter(chunk[i]) && !char.IsLetter(chunk[i - 1])
                && !IsOrdinalEnding(chunk[i..].TrimEnd('.'));
            if (!intoNumber && !intoWord) continue;
            yield return chunk[start..i];
            start = i;
        }

        yield return chunk[start..];
    }

    // ISO 8601, for the day the extended format only. The parts of a group without a name are not captured.
    [GeneratedRegex(
        @"^(?:(\d{4}-\d\d-\d\d)t)?(\d\d?:\d\d(?::\d\d(?:\.\d+)?)?)(z|[+-]\d\d:?\d\d)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Iso();

    [GeneratedRegex(@"^(\d\d?)/(\d{4})$", RegexOptions.CultureInvariant)]
    private static partial Regex WeekAndYear();
}
