using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;

namespace MentorBot.Conversation.Tests.Language;

public sealed class SpokenPropertyTests
{
    private static readonly string[] Cultures = ["en", "en-US", "en-GB", "de", "de-AT", "fr-FR"];

    private static readonly string[] Fragments =
    [
        "today", "tomorrow", "day", "after", "in", "a", "two", "10", "99999999999",
        "weeks", "month", "years", "next", "this", "coming", "end", "of", "the", "friday", "Mo",
        "Freitag", "Dezember",
        "feb", "29", "31.", "12th", "2.", "29.2.", "12/31", "0.0.",
        "9999", "9999-12-31", "0001-01-01", "31.12.9999", "heute", "nächsten", "Woche", "Ende",
        "-", "/", "🙂", "\uD800", "\uFFFE", "ß", ",",
    ];

    private static readonly string[] ForwardLooking =
    [
        "today", "tomorrow", "friday", "this monday", "next sunday", "end of the week", "this month",
        "end of the month", "29 Feb",
        "the 31st", "12.12.", "in 3 days", "nächste Woche", "Jahresende", "end of May",
    ];

    private static readonly Gen<DateOnly> Days =
        Gen.Choose(0, DateOnly.MaxValue.DayNumber).Select(DateOnly.FromDayNumber);

    private static readonly Gen<DateOnly> LateDays =
        Gen.Choose(DateOnly.MaxValue.DayNumber - 60, DateOnly.MaxValue.DayNumber).Select(DateOnly.FromDayNumber);

    private static readonly Gen<string> JoinedFragments =
        Gen.Elements(Fragments).ListOf(6).Select(parts => string.Join(' ', parts));

    [Fact]
    public void No_text_makes_any_of_the_readers_throw() =>
        Prop.ForAll(
            Texts().ToArbitrary(), LateOrAnyDay().ToArbitrary(), Gen.Elements(Cultures).ToArbitrary(),
            ReadWithEverything)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void A_forward_looking_day_is_never_before_today() =>
        Prop.ForAll(Gen.Elements(ForwardLooking).ToArbitrary(), Days.ToArbitrary(), (text, today) =>
        {
            bool atTheEndOfTime = today.Year >= 9990;
            return SpokenDate.TryParse(text, today, Languages.English, out DateOnly day)
                ? day >= today
                : atTheEndOfTime;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void Every_day_is_read_back_from_how_each_culture_writes_it() =>
        Prop.ForAll(
            Gen.Elements("en-US", "en-GB", "de-DE", "de-AT", "de-CH").ToArbitrary(),
            Gen.Choose(0, 50_000).ToArbitrary(), (name, offset) =>
        {
            CultureInfo culture = CultureInfo.GetCultureInfo(name);
            DateOnly day = new DateOnly(2000, 1, 1).AddDays(offset);
            return new[] { "d", "D", "yyyy-MM-dd", "d. MMMM yyyy", "ddd d MMM yyyy" }.All(format =>
                SpokenDate.TryParse(
                    day.ToString(format, culture), new DateOnly(2026, 11, 18), culture, out DateOnly read)
                    && read == day);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void Normalising_twice_changes_nothing() =>
        Prop.ForAll(Texts().ToArbitrary(), text =>
            TypedWords.Normalise(TypedWords.Normalise(text)) == TypedWords.Normalise(text)
            && TypedWords.WordsOnly(TypedWords.WordsOnly(text)) == TypedWords.WordsOnly(text))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Theory]
    [InlineData('a')]
    [InlineData('9')]
    [InlineData(' ')]
    [InlineData('.')]
    [InlineData('\u0308')]
    [InlineData('\uFDFA')]
    [InlineData('\uD83D')]
    public void A_hostile_length_costs_next_to_nothing(char letter)
    {
        string[] texts =
        [
            new(letter, 80), new(letter, 300), new(letter, 5_000_000), "friday " + new string(letter, 5_000_000),
        ];
        long start = Stopwatch.GetTimestamp();
        foreach (string text in texts) ReadWithEverything(text, new DateOnly(2026, 11, 18), "de-DE");
        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromSeconds(2));
    }

    private static Gen<string> Texts() => Gen.OneOf(
        JoinedFragments,
        ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""),
        Gen.Choose(0, 0xFFFF).Select(code => (char)code).ListOf(8).Select(string.Concat));

    private static Gen<DateOnly> LateOrAnyDay() => Gen.OneOf(Days, LateDays);

    private static void ReadWithEverything(string text, DateOnly today, string culture)
    {
        Choice[] choices = [new("a", "🙂 Good"), new("b", "Freitag", ["fr"]), new("c", "2 weeks")];
        CommandWords commands = new(new CommandEntry("goal", "goal|ziel"), new CommandEntry("check-in", "check in"));
        CultureInfo own = CultureInfo.GetCultureInfo(culture);
        _ = SpokenDate.TryParse(text, today, own, out _);
        _ = SpokenNumber.TryParse(text, own, out _);
        _ = SpokenYesNo.TryParse(text, out _);
        _ = SpokenChoice.Find(choices, text);
        _ = commands.Match(text);
        _ = commands.MatchBeginning(text);
        _ = Languages.Choose(text);
    }
}
