namespace MentorBot.Conversation.Tests.Language;

/// <summary>Days that are typed with a time of day, and days whose digits can be two days.</summary>
public sealed class SpokenDateWithTimeTests
{
    [Theory]
    [InlineData("EOD friday", "2026-11-20")]
    [InlineData("friday EOD", "2026-11-20")]
    [InlineData("by EOD", "2026-11-18")]
    [InlineData("end of day friday", "2026-11-20")]
    [InlineData("tomorrow EOB", "2026-11-19")]
    [InlineData("COB tomorrow", "2026-11-19")]
    [InlineData("friday 5pm", "2026-11-20")]
    [InlineData("friday at 5", "2026-11-20")]
    [InlineData("friday, 5 p.m.", "2026-11-20")]
    [InlineData("friday by noon", "2026-11-20")]
    [InlineData("5pm on friday", "2026-11-20")]
    [InlineData("tonight", "2026-11-18")]
    [InlineData("2026-12-04T17:00", "2026-12-04")]
    [InlineData("2026-12-04T17:00:00", "2026-12-04")]
    [InlineData("2026-12-04 17:00Z", "2026-12-04")]
    [InlineData("2026-12-04T17:00:00.000Z", "2026-12-04")]
    [InlineData("2026-12-04T17:00+01:00", "2026-12-04")]
    [InlineData("4/12/2026 5 pm", "2026-12-04")]
    [InlineData("4 Dec 2026 5:30pm", "2026-12-04")]
    [InlineData("Dec 4, 17:00", "2026-12-04")]
    [InlineData("the 4th at 9", "2026-12-04")]
    [InlineData("übermorgen früh", "2026-11-20")]
    [InlineData("kommenden Freitag 17 Uhr", "2026-11-20")]
    [InlineData("Freitag um halb zehn", "2026-11-20")]
    [InlineData("Freitag bis 17.30 Uhr", "2026-11-20")]
    [InlineData("am 4.12. um 9", "2026-12-04")]
    [InlineData("4.12.2026, 17:00 Uhr", "2026-12-04")]
    [InlineData("Freitag morgen", "2026-11-20")]
    [InlineData("heute Nachmittag", "2026-11-18")]
    [InlineData("Freitag Feierabend", "2026-11-20")]
    public void A_time_beside_a_day_changes_nothing(string text, string expected) =>
        Assert.Equal([expected], Meanings(text, "en-GB"));

    [Theory]
    [InlineData("en-US", "12/4/2026 5 pm", "2026-12-04")]
    [InlineData("en-US", "3/12", "2027-03-12")]
    [InlineData("en-GB", "3/12", "2026-12-03")]
    [InlineData("de-DE", "3/12", "2026-12-03")]
    [InlineData("de", "3/12", "2026-12-03")]
    [InlineData("fr-FR", "3/12", "2026-12-03")]
    [InlineData("en", "3/13", "2027-03-13")]
    [InlineData("en", "13/3", "2027-03-13")]
    [InlineData("en", "12/12", "2026-12-12")]
    [InlineData("en", "3.12.", "2026-12-03")]
    [InlineData("en", "3.12.2026", "2026-12-03")]
    [InlineData("en", "2026-03-12", "2026-03-12")]
    [InlineData("en", "friday", "2026-11-20")]
    [InlineData("en", "Fri 12/4/2026", "2026-12-04")]
    public void What_the_locale_or_the_digits_settle_has_one_meaning(string culture, string text, string expected) =>
        Assert.Equal([expected], Meanings(text, culture));

    [Theory]
    [InlineData("en", "3/12", "2026-12-03", "2027-03-12")]
    [InlineData("en", "by 3/12", "2026-12-03", "2027-03-12")]
    [InlineData("en", "12/4/2026", "2026-04-12", "2026-12-04")]
    [InlineData("en", "12/4/2026 5 pm", "2026-04-12", "2026-12-04")]
    [InlineData("en", "03-12-2026", "2026-12-03", "2026-03-12")]
    [InlineData("en-ZA", "3/12", "2026-12-03", "2027-03-12")]
    public void Digits_that_nothing_settles_have_two_meanings(
        string culture, string text, string first, string second) =>
        Assert.Equal([first, second], Meanings(text, culture));

    [Theory]
    [InlineData("5pm")]
    [InlineData("at 5")]
    [InlineData("in 2 hours")]
    [InlineData("noon")]
    [InlineData("this")]
    [InlineData("half past nine")]
    [InlineData("31/31")]
    [InlineData("friday 25:00")]
    [InlineData("friday 13pm")]
    [InlineData(null)]
    public void What_names_no_day_has_no_meaning(string? text) => Assert.Empty(Meanings(text, "en"));

    [Fact]
    public void Without_a_culture_the_current_one_counts()
    {
        using LanguageScope scope = Languages.Use(Languages.English);
        Assert.Equal(2, SpokenDate.Meanings("3/12", new DateOnly(2026, 11, 18)).Length);
    }

    private static string[] Meanings(string? text, string culture) =>
        [.. SpokenDate.Meanings(text, new DateOnly(2026, 11, 18), CultureInfo.GetCultureInfo(culture))
            .Select(day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))];
}
