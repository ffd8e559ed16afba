namespace MentorBot.Conversation.Tests.Language;

/// <summary>Which day is meant, and what is none.</summary>
public sealed class SpokenDateTests
{
    [Theory]
    [InlineData("en-US", "Freitag", "2026-11-20")]
    [InlineData("en-US", "nächsten Montag", "2026-11-23")]
    [InlineData("en-US", "Fr", "2026-11-20")]
    [InlineData("de-DE", "next monday", "2026-11-23")]
    [InlineData("de-DE", "in two weeks", "2026-12-02")]
    [InlineData("de-DE", "December 12th", "2026-12-12")]
    [InlineData("fr-FR", "tomorrow", "2026-11-19")]
    public void The_other_language_is_read_too(string culture, string text, string expected) =>
        Assert.Equal(Dates.Day(expected), Dates.Read(text, "2026-11-18", culture));

    [Theory]
    [InlineData("so")]
    [InlineData("Do")]
    public void What_is_a_plain_word_of_ones_own_language_is_no_foreign_weekday(string text)
    {
        Assert.Null(Dates.Read(text, "2026-11-18", "en-US"));
        Assert.NotNull(Dates.Read(text, "2026-11-18", "de-DE"));
    }

    [Theory]
    [InlineData("en-US", "12/5/2026", "2026-12-05")]
    [InlineData("en-GB", "12/5/2026", "2026-05-12")]
    [InlineData("en", "12/5/2026", "2026-05-12")]
    [InlineData("de-DE", "12/5/2026", "2026-05-12")]
    [InlineData("en-US", "12/25", "2026-12-25")]
    [InlineData("en-GB", "12/25", "2026-12-25")]
    [InlineData("en-US", "25/12/2026", "2026-12-25")]
    [InlineData("en-US", "12/12/2026", "2026-12-12")]
    [InlineData("en-US", "12-05-2026", "2026-12-05")]
    [InlineData("en-US", "12.5.2026", "2026-05-12")]
    [InlineData("en-ZA", "12/5/2026", "2026-05-12")]
    public void The_culture_decides_whether_day_or_month_comes_first_unless_one_is_impossible(
        string culture, string text, string expected) =>
        Assert.Equal(Dates.Day(expected), Dates.Read(text, "2026-11-18", culture));

    [Theory]
    [InlineData("2026-11-20", "friday", "2026-11-27")]
    [InlineData("2026-11-20", "this friday", "2026-11-20")]
    [InlineData("2026-11-20", "next friday", "2026-11-27")]
    [InlineData("2026-11-20", "end of the week", "2026-11-20")]
    [InlineData("2026-11-21", "end of the week", "2026-11-27")]
    [InlineData("2026-11-22", "end of the week", "2026-11-27")]
    [InlineData("2026-11-23", "monday", "2026-11-30")]
    [InlineData("2026-11-23", "next monday", "2026-11-30")]
    [InlineData("2026-11-23", "next week", "2026-11-30")]
    [InlineData("2026-11-22", "monday", "2026-11-23")]
    [InlineData("2026-11-22", "next monday", "2026-11-23")]
    [InlineData("2026-11-22", "next week", "2026-11-23")]
    [InlineData("2026-12-31", "tomorrow", "2027-01-01")]
    [InlineData("2026-12-31", "end of the month", "2026-12-31")]
    [InlineData("2026-12-31", "end of next month", "2027-01-31")]
    [InlineData("2026-12-31", "next month", "2027-01-01")]
    [InlineData("2026-12-31", "1.1.", "2027-01-01")]
    [InlineData("2026-12-31", "31.12.", "2026-12-31")]
    [InlineData("2026-12-31", "30.12.", "2027-12-30")]
    [InlineData("2026-12-31", "friday", "2027-01-01")]
    [InlineData("2027-01-31", "in a month", "2027-02-28")]
    [InlineData("2027-01-31", "the 30th", "2027-03-30")]
    [InlineData("2027-01-31", "the 31st", "2027-01-31")]
    [InlineData("2028-02-28", "tomorrow", "2028-02-29")]
    [InlineData("2028-02-29", "29.2.", "2028-02-29")]
    [InlineData("2028-02-29", "in a year", "2029-02-28")]
    [InlineData("2028-02-29", "end of the month", "2028-02-29")]
    [InlineData("2096-03-01", "29 Feb", "2104-02-29")]
    public void Turns_of_week_month_and_year_are_kept(string today, string text, string expected) =>
        Assert.Equal(Dates.Day(expected), Dates.Read(text, today, "en-GB"));

    [Theory]
    [InlineData("thuesday")]
    [InlineData("Jumi 5")]
    [InlineData("31 Feb")]
    [InlineData("31.2.")]
    [InlineData("30/02/2026")]
    [InlineData("29.2.2027")]
    [InlineData("31 April")]
    [InlineData("the 32nd")]
    [InlineData("0 Dec")]
    [InlineData("2026-13-01")]
    [InlineData("Fri 12 Dec 2026")]
    [InlineData("12")]
    [InlineData("morning")]
    [InlineData("12.dog")]
    [InlineData("Dec 2026")]
    [InlineData("next")]
    [InlineData("the")]
    [InlineData("week")]
    [InlineData("in 2")]
    [InlineData("friday monday")]
    [InlineData("write two pages by friday")]
    [InlineData("friday 🎉")]
    [InlineData("ten past two")]
    [InlineData("1.2.3.4")]
    [InlineData("12.12.126")]
    [InlineData("۱۲.۱۲.")]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("?!")]
    [InlineData(null)]
    public void What_is_no_day_is_not_understood(string? text) => Assert.Null(Dates.Read(text, "2026-11-18", "en-GB"));

    [Fact]
    public void Without_a_culture_the_current_one_counts()
    {
        using LanguageScope scope = Languages.Use(CultureInfo.GetCultureInfo("en-US"));
        Assert.True(SpokenDate.TryParse("12/5/2026", Dates.Day("2026-11-18"), out DateOnly day));
        Assert.Equal(Dates.Day("2026-12-05"), day);
    }
}
