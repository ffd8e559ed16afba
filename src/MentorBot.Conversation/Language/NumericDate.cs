namespace MentorBot.Conversation.Language;

/// <summary>Reads dates that are written in digits only: "12.12.", "12/12/2026", "2026-12-12".</summary>
internal sealed class NumericDate(DateOnly today, bool monthFirst)
{
    private static readonly char[] Separators = ['.', '/', '-'];

    /// <summary>Reads the month first where this one reads the day first, and the other way round.</summary>
    public NumericDate InOtherOrder() => new(today, !monthFirst);

    /// <summary>Whether day or month may come first; "3.12." and "2026-12-03" have their order.</summary>
    public static bool HasAnyOrder(string chunk) =>
        chunk.IndexOfAny(['/', '-']) is 1 or 2;

    /// <summary>
    /// Whether a chunk of text continues the date that the chunk before it began ("12." and "12.2026").
    /// </summary>
    public static bool GoesOn(string before, string chunk)
    {
        if (!before.EndsWith('.') || !IsDotted(before) || !IsDotted(chunk)) return false;
        int groups = before.Count(letter => letter == '.');
        return groups == 2 || (groups == 1 && chunk.TakeWhile(char.IsAsciiDigit).Count() <= 2);
    }

    /// <summary>Whether a date is written as day and month only.</summary>
    public static bool HasNoYear(string chunk) => chunk.TrimEnd('.').Split(Separators).Length == 2;

    /// <summary>
    /// The day, or null where the text is no date. Without a year it is the next such day, today included.
    /// </summary>
    public DateOnly? Read(string chunk)
    {
        char separator = chunk.FirstOrDefault(letter => Separators.Contains(letter));
        if (separator == default) return null;
        string[] groups = chunk.TrimEnd('.').Split(separator);
        if (groups.Length is < 2 or > 3
            || !groups.All(group => group.Length is 1 or 2 or 4 && group.All(char.IsAsciiDigit)))
            return null;
        int[] numbers = [.. groups.Select(group => int.Parse(group, CultureInfo.InvariantCulture))];
        return groups switch
        {
            [{ Length: 4 }, { Length: < 4 }, { Length: < 4 }] => DayOf(numbers[0], numbers[1], numbers[2]),
            [{ Length: < 4 }, { Length: < 4 }, { Length: 2 or 4 }] =>
                InOrder(numbers[0], numbers[1], separator, (month, day) => DayOf(FullYear(numbers[2]), month, day)),
            [{ Length: < 4 }, { Length: < 4 }] when separator != '-' =>
                InOrder(numbers[0], numbers[1], separator, Next),
            _ => null,
        };
    }

    /// <summary>The next such day, today included; for 29 February that of the next leap year.</summary>
    public DateOnly? Next(int month, int day)
    {
        const int longestWaitForLeapYear = 8;
        for (int year = today.Year; year <= today.Year + longestWaitForLeapYear; year++)
        {
            if (DayOf(year, month, day) is { } found && found >= today) return found;
        }

        return null;
    }

    /// <summary>That day, or null where it does not exist.</summary>
    public static DateOnly? DayOf(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    /// <summary>"26" is 2026.</summary>
    public static int FullYear(int year) => year < 100 ? 2000 + year : year;

    private DateOnly? InOrder(int first, int second, char separator, Func<int, int, DateOnly?> day) =>
        monthFirst && separator != '.'
            ? day(first, second) ?? day(second, first)
            : day(second, first) ?? day(first, second);

    private static bool IsDotted(string chunk) => chunk.All(letter => char.IsAsciiDigit(letter) || letter == '.');
}
