namespace MentorBot.Conversation.Tests.Language;

/// <summary>A whole text that is a moment. An expected value without a time means that the text names none.</summary>
public sealed class SpokenMomentTests
{
    // A Wednesday, ten in the morning.
    private static readonly DateTime Now = new(2026, 11, 18, 10, 0, 0);

    [Theory]
    [InlineData("tomorrow at 9", "2026-11-19 09:00")]
    [InlineData("tomorrow 9am", "2026-11-19 09:00")]
    [InlineData("at 9 tomorrow", "2026-11-19 09:00")]
    [InlineData("tomorow at 9", "2026-11-19 09:00")]
    [InlineData("monday 9am", "2026-11-23 09:00")]
    [InlineData("9am on monday", "2026-11-23 09:00")]
    [InlineData("Mon 9:15", "2026-11-23 09:15")]
    [InlineData("until monday", "2026-11-23")]
    [InlineData("for two hours", "2026-11-18 12:00")]
    [InlineData("in 20 minutes", "2026-11-18 10:20")]
    [InlineData("in twenty mins", "2026-11-18 10:20")]
    [InlineData("in half an hour", "2026-11-18 10:30")]
    [InlineData("half an hour", "2026-11-18 10:30")]
    [InlineData("in an hour and a half", "2026-11-18 11:30")]
    [InlineData("in 2 and a half hours", "2026-11-18 12:30")]
    [InlineData("in 1.5 hours", "2026-11-18 11:30")]
    [InlineData("in a quarter of an hour", "2026-11-18 10:15")]
    [InlineData("in 1h", "2026-11-18 11:00")]
    [InlineData("2h", "2026-11-18 12:00")]
    [InlineData("in 1h30", "2026-11-18 11:30")]
    [InlineData("in 1h 30min", "2026-11-18 11:30")]
    [InlineData("in 1 hour and 10 minutes", "2026-11-18 11:10")]
    [InlineData("two hours from now", "2026-11-18 12:00")]
    [InlineData("in 30 hours", "2026-11-19 16:00")]
    [InlineData("this afternoon", "2026-11-18 15:00")]
    [InlineData("this evening", "2026-11-18 18:00")]
    [InlineData("tonight", "2026-11-18 20:00")]
    [InlineData("tonight at 8", "2026-11-18 20:00")]
    [InlineData("tomorrow morning", "2026-11-19 09:00")]
    [InlineData("in the morning", "2026-11-19 09:00")]
    [InlineData("friday afternoon", "2026-11-20 15:00")]
    [InlineData("tomorrow evening at 8", "2026-11-19 20:00")]
    [InlineData("8 in the evening", "2026-11-18 20:00")]
    [InlineData("noon", "2026-11-18 12:00")]
    [InlineData("midday", "2026-11-18 12:00")]
    [InlineData("at noon on friday", "2026-11-20 12:00")]
    [InlineData("midnight", "2026-11-19 00:00")]
    [InlineData("at 5", "2026-11-18 17:00")]
    [InlineData("at 11", "2026-11-18 11:00")]
    [InlineData("at 9", "2026-11-19 09:00")]
    [InlineData("at 7", "2026-11-18 19:00")]
    [InlineData("tomorrow at 7", "2026-11-19 07:00")]
    [InlineData("until 5", "2026-11-18 17:00")]
    [InlineData("at five", "2026-11-18 17:00")]
    [InlineData("five o'clock", "2026-11-18 17:00")]
    [InlineData("9:30", "2026-11-19 09:30")]
    [InlineData("10:30", "2026-11-18 10:30")]
    [InlineData("5:30", "2026-11-18 17:30")]
    [InlineData("05:30", "2026-11-19 05:30")]
    [InlineData("17:45", "2026-11-18 17:45")]
    [InlineData("half past nine", "2026-11-19 09:30")]
    [InlineData("half past four", "2026-11-18 16:30")]
    [InlineData("quarter to ten", "2026-11-19 09:45")]
    [InlineData("a quarter past 3", "2026-11-18 15:15")]
    [InlineData("ten past two", "2026-11-18 14:10")]
    [InlineData("5 to 6", "2026-11-18 17:55")]
    [InlineData("5pm", "2026-11-18 17:00")]
    [InlineData("5 PM.", "2026-11-18 17:00")]
    [InlineData("5:30 p.m.", "2026-11-18 17:30")]
    [InlineData("12am", "2026-11-19 00:00")]
    [InlineData("12pm", "2026-11-18 12:00")]
    [InlineData("9 am", "2026-11-19 09:00")]
    [InlineData("17h", "2026-11-18 17:00")]
    [InlineData("after lunch", "2026-11-18 13:00")]
    [InlineData("tomorrow after lunch", "2026-11-19 13:00")]
    [InlineData("EOD", "2026-11-18 17:00")]
    [InlineData("by end of day tomorrow", "2026-11-19 17:00")]
    [InlineData("next week", "2026-11-23")]
    [InlineData("tomorrow", "2026-11-19")]
    [InlineData("in 2 weeks", "2026-12-02")]
    [InlineData("in 3 days at 14:00", "2026-11-21 14:00")]
    [InlineData("on the 12th at 9.30", "2026-12-12 09:30")]
    [InlineData("Dec 4th, 5pm", "2026-12-04 17:00")]
    [InlineData("2026-12-04", "2026-12-04")]
    [InlineData("2026-12-04T17:00", "2026-12-04 17:00")]
    [InlineData("2026-12-04 17:00", "2026-12-04 17:00")]
    [InlineData("until january", "2027-01-01")]
    [InlineData("at 0900", "2026-11-19 09:00")]
    [InlineData("tonite", "2026-11-18 20:00")]
    [InlineData("12:30", "2026-11-18 12:30")]
    [InlineData("on Monday the 23rd at 4:30pm", "2026-11-23 16:30")]
    [InlineData("monday week at 9", "2026-11-30 09:00")]
    [InlineData("1d", "2026-11-19")]
    [InlineData("now", "2026-11-18 10:00")]
    [InlineData("next monday at half past 8", "2026-11-23 08:30")]
    public void English_is_read(string text, string expected) => AssertRead(text, expected);

    [Theory]
    [InlineData("17 Uhr", "2026-11-18 17:00")]
    [InlineData("um 17 Uhr 30", "2026-11-18 17:30")]
    [InlineData("17.30 Uhr", "2026-11-18 17:30")]
    [InlineData("12.10 Uhr", "2026-11-18 12:10")]
    [InlineData("um 9", "2026-11-19 09:00")]
    [InlineData("um 5", "2026-11-18 17:00")]
    [InlineData("gegen 15 Uhr", "2026-11-18 15:00")]
    [InlineData("halb zehn", "2026-11-19 09:30")]
    [InlineData("um halb fünf", "2026-11-18 16:30")]
    [InlineData("Viertel nach acht", "2026-11-19 08:15")]
    [InlineData("viertel vor drei", "2026-11-18 14:45")]
    [InlineData("zehn nach elf", "2026-11-18 11:10")]
    [InlineData("fünf vor halb drei", "2026-11-18 14:25")]
    [InlineData("heute Nachmittag", "2026-11-18 15:00")]
    [InlineData("heute Mittag", "2026-11-18 12:00")]
    [InlineData("heute Abend", "2026-11-18 18:00")]
    [InlineData("heute Abend um 8", "2026-11-18 20:00")]
    [InlineData("um 8 Uhr abends", "2026-11-18 20:00")]
    [InlineData("morgen früh", "2026-11-19 09:00")]
    [InlineData("morgen Vormittag", "2026-11-19 09:00")]
    [InlineData("Freitag morgen", "2026-11-20 09:00")]
    [InlineData("morgen um 8 Uhr", "2026-11-19 08:00")]
    [InlineData("Montag um halb zehn", "2026-11-23 09:30")]
    [InlineData("in zwei Stunden", "2026-11-18 12:00")]
    [InlineData("in einer halben Stunde", "2026-11-18 10:30")]
    [InlineData("in anderthalb Stunden", "2026-11-18 11:30")]
    [InlineData("in eineinhalb Stunden", "2026-11-18 11:30")]
    [InlineData("in 1,5 Stunden", "2026-11-18 11:30")]
    [InlineData("in einer Viertelstunde", "2026-11-18 10:15")]
    [InlineData("in einer Dreiviertelstunde", "2026-11-18 10:45")]
    [InlineData("in 90 Min.", "2026-11-18 11:30")]
    [InlineData("in dreißig Minuten", "2026-11-18 10:30")]
    [InlineData("in 2 Std", "2026-11-18 12:00")]
    [InlineData("für 2 Stunden", "2026-11-18 12:00")]
    [InlineData("nächste Woche", "2026-11-23")]
    [InlineData("nächste Woche Dienstag 14 Uhr", "2026-11-24 14:00")]
    [InlineData("kommenden Freitag 17 Uhr", "2026-11-20 17:00")]
    [InlineData("nach dem Mittagessen", "2026-11-18 13:00")]
    [InlineData("bis Feierabend", "2026-11-18 17:00")]
    [InlineData("mittags", "2026-11-18 12:00")]
    [InlineData("um Mitternacht", "2026-11-19 00:00")]
    [InlineData("bis 24 Uhr", "2026-11-19 00:00")]
    [InlineData("am 4.12. um 9", "2026-12-04 09:00")]
    [InlineData("4. Dezember, 9:30 Uhr", "2026-12-04 09:30")]
    [InlineData("übermorgen", "2026-11-20")]
    [InlineData("bis Montag", "2026-11-23")]
    [InlineData("jetzt", "2026-11-18 10:00")]
    [InlineData("Freitagnachmittag", "2026-11-20 15:00")]
    [InlineData("Freitagabend um 8", "2026-11-20 20:00")]
    [InlineData("am Montagmorgen", "2026-11-23 09:00")]
    [InlineData("Montag in zwei Wochen um 9", "2026-12-07 09:00")]
    [InlineData("am Nachmittag", "2026-11-18 15:00")]
    [InlineData("morgen um 9 in der Früh", "2026-11-19 09:00")]
    [InlineData("12 Uhr nachts", "2026-11-19 00:00")]
    [InlineData("bis Januar", "2027-01-01")]
    [InlineData("noch heute", "2026-11-18")]
    [InlineData("heut Abend", "2026-11-18 18:00")]
    [InlineData("KW 50 um 9", "2026-12-11 09:00")]
    [InlineData("mrogen um 9", "2026-11-19 09:00")]
    [InlineData("nächtsen Montga um 9", "2026-11-23 09:00")]
    public void German_is_read(string text, string expected) => AssertRead(text, expected);

    [Fact]
    public void A_day_without_a_time_is_its_morning_and_today_is_never_past()
    {
        Assert.True(SpokenMoment.TryParse("next week", Now, out DateTime monday, out bool hasTime));
        Assert.Equal((new DateTime(2026, 11, 23, 9, 0, 0), false), (monday, hasTime));
        Assert.True(SpokenMoment.TryParse("today", Now, out DateTime today, out hasTime));
        Assert.Equal((Now, false), (today, hasTime));
    }

    [Theory]
    [InlineData("2026-12-04T17:00Z", "2026-12-04 18:00")]
    [InlineData("2026-12-04 17:00 UTC", "2026-12-04 18:00")]
    [InlineData("2026-12-04T17:00:00.000Z", "2026-12-04 18:00")]
    [InlineData("2026-12-04T23:30-05:00", "2026-12-05 05:30")]
    [InlineData("2026-07-04T17:00+02:00", "2026-07-04 17:00")]
    [InlineData("2026-07-04T17:00+0200", "2026-07-04 17:00")]
    public void A_time_with_a_zone_becomes_the_persons_own(string text, string expected)
    {
        TimeZoneInfo berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        Assert.True(SpokenMoment.TryParse(text, Now, out DateTime moment, out bool hasTime, berlin));
        Assert.Equal((expected, true), (Text(moment, time: true), hasTime));
        Assert.True(SpokenMoment.TryParse("2026-12-04T17:00Z", Now, out moment, out _));
        Assert.Equal("2026-12-04 17:00", Text(moment, time: true));
    }

    [Theory]
    [InlineData("2026-11-18 18:30", "at 5", "2026-11-19 17:00")]
    [InlineData("2026-11-18 18:30", "at 7", "2026-11-18 19:00")]
    [InlineData("2026-11-18 19:30", "at 7", "2026-11-19 07:00")]
    [InlineData("2026-11-18 17:00", "EOD", "2026-11-19 17:00")]
    [InlineData("2026-11-18 16:00", "noon", "2026-11-19 12:00")]
    [InlineData("2026-11-18 20:00", "today at 9", "2026-11-18 21:00")]
    [InlineData("2026-12-31 23:50", "in 20 minutes", "2027-01-01 00:10")]
    [InlineData("2026-12-31 23:50", "9:30", "2027-01-01 09:30")]
    public void A_time_that_has_passed_is_tomorrows(string now, string text, string expected)
    {
        DateTime at = DateTime.Parse(now, CultureInfo.InvariantCulture);
        Assert.True(SpokenMoment.TryParse(text, at, out DateTime moment, out _));
        Assert.Equal(expected, Text(moment, time: true));
    }

    private static void AssertRead(string text, string expected)
    {
        foreach (string culture in new[] { "en-GB", "de-DE" })
        {
            using LanguageScope scope = Languages.Use(CultureInfo.GetCultureInfo(culture));
            bool read = SpokenMoment.TryParse(text, Now, out DateTime moment, out bool hasTime);
            Assert.Equal(expected, read ? Text(moment, hasTime) : null);
        }
    }

    private static string Text(DateTime moment, bool time) =>
        moment.ToString(time ? "yyyy-MM-dd HH:mm" : "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
