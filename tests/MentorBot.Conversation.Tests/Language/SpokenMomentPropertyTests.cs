using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;

namespace MentorBot.Conversation.Tests.Language;

public sealed class SpokenMomentPropertyTests
{
    private static readonly string[] Cultures = ["en", "en-US", "en-ZA", "de", "de-AT", "fr-FR"];

    private static readonly string[] Fragments =
    [
        "today", "tomorrow", "at", "9", "9:30", "24:00", "5pm", "in", "for", "half", "an", "hour", "9999", "minutes",
        "until", "from", "to", "the", "12th", "Q1", "KW", "53", "2027", "9999-12-31T23:59", "0001-01-01T00:00+05:00",
        "z", "+14:00", "halb", "vor", "Viertel", "nach", "zehn", "Uhr", "bis", "Mitte", "Januar", "friday", "week",
        "EOD", "after", "lunch", "next", "every", "1,5", "3/12", "hello", ",", ".", "'", ":", "\uD800", "ß", "🙂",
    ];

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.Elements(Fragments).ListOf(6).Select(parts => string.Join(' ', parts)),
        ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""),
        Gen.Choose(0, 0xFFFF).Select(code => (char)code).ListOf(8).Select(string.Concat));

    private static readonly Gen<DateTime> Times = Gen.OneOf(
        Gen.Choose(0, DateOnly.MaxValue.DayNumber),
        Gen.Choose(DateOnly.MaxValue.DayNumber - 60, DateOnly.MaxValue.DayNumber))
        .Select(day => DateOnly.FromDayNumber(day).ToDateTime(new TimeOnly(23, 59)));

    [Fact]
    public void No_text_makes_the_readers_throw_and_what_is_found_is_in_the_text() =>
        Prop.ForAll(
            Texts.ToArbitrary(), Times.ToArbitrary(), Gen.Elements(Cultures).ToArbitrary(),
            (text, now, culture) =>
            {
                using LanguageScope scope = Languages.Use(CultureInfo.GetCultureInfo(culture));
                _ = SpokenMoment.TryParse(text, now, out _, out _);
                _ = SpokenDate.Meanings(text, DateOnly.FromDateTime(now));
                return SpokenMoment.FindIn(text, now) is not { } found
                    || (text.Contains(found.Before, StringComparison.Ordinal)
                        && text.Contains(found.After, StringComparison.Ordinal));
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Theory]
    [InlineData("monday ")]
    [InlineData("at 9 to ")]
    [InlineData("quarter ")]
    [InlineData("1/1.")]
    [InlineData("9:")]
    [InlineData("\uFDFA")]
    public void A_hostile_length_costs_next_to_nothing(string part)
    {
        string[] texts = [.. new[] { 10, 250, 700_000 }.Select(count => string.Concat(Enumerable.Repeat(part, count)))];
        long start = Stopwatch.GetTimestamp();
        foreach (string text in texts)
        {
            _ = SpokenMoment.TryParse(text, new DateTime(2026, 11, 18), out _, out _);
            _ = SpokenMoment.FindIn(text, new DateTime(2026, 11, 18));
        }

        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromSeconds(2));
    }
}
