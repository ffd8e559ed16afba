namespace MentorBot.Conversation.Language;

/// <summary>A short text that is wholly about a day or a time, or is not understood.</summary>
internal sealed class SpokenText
{
    private const int MaxLength = 80;
    private const int MaxWords = 16;

    private static readonly Dictionary<CultureInfo, HashSet<string>> PlainWords =
        Languages.All.ToDictionary(
            language => language,
            language => LanguageWords.In(language, "PlainWords").ToHashSet(StringComparer.Ordinal));

    private readonly List<TypedChunk> _chunks;
    private readonly CultureInfo _own;
    private readonly NumericDate _numeric;

    /// <param name="text">What was typed.</param>
    /// <param name="today">The current date in the person's time zone.</param>
    /// <param name="own">The culture whose language, and order of day and month, has priority.</param>
    public SpokenText(string? text, DateOnly today, CultureInfo own)
        : this(Chunks(text), own, new(today, DateOrder.MonthComesFirst(own)))
    {
    }

    private SpokenText(List<TypedChunk> chunks, CultureInfo own, NumericDate numeric) =>
        (_chunks, _own, _numeric) = (chunks, own, numeric);

    /// <summary>Whether the culture settles if day or month comes first, or no digits of the text ask for it.</summary>
    public bool HasOrder =>
        DateOrder.IsSettled(_own) || !_chunks.Any(chunk => chunk.IsNumeric && NumericDate.HasAnyOrder(chunk.Text));

    /// <summary>The same text with day and month in the order that is not the culture's.</summary>
    public SpokenText InOtherOrder() => new(_chunks, _own, _numeric.InOtherOrder());

    /// <summary>The first meaning in any language, the person's own first, words without typing errors first.</summary>
    public T? Read<T>(Func<SaidMoment, T?> meaning)
        where T : struct =>
        _chunks.Count is 0 or > MaxWords ? null : Read(meaning, Slips.None) ?? Read(meaning, Slips.Any);

    private T? Read<T>(Func<SaidMoment, T?> meaning, Slips slips)
        where T : struct
    {
        foreach (CultureInfo language in Languages.OwnFirst(_own))
        {
            DateWord?[] read = DateWords.In(language).Read(_chunks, _numeric, slips);
            DateWord[] said = [.. read.OfType<DateWord>()];
            if (said.Length == read.Length && meaning(SaidMoment.Of(said)) is { } found) return found;
            if (_chunks is [var only] && PlainWords[language].Contains(only.Word)) return null;
        }

        return null;
    }

    private static List<TypedChunk> Chunks(string? text) =>
        text is null || text.Length > TypedWords.MaxLength || TypedWords.Fold(text).Length > MaxLength
            ? []
            : TypedChunks.Of(text);
}
