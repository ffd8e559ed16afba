namespace MentorBot.Conversation.Tests.Language;

/// <summary>Quarters, calendar weeks, parts of a month, and days counted from another day.</summary>
public sealed class SpokenPeriodTests
{
    // 2026-11-18 is a Wednesday in calendar week 47.
    [Theory]
    [InlineData("Q1", "2027-03-31")]
    [InlineData("end of Q1", "2027-03-31")]
    [InlineData("by the end of q4", "2026-12-31")]
    [InlineData("Q3 2027", "2027-09-30")]
    [InlineData("Q3/2027", "2027-09-30")]
    [InlineData("Q1 27", "2027-03-31")]
    [InlineData("2027 Q2", "2027-06-30")]
    [InlineData("this quarter", "2026-12-31")]
    [InlineData("next quarter", "2027-03-31")]
    [InlineData("end of the quarter", "2026-12-31")]
    [InlineData("end of next quarter", "2027-03-31")]
    [InlineData("1st quarter", "2027-03-31")]
    [InlineData("EOQ", "2026-12-31")]
    [InlineData("Quartalsende", "2026-12-31")]
    [InlineData("bis Quartalsende", "2026-12-31")]
    [InlineData("Ende Q1", "2027-03-31")]
    [InlineData("Ende des Quartals", "2026-12-31")]
    [InlineData("1. Quartal 2027", "2027-03-31")]
    [InlineData("nächstes Quartal", "2027-03-31")]
    [InlineData("dieses Quartal", "2026-12-31")]
    [InlineData("in 2 quarters", "2027-05-18")]
    public void A_quarter_is_its_last_day(string text, string expected) => AssertDay(text, expected);

    [Theory]
    [InlineData("KW 50", "2026-12-11")]
    [InlineData("KW50", "2026-12-11")]
    [InlineData("in KW 50", "2026-12-11")]
    [InlineData("week 50", "2026-12-11")]
    [InlineData("calendar week 50", "2026-12-11")]
    [InlineData("Kalenderwoche 50", "2026-12-11")]
    [InlineData("KW 47", "2026-11-20")]
    [InlineData("KW 46", "2027-11-19")]
    [InlineData("KW 2", "2027-01-15")]
    [InlineData("KW 53", "2027-01-01")]
    [InlineData("KW 2/2028", "2028-01-14")]
    [InlineData("2026-W50", "2026-12-11")]
    [InlineData("Montag KW 50", "2026-12-07")]
    [InlineData("Freitag in KW 50", "2026-12-11")]
    public void A_calendar_week_is_its_friday(string text, string expected) => AssertDay(text, expected);

    [Theory]
    [InlineData("mid january", "2027-01-15")]
    [InlineData("mid-january", "2027-01-15")]
    [InlineData("the middle of december", "2026-12-15")]
    [InlineData("Mitte Januar", "2027-01-15")]
    [InlineData("bis Mitte Dezember", "2026-12-15")]
    [InlineData("mid November", "2027-11-15")]
    [InlineData("middle of next month", "2026-12-15")]
    [InlineData("Mitte nächsten Monats", "2026-12-15")]
    [InlineData("Anfang Januar", "2027-01-01")]
    [InlineData("beginning of december", "2026-12-01")]
    [InlineData("start of next week", "2026-11-23")]
    [InlineData("Anfang nächster Woche", "2026-11-23")]
    [InlineData("Mitte nächster Woche", "2026-11-25")]
    [InlineData("by the end of next month", "2026-12-31")]
    [InlineData("Ende nächsten Monats", "2026-12-31")]
    [InlineData("the weekend", "2026-11-21")]
    [InlineData("am Wochenende", "2026-11-21")]
    [InlineData("next weekend", "2026-11-28")]
    public void A_part_of_a_month_or_week_is_read(string text, string expected) => AssertDay(text, expected);

    [Theory]
    [InlineData("in two weeks' time", "2026-12-02")]
    [InlineData("in two weeks’ time", "2026-12-02")]
    [InlineData("in a month's time", "2026-12-18")]
    [InlineData("a week from friday", "2026-11-27")]
    [InlineData("two weeks from monday", "2026-12-07")]
    [InlineData("a week from tomorrow", "2026-11-26")]
    [InlineData("two weeks from now", "2026-12-02")]
    [InlineData("a week after 12 Dec", "2026-12-19")]
    [InlineData("friday week", "2026-11-27")]
    [InlineData("tomorrow week", "2026-11-26")]
    [InlineData("in 14 Tagen", "2026-12-02")]
    [InlineData("heute in einer Woche", "2026-11-25")]
    [InlineData("morgen in einer Woche", "2026-11-26")]
    [InlineData("Freitag in einer Woche", "2026-11-27")]
    [InlineData("Freitag in 14 Tagen", "2026-12-04")]
    [InlineData("the week after next", "2026-11-30")]
    [InlineData("übernächste Woche", "2026-11-30")]
    [InlineData("übernächsten Freitag", "2026-12-04")]
    [InlineData("in a couple of weeks", "2026-12-02")]
    [InlineData("in twenty days", "2026-12-08")]
    [InlineData("in zwanzig Tagen", "2026-12-08")]
    public void A_day_is_counted_from_another(string text, string expected) => AssertDay(text, expected);

    [Theory]
    [InlineData("Q5")]
    [InlineData("Q0 2027")]
    [InlineData("quarter")]
    [InlineData("KW 54")]
    [InlineData("KW 0")]
    [InlineData("KW 53 2027")]
    [InlineData("mid")]
    [InlineData("Mitte")]
    [InlineData("last friday")]
    [InlineData("2 weeks ago")]
    [InlineData("vor zwei Wochen")]
    [InlineData("jeden Freitag")]
    [InlineData("week")]
    [InlineData("time")]
    [InlineData("12/2026")]
    public void What_is_no_period_is_not_understood(string text) => Assert.Null(Read(text));

    private static void AssertDay(string text, string expected)
    {
        Assert.Equal(expected, Read(text));
        Assert.Equal(expected, Read(text, "de-DE"));
    }

    private static string? Read(string text, string culture = "en-GB") =>
        SpokenDate.TryParse(text, new DateOnly(2026, 11, 18), CultureInfo.GetCultureInfo(culture), out DateOnly day)
            ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;
}
