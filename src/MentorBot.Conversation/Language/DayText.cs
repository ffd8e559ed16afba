using System.Globalization;

namespace MentorBot.Conversation.Language;

/// <summary>A day as a person says it: the weekday and the date, in the order of their culture.</summary>
public static class DayText
{
    /// <summary>A day that lies behind: its weekday alone within a week, the date too beyond.</summary>
    public static string Behind(DateOnly day, DateOnly today) =>
        day > today.AddDays(-7) ? day.ToString("dddd", CultureInfo.CurrentCulture) : Of(day);

    /// <summary>"Fri, 4 Dec", "Fr., 4. Dez."</summary>
    public static string Of(DateOnly day) => day.ToString(DialogWords.DayPattern, CultureInfo.CurrentCulture);
}
