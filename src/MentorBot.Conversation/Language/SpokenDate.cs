namespace MentorBot.Conversation.Language;

/// <summary>Reads a date in words or digits.</summary>
public static class SpokenDate
{
    /// <summary>
    /// Reads a date in the person's own culture (<see cref="CultureInfo.CurrentCulture"/>) and all other languages.
    /// </summary>
    /// <inheritdoc cref="TryParse(string, DateOnly, CultureInfo, out DateOnly)"/>
    public static bool TryParse(string? text, DateOnly today, out DateOnly day) =>
        TryParse(text, today, CultureInfo.CurrentCulture, out day);

    /// <summary>
    /// Reads a day in every language, the person's own first. Weeks begin on Monday.
    /// <list type="bullet">
    /// <item>
    /// "friday", "on friday", "kommenden Freitag": the first such day after today; on a Friday that is a week from now.
    /// </item>
    /// <item>"this friday": that day of this week, today too; where it is over, as "friday".</item>
    /// <item>
    /// "next friday", "nächsten Freitag", "friday next week": that day of the calendar week after this one.
    /// </item>
    /// <item>"next week", "next month", "next year": the first day of it (Monday, the 1st, 1 January).</item>
    /// <item>
    /// "end of the week", "this week": Friday, today too; on a weekend the Friday after it. "End of the month": its
    /// last day, today too.
    /// </item>
    /// <item>
    /// "in 2 weeks", "zwei Wochen", "in einem Monat": from today; the 31st becomes the last day of a shorter month.
    /// </item>
    /// <item>"12 Dec", "Dec 12th", "12.12.": the next such day, today too; "29 Feb" waits for a leap year.</item>
    /// <item>"the 12th", "12.": that day of the first month that has it and where it is not over.</item>
    /// <item>
    /// "12/5/2026": the culture decides whether day or month comes first, unless only one of them is possible.
    /// </item>
    /// <item>"12.5.", and every date in a culture without a region: the day comes first.</item>
    /// <item>"Fri 12 Dec": only where that day is a Friday.</item>
    /// <item>
    /// "Q1", "end of Q1", "this quarter", "next quarter": the last day of it; "KW 50", "week 50": the Friday of that
    /// ISO week; "mid january": the 15th; each the next one, today too.
    /// </item>
    /// <item>"a week from friday", "friday week", "Freitag in 14 Tagen": from that day.</item>
    /// </list>
    /// A day with its year may lie in the past; every other day is today or later. Slips of the finger are forgiven in
    /// words of four letters and more (a word of any language that is written right comes before one with a slip). A
    /// time of day ("friday 5pm", "EOD friday") changes nothing; "EOD" and "tonight" are today. The text may contain
    /// nothing but the day; an impossible day ("31 Feb") is not understood.
    /// </summary>
    /// <param name="text">What was typed.</param>
    /// <param name="today">The current date in the person's time zone.</param>
    /// <param name="culture">The culture whose language, and order of day and month, has priority.</param>
    /// <param name="day">The day.</param>
    public static bool TryParse(string? text, DateOnly today, CultureInfo culture, out DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(culture);
        ImmutableArray<DateOnly> meanings = Meanings(text, today, culture);
        day = meanings.IsEmpty ? default : meanings[0];
        return !meanings.IsEmpty;
    }

    /// <summary>
    /// The days that a text can mean, by the rules of <c>TryParse</c>: none where it is not understood, and two where
    /// neither the culture nor the digits say whether day or month comes first: "3/12" in English without a region, or
    /// in a culture that writes the year first. "3/13" has one.
    /// </summary>
    /// <param name="text">What was typed.</param>
    /// <param name="today">The current date in the person's time zone.</param>
    /// <param name="culture">
    /// The culture whose language, and order of day and month, has priority; the current one where it is left out.
    /// </param>
    /// <returns>The day that <c>TryParse</c> gives is the first.</returns>
    public static ImmutableArray<DateOnly> Meanings(string? text, DateOnly today, CultureInfo? culture = null)
    {
        SpokenText spoken = new(text, today, culture ?? CultureInfo.CurrentCulture);
        DateOnly? first = spoken.Read(said => said.Day(today));
        DateOnly? second = spoken.HasOrder ? null : spoken.InOtherOrder().Read(said => said.Day(today));
        return [.. new[] { first, second }.OfType<DateOnly>().Distinct()];
    }
}
