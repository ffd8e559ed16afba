namespace MentorBot.Conversation.Language;

/// <summary>Reads a text as words about a day, in one language.</summary>
internal sealed class DateWords
{
    private const int MaxWords = 10;

    private static readonly char[] Separators = [' ', ',', ';', '!', '?', '"', '(', ')', '„', '“', '”', '\''];

    private readonly Vocabulary<DateWord> _vocabulary = new();
    private readonly string[] _ordinalEndings;

    public DateWords(CultureInfo language)
    {
        for (DateWordKind kind = DateWordKind.Today; kind <= DateWordKind.Years; kind++)
            Add(language, kind.ToString(), new(kind));
        for (int day = 0; day < 7; day++) Add(language, $"Weekday{day}", new(DateWordKind.Weekday, day));
        for (int month = 1; month <= 12; month++) Add(language, $"Month{month}", new(DateWordKind.Month, month));
        for (int number = 0; number <= NumberWords.Highest; number++)
            _vocabulary.Add(NumberWords.In(language, number), new(DateWordKind.Number, number));
        Add(language, "One", new(DateWordKind.Number, 1));
        _ordinalEndings = LanguageWords.In(language, "OrdinalEnding");
    }

    /// <summary>The words, without those that have no meaning; null where one of them is not about a day.</summary>
    /// <param name="folded">The text after folding, with its punctuation.</param>
    /// <param name="numeric">Reads dates in digits.</param>
    /// <param name="slips">Whether typing errors are tolerated.</param>
    public DateWord[]? Read(string folded, NumericDate numeric, bool slips)
    {
        List<DateWord> words = [];
        bool article = false;
        foreach (string chunk in Chunks(folded))
        {
            if (words.Count == MaxWords || Word(chunk, numeric, slips) is not { } word) return null;
            if (article && word.Kind == DateWordKind.Number) word = word with { Kind = DateWordKind.DayOfMonth };
            article = word.Kind == DateWordKind.Articles;
            if (word.Kind is not (DateWordKind.Articles or DateWordKind.Prepositions or DateWordKind.TimesOfDay))
                words.Add(word);
        }

        return [.. words];
    }

    private List<string> Chunks(string folded)
    {
        List<string> chunks = [];
        foreach (string chunk in folded.Split(Separators, StringSplitOptions.RemoveEmptyEntries))
        {
            // "12. 12. 2026" is one day in three chunks; "12-dec-2026" and "12.dezember" are several words in one.
            if (chunks.Count > 0 && NumericDate.GoesOn(chunks[^1], chunk)) chunks[^1] += chunk;
            else if (chunk.Any(char.IsLetter))
                chunks.AddRange(chunk.Split(['-', '/'], StringSplitOptions.RemoveEmptyEntries).SelectMany(Pieces));
            else if (chunk.Any(letter => !char.IsPunctuation(letter))) chunks.Add(chunk);
        }

        return chunks;
    }

    private IEnumerable<string> Pieces(string chunk)
    {
        int start = 0;
        for (int i = 1; i < chunk.Length; i++)
        {
            bool number = char.IsAsciiDigit(chunk[start]);
            bool intoNumber = !number && char.IsAsciiDigit(chunk[i]);
            bool intoWord = number && char.IsLetter(chunk[i]) && !char.IsLetter(chunk[i - 1])
                && !_ordinalEndings.Contains(chunk[i..].TrimEnd('.'));
            if (!intoNumber && !intoWord) continue;
            yield return chunk[start..i];
            start = i;
        }

        yield return chunk[start..];
    }

    private DateWord? Word(string chunk, NumericDate numeric, bool slips)
    {
        if (!char.IsAsciiDigit(chunk[0])) return InLetters(TypedWords.WordsOnly(chunk), slips);
        if (numeric.Read(chunk) is { } day) return new(DateWordKind.Date, day.DayNumber);
        int length = chunk.TakeWhile(char.IsAsciiDigit).Count();
        if (!IsNumber(chunk[..length], out int number)) return null;
        string ending = chunk[length..];
        if (ending.Length == 0) return new(DateWordKind.Number, number);
        if (ending == ".") return new(length > 2 ? DateWordKind.Number : DateWordKind.DayOfMonth, number);
        return _ordinalEndings.Contains(ending.TrimEnd('.')) ? new(DateWordKind.DayOfMonth, number) : null;
    }

    private DateWord? InLetters(string normal, bool slips)
    {
        bool found = slips
            ? _vocabulary.TryFind(normal, out DateWord word)
            : _vocabulary.TryFindExactly(normal, out word);
        return found ? word : null;
    }

    private static bool IsNumber(string digits, out int number)
    {
        number = 0;
        return digits.Length is > 0 and <= 4
            && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    private void Add(CultureInfo language, string name, DateWord word) =>
        _vocabulary.Add(LanguageWords.In(language, name), word);
}
