namespace MentorBot.Conversation.Language;

/// <summary>A date in words: the weekday and the date, in the format of the person's culture.</summary>
public static class DayText
{
    /// <summary>A day in the past: only the weekday where it is within a week, otherwise with the date.</summary>
    public static string Behind(DateOnly day, DateOnly today) =>
        day > today.AddDays(-7) ? day.ToString("dddd", CultureInfo.CurrentCulture) : Of(day);

    /// <summary>"Fri, 4 Dec", "Fr., 4. Dez."</summary>
    public static string Of(DateOnly day) => day.ToString(DialogWords.DayPattern, CultureInfo.CurrentCulture);
}
