namespace MentorBot.Conversation.Language;

/// <summary>
/// Calculates days relative to a given day. Weeks begin on Monday. Results are null where they would be beyond the end
/// of the calendar, or where the unit is not valid.
/// </summary>
internal readonly struct DateArithmetic(DateOnly today)
{
    private const int DaysOfWeek = 7;
    private const int MonthsOfYear = 12;
    private const int MonthsOfQuarter = 3;
    private const int MiddleOfMonth = 15;

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
        DateWordKind.Quarters => LaterMonth((long)count * MonthsOfQuarter) is { } first ? InMonth(first) : null,
        DateWordKind.Years => LaterMonth((long)count * MonthsOfYear) is { } first ? InMonth(first) : null,
        _ => null,
    };

    public DateOnly? FirstOfNext(DateWordKind unit) => unit switch
    {
        DateWordKind.Weeks => InNextWeek(DayOfWeek.Monday),
        DateWordKind.Weekend => InNextWeek(DayOfWeek.Saturday),
        DateWordKind.Months => LaterMonth(1),
        DateWordKind.Quarters => EndOfQuarter(1),
        DateWordKind.Years => NumericDate.DayOf(today.Year + 1, 1, 1),
        _ => null,
    };

    /// <summary>The first day of the one after the next.</summary>
    public DateOnly? FirstAfterNext(DateWordKind unit) => unit switch
    {
        DateWordKind.Weeks => Days((2 * DaysOfWeek) - SinceMonday),
        DateWordKind.Weekend => InNextWeek(DayOfWeek.Saturday) is { } next ? new DateArithmetic(next).Days(7) : null,
        DateWordKind.Months => LaterMonth(2),
        DateWordKind.Years => NumericDate.DayOf(today.Year + 2, 1, 1),
        _ => null,
    };

    /// <summary>The 15th of the month, today too; the Wednesday of the week.</summary>
    public DateOnly? MiddleOf(DateWordKind unit) => unit switch
    {
        DateWordKind.Weeks => InThisWeek(DayOfWeek.Wednesday),
        DateWordKind.Months => NextDayOfMonth(MiddleOfMonth),
        _ => null,
    };

    /// <summary>The 15th of the next month; the Wednesday of the next week.</summary>
    public DateOnly? MiddleOfNext(DateWordKind unit) => unit switch
    {
        DateWordKind.Weeks => InNextWeek(DayOfWeek.Wednesday),
        DateWordKind.Months => LaterMonth(1)?.AddDays(MiddleOfMonth - 1),
        _ => null,
    };

    public DateOnly? EndOfThis(DateWordKind unit) => unit switch
    {
        DateWordKind.Weeks => InThisWeek(DayOfWeek.Friday),
        DateWordKind.Weekend => InThisWeek(DayOfWeek.Saturday),
        DateWordKind.Quarters => EndOfQuarter(0),
        DateWordKind.Months => LastOf(today),
        DateWordKind.Years => NumericDate.DayOf(today.Year, MonthsOfYear, 31),
        _ => null,
    };

    public DateOnly? EndOfNext(DateWordKind unit) => unit switch
    {
        DateWordKind.Weeks => InNextWeek(DayOfWeek.Friday),
        DateWordKind.Quarters => EndOfQuarter(1),
        DateWordKind.Months => LaterMonth(1) is { } first ? LastOf(first) : null,
        DateWordKind.Years => NumericDate.DayOf(today.Year + 1, MonthsOfYear, 31),
        _ => null,
    };

    /// <summary>The first such weekday after today.</summary>
    public DateOnly? First(DayOfWeek day) =>
        Days((((int)day - (int)today.DayOfWeek + DaysOfWeek - 1) % DaysOfWeek) + 1);

    /// <summary>That weekday of this week, today included; the next one after today where it has passed.</summary>
    public DateOnly? InThisWeek(DayOfWeek day) =>
        FromMonday(day) >= SinceMonday ? Days(FromMonday(day) - SinceMonday) : First(day);

    public DateOnly? InNextWeek(DayOfWeek day) => Days(DaysOfWeek + FromMonday(day) - SinceMonday);

    public DateOnly? Next(int month, int day) => new NumericDate(today, monthFirst: false).Next(month, day);

    /// <summary>The next end of that month, today included.</summary>
    public DateOnly? EndOf(int month) =>
        NumericDate.DayOf(month >= today.Month ? today.Year : today.Year + 1, month, 1) is { } first
            ? LastOf(first)
            : null;

    /// <summary>That day of the month, in the first month that has it and in which it has not passed.</summary>
    public DateOnly? NextDayOfMonth(int day)
    {
        // Of two consecutive months at least one has 31 days; the current one may be past the day that is asked for.
        for (int months = 0; months <= 2; months++)
        {
            if (LaterMonth(months) is { } first && NumericDate.DayOf(first.Year, first.Month, day) is { } found
                && found >= today)
                return found;
        }

        return null;
    }

    /// <summary>The last day of the quarter that is the given number of quarters from this one.</summary>
    private DateOnly? EndOfQuarter(int quarters) =>
        LaterMonth(((quarters + 1) * MonthsOfQuarter) - ((today.Month - 1) % MonthsOfQuarter) - 1) is { } last
            ? LastOf(last)
            : null;

    private static int FromMonday(DayOfWeek day) => ((int)day + DaysOfWeek - 1) % DaysOfWeek;

    private static DateOnly LastOf(DateOnly month) =>
        new(month.Year, month.Month, DateTime.DaysInMonth(month.Year, month.Month));

    /// <summary>The first day of the month that is the given number of months from now.</summary>
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
