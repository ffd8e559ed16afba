using MentorBot.CheckIns;

namespace MentorBot.Tests.CheckIns;

public sealed class HistoryTests : OnePersonTests
{
    [Theory]
    [InlineData("en-GB", "show my check-in history")]
    [InlineData("en-GB", "how has my mood been over the past few weeks?")]
    [InlineData("en-GB", "past weeks")]
    [InlineData("en-GB", "can I see a mood chart")]
    public async Task The_line_and_the_sentence_say_the_same(string locale, string sentence)
    {
        Alex.Speaks(locale);
        await Alex.HaveAsync(
            Bot, PastWeeks.In("2026-W30", "rough"), PastWeeks.In("2026-W40", "good"), PastWeeks.In("2026-W41", "good"),
            PastWeeks.In("2026-W43", "great"), PastWeeks.In("2026-W44", "") with { Blocker = "Access" },
            PastWeeks.In("2026-W46", "ok") with { Focus = "Ask Maria", Win = "Shipped" });
        await Alex.MeanAsync(sentence, "checkin.history");
        string[] said = [.. Alex.Last.Parts.OfType<Paragraph>().Select(part => part.Text)];
        Assert.Equal(
            [
                "Mood, week by week: ▆ ▆ · █ · · ▄",
                "7 weeks: Great once, Good 2 times, OK once, 3 weeks without; last week: OK.", "Only you can see this.",
            ],
            said);
        Details details = Alex.Last.Parts.OfType<Details>().Single();
        Assert.Equal(
            [new Fact("Focus, 9 November", "Ask Maria"), new Fact("Win, 9 November", "Shipped")],
            details.Parts.OfType<Facts>().Single().Items.AsEnumerable());
    }

    [Theory]
    [InlineData("zeig meine früheren check-ins")]
    [InlineData("stimmungsverlauf")]
    public async Task In_German_too(string sentence)
    {
        Alex.Speaks("de-DE");
        await Alex.HaveAsync(Bot, PastWeeks.In("2026-W45", "hard"), PastWeeks.In("2026-W46", "hard"));
        await Alex.MeanAsync(sentence, "checkin.history");
        Assert.Contains("▂ ▂", Alex.Last.PlainText, StringComparison.Ordinal);
        Assert.Contains("2 Wochen: 2-mal Schwer; letzte Woche: Schwer.", Alex.Last.PlainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task There_are_twelve_weeks_at_most_and_this_one_counts_once_it_has_a_mood()
    {
        string[] weeks = [.. Enumerable.Range(30, 17).Select(week => $"2026-W{week}")];
        await Alex.HaveAsync(Bot, [.. weeks.Select(week => PastWeeks.In(week, "good"))]);
        await Alex.MeanAsync("show my check-in history", "checkin.history");
        Assert.Contains("11 weeks: Good 11 times; last week: Good.", Alex.Last.PlainText, StringComparison.Ordinal);
        await Alex.SayAsync("check in", "rough", "skip");
        await Alex.MeanAsync("show my check-in history", "checkin.history");
        Assert.Contains(
            "12 weeks: Good 11 times, Rough once; last week: Good.", Alex.Last.PlainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_buttons_lead_to_this_week_and_to_the_wins()
    {
        await Alex.HaveAsync(Bot, PastWeeks.In("2026-W46", "ok"));
        await Alex.MeanAsync("show my check-in history", "checkin.history");
        await Alex.PressAsync("This week's");
        Assert.StartsWith("There is no check-in this week yet.", Alex.Last.PlainText, StringComparison.Ordinal);
        await Alex.MeanAsync("show my check-in history", "checkin.history");
        await Alex.PressAsync("Wins");
        Assert.StartsWith("No win is kept yet.", Alex.Last.PlainText, StringComparison.Ordinal);
        await Alex.PressAsync("Tell a win");
        Assert.Equal("What went well?", Headings.Of(Alex.Last));
    }

    [Fact]
    public async Task Where_nobody_told_a_mood_there_is_nothing_to_draw()
    {
        await Alex.MeanAsync("show my check-in history", "checkin.history");
        Assert.StartsWith("There is no check-in yet.", Alex.Last.PlainText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-GB", "show my wins", "And 2 more from before.")]
    [InlineData("en-GB", "which wins did I have this year", "And 2 more from before.")]
    [InlineData("de-DE", "zeig mir meine erfolge", "Und 2 weitere von davor.")]
    public async Task Wins_are_shown_with_their_weeks_the_newest_first(string locale, string sentence, string more)
    {
        Alex.Speaks(locale);
        await Alex.HaveAsync(
            Bot,
            [
                .. Enumerable.Range(30, 12).Select(week =>
                    PastWeeks.In($"2026-W{week}", "good") with { Win = $"Win of {week}" }),
                PastWeeks.In("2026-W42", "ok"),
            ]);
        await Alex.MeanAsync(sentence, "wins.past");
        Fact[] wins = [.. Alex.Last.Parts.OfType<Facts>().Single().Items];
        Assert.Equal(10, wins.Length);
        string newest = Alex.In(() => PastWords.WeekOf(locale == "en-GB" ? "5 October" : "5. Oktober"));
        Assert.Equal(new Fact(newest, "Win of 41"), wins[0]);
        Assert.Equal("Win of 32", wins[^1].Value);
        Assert.Contains(more, Alex.Last.PlainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Long_wins_are_cut_in_the_list()
    {
        await Alex.HaveAsync(Bot, PastWeeks.In("2026-W46", "good") with { Win = new string('x', 900) });
        await Alex.MeanAsync("show my wins", "wins.past");
        Assert.Equal(new string('x', 199) + "…", Alex.Last.Parts.OfType<Facts>().Single().Items[0].Value);
    }
}
