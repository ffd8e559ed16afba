namespace MentorBot.Conversation.Language;

/// <summary>Whether people of a culture write the day or the month first, where both are numbers.</summary>
internal static class DateOrder
{
    public static bool MonthComesFirst(CultureInfo culture)
    {
        string pattern = culture.DateTimeFormat.ShortDatePattern;
        bool monthBeforeDay = pattern.IndexOf('M', StringComparison.Ordinal) < pattern.IndexOf(
            'd', StringComparison.Ordinal);
        return monthBeforeDay && !YearComesFirst(culture) && !culture.IsNeutralCulture;
    }

    /// <summary>
    /// Whether the culture says it. English without a region does not: Americans write the month first, others the day.
    /// Nor does a culture that writes the year first.
    /// </summary>
    public static bool IsSettled(CultureInfo culture) =>
        !YearComesFirst(culture) && !(culture.IsNeutralCulture && Languages.Of(culture) == Languages.English);

    private static bool YearComesFirst(CultureInfo culture) =>
        culture.DateTimeFormat.ShortDatePattern.StartsWith('y');
}
