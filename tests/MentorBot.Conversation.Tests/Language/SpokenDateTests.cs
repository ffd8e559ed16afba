namespace MentorBot.Conversation.Tests.Language;

public sealed class SpokenDateTests
{
    // 2026-11-18 is a Wednesday, 2026-11-20 a Friday, 2026-11-23 a Monday, 2026-11-22 a Sunday.
    [Theory]
    [InlineData("today", "2026-11-18")]
    [InlineData("Tomorrow!", "2026-11-19")]
    [InlineData("  the   day after\ttomorrow ", "2026-11-20")]
    [InlineData("day-after-tomorrow", "2026-11-20")]
    [InlineData("friday", "2026-11-20")]
    [InlineData("Fri.", "2026-11-20")]
    [InlineData("on Friday", "2026-11-20")]
    [InlineData("by friday", "2026-11-20")]
    [InlineData("this friday", "2026-11-20")]
    [InlineData("this monday", "2026-11-23")]
    [InlineData("next monday", "2026-11-23")]
    [InlineData("next friday", "2026-11-27")]
    [InlineData("Friday next week", "2026-11-27")]
    [InlineData("next week on Friday", "2026-11-27")]
    [InlineData("the coming Tuesday", "2026-11-24")]
    [InlineData("wednesday", "2026-11-25")]
    [InlineData("this wednesday", "2026-11-18")]
    [InlineData("next wednesday", "2026-11-25")]
    [InlineData("in 2 weeks", "2026-12-02")]
    [InlineData("in two weeks", "2026-12-02")]
    [InlineData("two weeks from today", "2026-12-02")]
    [InlineData("in a fortnight", "2026-12-02")]
    [InlineData("in a week", "2026-11-25")]
    [InlineData("in 10 days", "2026-11-28")]
    [InlineData("10 days", "2026-11-28")]
    [InlineData("in one month", "2026-12-18")]
    [InlineData("in a year", "2027-11-18")]
    [InlineData("next week", "2026-11-23")]
    [InlineData("in the next week", "2026-11-23")]
    [InlineData("next month", "2026-12-01")]
    [InlineData("this week", "2026-11-20")]
    [InlineData("by the end of the week", "2026-11-20")]
    [InlineData("end of next week", "2026-11-27")]
    [InlineData("end of the month", "2026-11-30")]
    [InlineData("end of next month", "2026-12-31")]
    [InlineData("EOM", "2026-11-30")]
    [InlineData("end of February", "2027-02-28")]
    [InlineData("12 Dec", "2026-12-12")]
    [InlineData("Dec 12", "2026-12-12")]
    [InlineData("December 12th", "2026-12-12")]
    [InlineData("on the 12th of December, 2027", "2027-12-12")]
    [InlineData("Dec 12, 2026", "2026-12-12")]
    [InlineData("12-Dec-2026", "2026-12-12")]
    [InlineData("Dec. 12th, 26.", "2026-12-12")]
    [InlineData("1st of march", "2027-03-01")]
    [InlineData("18 Nov", "2026-11-18")]
    [InlineData("17 Nov", "2027-11-17")]
    [InlineData("the 12th", "2026-12-12")]
    [InlineData("by the 18th", "2026-11-18")]
    [InlineData("the 31st", "2026-12-31")]
    [InlineData("the 22nd", "2026-11-22")]
    [InlineData("29 Feb", "2028-02-29")]
    [InlineData("Sat 12 December", "2026-12-12")]
    [InlineData("2026-12-12", "2026-12-12")]
    [InlineData("2020-01-02", "2020-01-02")]
    [InlineData("12dec2026", "2026-12-12")]
    [InlineData("Dec12th", "2026-12-12")]
    [InlineData("in 2w", "2026-12-02")]
    [InlineData("friday afternoon, please", "2026-11-20")]
    [InlineData("ｔｏｄａｙ", "2026-11-18")]
    public void English_is_read(string text, string expected) =>
        Assert.Equal(Day(expected), Read(text, "2026-11-18", "en-GB"));

    [Theory]
    [InlineData("heute", "2026-11-18")]
    [InlineData("Morgen", "2026-11-19")]
    [InlineData("übermorgen", "2026-11-20")]
    [InlineData("uebermorgen", "2026-11-20")]
    [InlineData("u\u0308bermorgen", "2026-11-20")]
    [InlineData("Freitag", "2026-11-20")]
    [InlineData("Fr", "2026-11-20")]
    [InlineData("Fr.", "2026-11-20")]
    [InlineData("bis Freitag", "2026-11-20")]
    [InlineData("am Freitag", "2026-11-20")]
    [InlineData("bis zum Freitag.", "2026-11-20")]
    [InlineData("diesen Freitag", "2026-11-20")]
    [InlineData("nächsten Montag", "2026-11-23")]
    [InlineData("NÄCHSTEN FREITAG", "2026-11-27")]
    [InlineData("kommenden Freitag", "2026-11-20")]
    [InlineData("Freitag nächster Woche", "2026-11-27")]
    [InlineData("Sonnabend", "2026-11-21")]
    [InlineData("do", "2026-11-19")]
    [InlineData("in 2 Wochen", "2026-12-02")]
    [InlineData("in einer Woche", "2026-11-25")]
    [InlineData("heute in zwei Wochen", "2026-12-02")]
    [InlineData("in vierzehn Tagen", "2026-12-02")]
    [InlineData("in 10 Tagen", "2026-11-28")]
    [InlineData("in einem Monat", "2026-12-18")]
    [InlineData("in zwölf Monaten", "2027-11-18")]
    [InlineData("nächste Woche", "2026-11-23")]
    [InlineData("in der nächsten Woche", "2026-11-23")]
    [InlineData("Ende der Woche", "2026-11-20")]
    [InlineData("Ende nächster Woche", "2026-11-27")]
    [InlineData("Ende des Monats", "2026-11-30")]
    [InlineData("bis Monatsende", "2026-11-30")]
    [InlineData("Jahresende", "2026-12-31")]
    [InlineData("Ende Jänner", "2027-01-31")]
    [InlineData("12. Dezember", "2026-12-12")]
    [InlineData("12. Dez.", "2026-12-12")]
    [InlineData("am 12ten Dezember", "2026-12-12")]
    [InlineData("am 12.", "2026-12-12")]
    [InlineData("12.", "2026-12-12")]
    [InlineData("am 12", "2026-12-12")]
    [InlineData("12.12.", "2026-12-12")]
    [InlineData("12.12", "2026-12-12")]
    [InlineData("bis zum 5.12.", "2026-12-05")]
    [InlineData("12. 12. 2026", "2026-12-12")]
    [InlineData("12.12.2026", "2026-12-12")]
    [InlineData("1.2.27", "2027-02-01")]
    [InlineData("Samstag, 12.12.", "2026-12-12")]
    [InlineData("Sa., den 12. Dezember 2026", "2026-12-12")]
    [InlineData("12.Dezember", "2026-12-12")]
    [InlineData("Sa.12.12.", "2026-12-12")]
    [InlineData("morgen früh", "2026-11-19")]
    [InlineData("bitte bis Freitag Abend", "2026-11-20")]
    [InlineData("3. März", "2027-03-03")]
    [InlineData("2026-12-12", "2026-12-12")]
    public void German_is_read(string text, string expected) =>
        Assert.Equal(Day(expected), Read(text, "2026-11-18", "de-DE"));

    [Theory]
    [InlineData("en-US", "Freitag", "2026-11-20")]
    [InlineData("en-US", "nächsten Montag", "2026-11-23")]
    [InlineData("en-US", "Fr", "2026-11-20")]
    [InlineData("de-DE", "next monday", "2026-11-23")]
    [InlineData("de-DE", "in two weeks", "2026-12-02")]
    [InlineData("de-DE", "December 12th", "2026-12-12")]
    [InlineData("fr-FR", "tomorrow", "2026-11-19")]
    public void The_other_language_is_read_too(string culture, string text, string expected) =>
        Assert.Equal(Day(expected), Read(text, "2026-11-18", culture));

    [Theory]
    [InlineData("so")]
    [InlineData("Do")]
    public void What_is_a_plain_word_of_ones_own_language_is_no_foreign_weekday(string text)
    {
        Assert.Null(Read(text, "2026-11-18", "en-US"));
        Assert.NotNull(Read(text, "2026-11-18", "de-DE"));
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
        Assert.Equal(Day(expected), Read(text, "2026-11-18", culture));

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
        Assert.Equal(Day(expected), Read(text, today, "en-GB"));

    [Theory]
    [InlineData("tomorow", "2026-11-19")]
    [InlineData("tommorow", "2026-11-19")]
    [InlineData("Freitga", "2026-11-20")]
    [InlineData("firday", "2026-11-20")]
    [InlineData("wendesday", "2026-11-25")]
    [InlineData("nächtsen Montga", "2026-11-23")]
    [InlineData("Nachsten Montag", "2026-11-23")]
    [InlineData("in two wekes", "2026-12-02")]
    [InlineData("12 Decmber", "2026-12-12")]
    public void Slips_of_the_finger_are_forgiven(string text, string expected) =>
        Assert.Equal(Day(expected), Read(text, "2026-11-18", "en-GB"));

    [Fact]
    public void A_slip_never_makes_another_weekday()
    {
        DateOnly monday = Day("2026-11-16");
        int understood = 0;
        foreach (CultureInfo culture in Languages.All)
        {
            foreach (DateOnly meant in Enumerable.Range(1, 7).Select(monday.AddDays))
            {
                foreach (string slipped in Slips(culture.DateTimeFormat.GetDayName(meant.DayOfWeek)))
                {
                    if (!SpokenDate.TryParse(slipped, monday, culture, out DateOnly read)) continue;
                    understood++;
                    Assert.True(read == meant, $"'{slipped}' in {culture} was read as a {read.DayOfWeek}.");
                }
            }
        }

        Assert.InRange(understood, 600, int.MaxValue);
    }

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
    public void What_is_no_day_is_not_understood(string? text) => Assert.Null(Read(text, "2026-11-18", "en-GB"));

    [Fact]
    public void Without_a_culture_the_current_one_counts()
    {
        using LanguageScope scope = Languages.Use(CultureInfo.GetCultureInfo("en-US"));
        Assert.True(SpokenDate.TryParse("12/5/2026", Day("2026-11-18"), out DateOnly day));
        Assert.Equal(Day("2026-12-05"), day);
    }

    private static IEnumerable<string> Slips(string word)
    {
        for (int i = 0; i < word.Length; i++)
        {
            yield return word.Remove(i, 1);
            if (i > 0) yield return word[..(i - 1)] + word[i] + word[i - 1] + word[(i + 1)..];
            foreach (char other in "aeinrstxyz") yield return word[..i] + other + word[(i + 1)..];
        }
    }

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? Read(string? text, string today, string culture) =>
        SpokenDate.TryParse(text, Day(today), CultureInfo.GetCultureInfo(culture), out DateOnly day) ? day : null;
}
