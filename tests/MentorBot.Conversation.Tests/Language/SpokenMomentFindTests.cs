using System.Diagnostics;

namespace MentorBot.Conversation.Tests.Language;

/// <summary>The moment in a sentence, and what is no moment.</summary>
public sealed class SpokenMomentFindTests
{
    // A Wednesday, ten in the morning.
    private static readonly DateTime Now = new(2026, 11, 18, 10, 0, 0);

    [Theory]
    [InlineData("remind me tomorrow at 9 to call Jan", "2026-11-19 09:00", "remind me", "to call Jan")]
    [InlineData("Remind me to call Jan tomorrow at 9.", "2026-11-19 09:00", "Remind me to call Jan", "")]
    [InlineData("remind me to call Jan at 9", "2026-11-19 09:00", "remind me to call Jan", "")]
    [InlineData("remind me at 9 to call Jan", "2026-11-19 09:00", "remind me", "to call Jan")]
    [InlineData("tomorrow at 9: call Jan", "2026-11-19 09:00", "", "call Jan")]
    [InlineData("pause until monday", "2026-11-23", "pause", "")]
    [InlineData("pause until monday for me", "2026-11-23", "pause", "for me")]
    [InlineData("pause 2 weeks", "2026-12-02", "pause", "")]
    [InlineData("pause for 2 weeks, please", "2026-12-02", "pause", "please")]
    [InlineData("pause until the 12", "2026-12-12", "pause", "")]
    [InlineData("pause until 3/12", "2026-12-03", "pause", "")]
    [InlineData("pause until sun", "2026-11-22", "pause", "")]
    [InlineData("I'm away from tomorrow until the 12th", "2026-12-12", "I'm away from tomorrow", "")]
    [InlineData("away from next week tuesday until friday", "2026-11-20", "away from next week tuesday", "")]
    [InlineData("I'm away from 3 Dec to 12 Dec", "2026-12-12", "I'm away from 3 Dec", "")]
    [InlineData("snooze for two hours", "2026-11-18 12:00", "snooze", "")]
    [InlineData("snooze 2h", "2026-11-18 12:00", "snooze", "")]
    [InlineData("ask me again in half an hour please", "2026-11-18 10:30", "ask me again", "please")]
    [InlineData("ping me this afternoon about the report", "2026-11-18 15:00", "ping me", "about the report")]
    [InlineData("let's talk friday after lunch", "2026-11-20 13:00", "let's talk", "")]
    [InlineData("remind me tomorow morning to write", "2026-11-19 09:00", "remind me", "to write")]
    [InlineData("remind me on wendesday to write", "2026-11-25", "remind me", "to write")]
    [InlineData("I'd like to finish two pages by the end of next month", "2026-12-31",
        "I'd like to finish two pages", "")]
    [InlineData("can we meet 2026-12-04T17:00 in the big room", "2026-12-04 17:00", "can we meet", "in the big room")]
    [InlineData("remind me at 5pm to leave", "2026-11-18 17:00", "remind me", "to leave")]
    [InlineData("erinnere mich morgen um 9 an den Bericht", "2026-11-19 09:00", "erinnere mich", "an den Bericht")]
    [InlineData("erinnere mich um 9 an den Bericht", "2026-11-19 09:00", "erinnere mich", "an den Bericht")]
    [InlineData("Erinnere mich bitte nächsten Montag früh daran", "2026-11-23 09:00", "Erinnere mich bitte", "daran")]
    [InlineData("Pause bis Montag", "2026-11-23", "Pause", "")]
    [InlineData("Ich bin von morgen bis zum 12. weg", "2026-12-12", "Ich bin von morgen", "weg")]
    [InlineData("Ich bin von Montag bis Freitag im Urlaub", "2026-11-20", "Ich bin von Montag", "im Urlaub")]
    [InlineData("frag mich in einer halben Stunde nochmal", "2026-11-18 10:30", "frag mich", "nochmal")]
    [InlineData("melde dich übermorgen Nachmittag", "2026-11-20 15:00", "melde dich", "")]
    [InlineData("schick mir das um halb zehn", "2026-11-19 09:30", "schick mir das", "")]
    [InlineData("Pause für zwei Wochen", "2026-12-02", "Pause", "")]
    [InlineData("urlaub vom 3.12. bis 12.12.", "2026-12-12", "urlaub vom 3.12", "")]
    [InlineData("Erinnere mich Freitagnachmittag daran", "2026-11-20 15:00", "Erinnere mich", "daran")]
    [InlineData("I'm on holiday from Monday to Friday", "2026-11-20", "I'm on holiday from Monday", "")]
    [InlineData("tomorrow at 9, then again", "2026-11-19 09:00", "", "then again")]
    [InlineData("Pause bis 3.12.", "2026-12-03", "Pause", "")]
    public void The_moment_of_a_sentence_is_found(string text, string expected, string before, string after)
    {
        foreach (string culture in new[] { "en-GB", "de-DE" })
        {
            using LanguageScope scope = Languages.Use(CultureInfo.GetCultureInfo(culture));
            FoundMoment? found = SpokenMoment.FindIn(text, Now);
            Assert.Equal((expected, before, after), (Text(found), found?.Before, found?.After));
        }
    }

    [Theory]
    [InlineData("may I ask")]
    [InlineData("second attempt")]
    [InlineData("the march")]
    [InlineData("2 of 3")]
    [InlineData("at least")]
    [InlineData("mon ami")]
    [InlineData("so")]
    [InlineData("version 3.12")]
    [InlineData("we use version 3.12.")]
    [InlineData("I sat in the sun")]
    [InlineData("so what do we do")]
    [InlineData("I looked at 3 options")]
    [InlineData("the 3 goals")]
    [InlineData("on the 3rd attempt")]
    [InlineData("I am 12 years old")]
    [InlineData("I am 5 minutes late")]
    [InlineData("I met Jan last friday")]
    [InlineData("every monday")]
    [InlineData("two weeks ago")]
    [InlineData("good morning")]
    [InlineData("Guten Morgen")]
    [InlineData("guten Abend zusammen")]
    [InlineData("it took me 2 hours to write")]
    [InlineData("remember the milk")]
    [InlineData("a quarter of the team")]
    [InlineData("half of it")]
    [InlineData("the end")]
    [InlineData("in the end it was fine")]
    [InlineData("from 5 to 9 people")]
    [InlineData("week 2 went well")]
    [InlineData("I did 3/12 tasks")]
    [InlineData("after launch")]
    [InlineData("in a weak moment")]
    [InlineData("march on")]
    [InlineData("Jan and April came")]
    [InlineData("call me")]
    [InlineData("I may 5 times")]
    [InlineData("remind me every day at 9")]
    [InlineData("I need at most 2 hours")]
    [InlineData("the meeting at 5 was good")]
    [InlineData("10 out of 12")]
    [InlineData("um ehrlich zu sein")]
    [InlineData("ich mache das so")]
    [InlineData("seit Montag")]
    [InlineData("vor zwei Wochen")]
    [InlineData("jeden Freitag")]
    [InlineData("die 3 Ziele")]
    [InlineData("der 2. Versuch")]
    [InlineData("ein Viertel davon")]
    [InlineData("bis dann")]
    [InlineData("am Ende war es gut")]
    [InlineData("2 bis 3 Ziele")]
    [InlineData("1:1 with my manager")]
    [InlineData("no")]
    [InlineData("")]
    [InlineData("  ?! 🙂 ")]
    public void What_is_no_moment_is_not_found(string text)
    {
        foreach (string culture in new[] { "en-GB", "de-DE" })
        {
            using LanguageScope scope = Languages.Use(CultureInfo.GetCultureInfo(culture));
            Assert.Null(Text(SpokenMoment.FindIn(text, Now)));
            if (text is "after launch" || (text, culture) is ("so", "de-DE")) continue;
            Assert.False(SpokenMoment.TryParse(text, Now, out _, out _));
        }
    }

    [Fact]
    public void A_moment_beyond_the_calendar_is_no_moment()
    {
        DateTime last = DateTime.MaxValue.Date.AddHours(23);
        string[] texts = ["in 2 hours", "in 9999 hours", "9:30", "tomorrow at 9", "midnight", "next week"];
        foreach (string text in texts)
            Assert.False(SpokenMoment.TryParse(text, last, out _, out _), text);
        Assert.False(SpokenMoment.TryParse("0001-01-01T00:00+02:00", Now, out _, out _));
        Assert.False(SpokenMoment.TryParse(null, Now, out _, out _));
    }

    [Fact]
    public void A_sentence_of_fifteen_words_takes_less_than_50_microseconds()
    {
        const string sentence =
            "please remind me tomorow morning at half past nine to call Jan abuot the quarterly report";
        TimeSpan best = TimeSpan.MaxValue;
        for (int repeat = 0; repeat < 10_000; repeat++)
        {
            long start = Stopwatch.GetTimestamp();
            _ = SpokenMoment.FindIn(sentence, Now);
            TimeSpan taken = Stopwatch.GetElapsedTime(start);
            if (taken < best) best = taken;
        }

        Assert.Equal("2026-11-19 09:30", Text(SpokenMoment.FindIn(sentence, Now)));
        Assert.InRange(best.TotalMicroseconds, 0, 50);
    }

    private static string? Text(FoundMoment? found) => found?.Moment.ToString(
        found.Value.HasTime ? "yyyy-MM-dd HH:mm" : "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
