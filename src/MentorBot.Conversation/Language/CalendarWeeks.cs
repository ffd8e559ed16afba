namespace MentorBot.Conversation.Language;

/// <summary>Days of calendar weeks (ISO 8601).</summary>
internal static class CalendarWeeks
{
    /// <summary>
    /// That day of a week; without a year the next such day, today too. Null where the year has no such week.
    /// </summary>
    public static DateOnly? Day(DateOnly today, int week, int? year, DayOfWeek day)
    {
        const int longestWaitForWeek53 = 7;
        int first = year ?? ISOWeek.GetYear(today);
        for (int at = first; at <= first + (year is null ? longestWaitForWeek53 : 0) && at is > 0 and < 9999; at++)
        {
            if (week < 1 || week > ISOWeek.GetWeeksInYear(at)) continue;
            DateOnly found = ISOWeek.ToDateOnly(at, week, day);
            if (year is not null || found >= today) return found;
        }

        return null;
    }
}
