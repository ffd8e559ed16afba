namespace MentorBot.Conversation.Language;

/// <summary>
/// Days seen from one day. Weeks begin on Monday. Everything is null where it would lie beyond the calendar's end, or
/// is asked of what is no unit.
/// </summary>
internal readonly struct DateArithmetic(DateOnly today)
{
    private const int DaysOfWeek = 7;
    private const int MonthsOfYear = 12;

    private int SinceMonday => FromMonday(today.DayOfWeek);

    public DateOnly? Days(long days)
    {
        long number = today.DayNumber + days;
        return number <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber((int)number) : null;
    }

    public DateOnly? Later(int count, DateWordKind unit) => unit switch
    {
        DateWordKind.Days => Days(count),
        DateWordKind.Weeks => Days((long)count * DaysOfWeek),
        DateWordKind.Fortnights => Days((long)count * 2 * DaysOfWeek),
        DateWordKind.Months => LaterMonth(count) is { } first ? InMonth(first) : null,
        DateWordKind.Years => LaterMonth((long)count * MonthsOfYear) is { } first ? InMonth(first) : null,
        _ => null,
    };

    public DateOnly? FirstOfNext(DateWordKind unit) => unit switch
    {
        DateWordKind.Weeks => InNextWeek(DayOfWeek.Monday),
        DateWordKind.Months => LaterMonth(1),
        DateWordKind.Years => NumericDate.DayOf(today.Year + 1, 1, 1),
        _ => null,
    };

    public DateOnly? EndOfThis(DateWordKind unit) => unit switch
    {
        DateWordKind.Weeks => InThisWeek(DayOfWeek.Friday),
        DateWordKind.Months => LastOf(today),
        DateWordKind.Years => NumericDate.DayOf(today.Year, MonthsOfYear, 31),
        _ => null,
    };

    public DateOnly? EndOfNext(DateWordKind unit) => unit switch
    {
        DateWordKind.Weeks => InNextWeek(DayOfWeek.Friday),
        DateWordKind.Months => LaterMonth(1) is { } first ? LastOf(first) : null,
        DateWordKind.Years => NumericDate.DayOf(today.Year + 1, MonthsOfYear, 31),
        _ => null,
    };

    /// <summary>The first such day after today.</summary>
    public DateOnly? First(DayOfWeek day) =>
        Days((((int)day - (int)today.DayOfWeek + DaysOfWeek - 1) % DaysOfWeek) + 1);

    /// <summary>That day of this week, today too; the one after today where it is over.</summary>
    public DateOnly? InThisWeek(DayOfWeek day) =>
        FromMonday(day) >= SinceMonday ? Days(FromMonday(day) - SinceMonday) : First(day);

    public DateOnly? InNextWeek(DayOfWeek day) => Days(DaysOfWeek + FromMonday(day) - SinceMonday);

    public DateOnly? Next(int month, int day) => new NumericDate(today, monthFirst: false).Next(month, day);

    /// <summary>The end of this month's next occurrence, today too.</summary>
    public DateOnly? EndOf(int month) =>
        NumericDate.DayOf(month >= today.Month ? today.Year : today.Year + 1, month, 1) is { } first
            ? LastOf(first)
            : null;

    /// <summary>That day of the first month which has it and in which it is not over.</summary>
    public DateOnly? NextDayOfMonth(int day)
    {
        // Of two months in a row one has 31 days; this one may be over for the day asked for.
        for (int months = 0; months <= 2; months++)
        {
            if (LaterMonth(months) is { } first && NumericDate.DayOf(first.Year, first.Month, day) is { } found
                && found >= today)
                return found;
        }

        return null;
    }

    private static int FromMonday(DayOfWeek day) => ((int)day + DaysOfWeek - 1) % DaysOfWeek;

    private static DateOnly LastOf(DateOnly month) =>
        new(month.Year, month.Month, DateTime.DaysInMonth(month.Year, month.Month));

    /// <summary>The first of the month so many months from now.</summary>
    private DateOnly? LaterMonth(long months)
    {
        long month = ((long)today.Year * MonthsOfYear) + today.Month - 1 + months;
        return month / MonthsOfYear <= 9999
            ? new DateOnly((int)(month / MonthsOfYear), (int)(month % MonthsOfYear) + 1, 1)
            : null;
    }

    private DateOnly InMonth(DateOnly first) =>
        first.AddDays(Math.Min(today.Day, DateTime.DaysInMonth(first.Year, first.Month)) - 1);
}
