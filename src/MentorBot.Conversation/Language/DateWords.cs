namespace MentorBot.Conversation.Language;

/// <summary>How far typing errors are tolerated (<see cref="Typos"/>).</summary>
internal enum Slips
{
    None,

    /// <summary>In every word: the whole text is about a day, or it is not understood.</summary>
    Any,

    /// <summary>In long words only, which begin rightly: most words of a sentence are not about a day.</summary>
    InLongWords,
}

/// <summary>Reads words about a day or a time, in one language.</summary>
internal sealed class DateWords
{
    private const int LongestAbbreviation = 3;

    private static readonly Dictionary<CultureInfo, DateWords> Languages =
        Language.Languages.All.ToDictionary(language => language, language => new DateWords(language));

    private readonly Vocabulary<DateWord> _vocabulary = new();

    private DateWords(CultureInfo language)
    {
        for (DateWordKind kind = default; kind <= DateWordKind.Years; kind++) Add(language, $"{kind}", new(kind));
        for (int day = 0; day < 7; day++)
        {
            foreach (string word in LanguageWords.In(language, $"Weekday{day}"))
                _vocabulary.Add([word], new(DateWordKind.Weekday, day) { Bare = word.Length <= LongestAbbreviation });
        }

        for (int month = 1; month <= 12; month++) Add(language, $"Month{month}", new(DateWordKind.Month, month));
        string[] one = LanguageWords.In(language, "One");
        _vocabulary.Add(one, new(DateWordKind.Number, 1) { Bare = true });
        for (int number = 0; number <= NumberWords.Highest; number++)
            _vocabulary.Add(NumberWords.In(language, number).Except(one), new(DateWordKind.Number, number));
        foreach (int number in (int[])[15, 20, 30, 40, 45, 50, 60, 90])
            _vocabulary.Add(NumberWords.In(language, number), new(DateWordKind.Number, number));
    }

    public static DateWords In(CultureInfo language) => Languages[language];

    /// <summary>Whether a word is exactly one about days, in any language.</summary>
    public static bool IsKnown(TypedChunk chunk) =>
        Languages.Values.Any(words => words._vocabulary.TryFindExactly(chunk.Word, out _));

    /// <summary>What each chunk says; null for one that is not about a day or a time.</summary>
    /// <param name="chunks">The text.</param>
    /// <param name="numeric">Reads dates in digits.</param>
    /// <param name="slips">Which typing errors are tolerated.</param>
    public DateWord?[] Read(IReadOnlyList<TypedChunk> chunks, NumericDate numeric, Slips slips)
    {
        DateWord?[] said = new DateWord?[chunks.Count];
        for (int at = chunks.Count - 1; at >= 0; at--)
        {
            said[at] = chunks[at].IsNumeric
                ? Digits(chunks, at, at + 1 < said.Length ? said[at + 1] : null, numeric)
                : NumericTime.Offset(chunks[at].Text) ?? InLetters(chunks[at], slips);
        }

        return said;
    }

    // "9.30 Uhr" is a time and "1.5 hours" a length, though both may be dates.
    private DateWord? Digits(IReadOnlyList<TypedChunk> chunks, int at, DateWord? next, NumericDate numeric)
    {
        string text = chunks[at].Text;
        bool timed = next?.Kind is DateWordKind.OClock or DateWordKind.Am or DateWordKind.Pm
            || (at > 0 && InLetters(chunks[at - 1], Slips.None)?.Kind == DateWordKind.At);
        if (timed && (NumericTime.Read(text, '.') ?? NumericTime.InFourDigits(text)) is { } dotted) return dotted;
        if (NumericTime.Read(text, ':') is { } time) return time;
        if (next?.Kind is DateWordKind.Hours or DateWordKind.HourMark && NumericTime.Hours(text) is { } hours)
            return hours;
        return numeric.Read(text) is { } day
            ? new(DateWordKind.Date, day.DayNumber) { Bare = NumericDate.HasNoYear(text) }
            : Number(text);
    }

    private static DateWord? Number(string chunk)
    {
        int length = chunk.TakeWhile(char.IsAsciiDigit).Count();
        if (length > 4) return null;
        int number = int.Parse(chunk[..length], CultureInfo.InvariantCulture);
        string ending = chunk[length..];
        if (ending.Length == 0) return new(DateWordKind.Number, number);
        if (ending == ".") return new(length > 2 ? DateWordKind.Number : DateWordKind.DayOfMonth, number);
        return TypedChunks.IsOrdinalEnding(ending.TrimEnd('.')) ? new(DateWordKind.DayOfMonth, number) : null;
    }

    private DateWord? InLetters(TypedChunk chunk, Slips slips)
    {
        if (_vocabulary.TryFindExactly(chunk.Word, out DateWord word)) return word;
        bool found = slips switch
        {
            Slips.Any => _vocabulary.TryFind(chunk.Word, out word),
            Slips.InLongWords => !IsKnown(chunk) && _vocabulary.TryFindLong(chunk.Word, out word),
            _ => false,
        };
        return found ? word : null;
    }

    private void Add(CultureInfo language, string name, DateWord word)
    {
        bool bare = word.Kind is >= DateWordKind.Morning and <= DateWordKind.Lunch;
        _vocabulary.Add(LanguageWords.In(language, name), word with { Bare = bare });
    }
}
