namespace MentorBot.Conversation.Language;

/// <summary>A moment in a sentence.</summary>
/// <param name="Moment">In the person's time zone.</param>
/// <param name="HasTime">Whether a time is named; else the moment is the morning of a day.</param>
/// <param name="Before">What the sentence says before it.</param>
/// <param name="After">What the sentence says after it.</param>
public readonly record struct FoundMoment(DateTime Moment, bool HasTime, string Before, string After);

/// <summary>Reads a moment: a day, a time of the day, or a length of time from now on.</summary>
public static class SpokenMoment
{
    private const int LongestText = 2000;

    /// <summary>
    /// Reads a moment in every language, the person's own (<see cref="CultureInfo.CurrentCulture"/>) first. A day is
    /// read as in <see cref="SpokenDate"/>.
    /// <list type="bullet">
    /// <item>"in 20 minutes", "for two hours", "in einer halben Stunde": from now on.</item>
    /// <item>
    /// "5pm", "17 Uhr", "17:30", "17h": that time; "at 5", "5:30", "half past nine", "halb zehn": within working hours,
    /// 7:00 to 19:00, where it is not said otherwise ("at 8 in the evening").
    /// </item>
    /// <item>"tomorrow morning" is 9:00, "noon" 12:00, "after lunch" 13:00, "this afternoon" 15:00, "EOD" 17:00, "this
    /// evening" 18:00, "tonight" 20:00, "midnight" the end of the day.
    /// </item>
    /// <item>A time today that has passed is tomorrow's.</item>
    /// <item>
    /// A day without a time ("friday", "next week") is 9:00 of it, or now where that is over today;
    /// <paramref name="hasTime"/> is false.
    /// </item>
    /// </list>
    /// The text may contain nothing but the moment.
    /// </summary>
    /// <param name="text">What was typed.</param>
    /// <param name="now">The time in the person's time zone.</param>
    /// <param name="moment">
    /// The moment in the person's time zone. It may be in the past where the day has its year.
    /// </param>
    /// <param name="hasTime">Whether the text names a time.</param>
    /// <param name="zone">
    /// The person's time zone, for a text with another ("2026-12-04T17:00Z"). UTC where it is left out.
    /// </param>
    public static bool TryParse(
        string? text, DateTime now, out DateTime moment, out bool hasTime, TimeZoneInfo? zone = null)
    {
        MomentMeaning meaning = new(now, zone);
        var found = new SpokenText(text, DateOnly.FromDateTime(now), CultureInfo.CurrentCulture).Read(meaning.Of);
        (moment, hasTime) = found ?? default;
        return found is not null;
    }

    /// <summary>
    /// Finds the longest run of words in a sentence that is a moment by the rules of <see cref="TryParse"/>: in
    /// "remind me tomorrow at 9 to call Jan" it is tomorrow at 9, between "remind me" and "to call Jan". In "from
    /// tomorrow until the 12th" it is the end. Typing errors are tolerated in words of six letters and more. What may
    /// well be something else in a sentence is no moment: "version 3.12", "the 3 goals", "the sun"; nor is "last
    /// friday" or "every monday".
    /// </summary>
    /// <param name="text">What was typed. In a text of more than 2000 characters nothing is found.</param>
    /// <param name="now">The time in the person's time zone.</param>
    /// <param name="zone">The person's time zone, as for <see cref="TryParse"/>.</param>
    /// <returns>The moment, or null where there is none.</returns>
    public static FoundMoment? FindIn(string text, DateTime now, TimeZoneInfo? zone = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > LongestText) return null;
        CultureInfo own = CultureInfo.CurrentCulture;
        NumericDate numeric = new(DateOnly.FromDateTime(now), DateOrder.MonthComesFirst(own));
        return new MomentSearch(new(now, zone)).In(text, numeric, own);
    }
}
