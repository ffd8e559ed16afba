using MentorBot.CheckIns;

namespace MentorBot.Tests.CheckIns;

public sealed class WeekTests
{
    [Theory]
    [InlineData("2026-12-28", "2026-W53")]
    [InlineData("2027-01-03", "2026-W53")]
    [InlineData("2027-01-04", "2027-W01")]
    [InlineData("2024-12-29", "2024-W52")]
    [InlineData("2024-12-30", "2025-W01")]
    [InlineData("2023-01-01", "2022-W52")]
    public void A_week_is_the_calendars_and_not_the_years(string day, string week) =>
        Assert.Equal(week, CheckIn.WeekOf(DateOnly.Parse(day, null)));

    [Theory]
    [InlineData("2026-11-22T10:59:59Z", "2026-W47", "2026-W47")]
    [InlineData("2026-11-22T11:00:00Z", "2026-W48", "2026-W47")]
    [InlineData("2026-11-23T09:59:59Z", "2026-W48", "2026-W47")]
    [InlineData("2026-11-23T10:00:00Z", "2026-W48", "2026-W48")]
    [InlineData("2027-01-03T11:00:00Z", "2027-W01", "2026-W53")]
    public async Task The_week_turns_at_the_persons_own_midnight(string moment, string inAuckland, string inHonolulu)
    {
        await using Bot bot = await Bot.StartAsync(DateTimeOffset.Parse(moment, null));
        Person auckland = await bot.MeetAsync("Aroha", zone: "Pacific/Auckland", id: "aroha");
        Person honolulu = await bot.MeetAsync("Kai", zone: "Hawaiian Standard Time", id: "kai");
        foreach (Person person in new[] { auckland, honolulu }) await person.SayAsync("check in", "good");
        Assert.Equal(inAuckland, Assert.Single(await auckland.Rows.CheckInsAsync()).Week);
        Assert.Equal(inHonolulu, Assert.Single(await honolulu.Rows.CheckInsAsync()).Week);
    }

    [Fact]
    public async Task A_check_in_that_is_finished_after_midnight_belongs_to_the_week_it_began_in()
    {
        await using Bot bot = await Bot.StartAsync(new DateTimeOffset(2026, 11, 22, 22, 50, 0, TimeSpan.Zero));
        Person alex = await bot.MeetAsync();
        await alex.SayAsync("check in", "good");
        bot.Clock.Pass(TimeSpan.FromMinutes(20));
        await alex.SayAsync("Shipped", "skip", "skip");
        CheckIn saved = Assert.Single(await alex.Rows.CheckInsAsync());
        Assert.Equal(("2026-W47", "Shipped"), (saved.Week, saved.Win));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(8)]
    public async Task Whoever_tapped_last_week_and_left_is_asked_for_this_week(int days)
    {
        await using Bot bot = await Bot.StartAsync();
        Person alex = await bot.MeetAsync();
        await alex.SayAsync("check in", "good");
        bot.Clock.Pass(TimeSpan.FromDays(days));
        await alex.SayAsync("check in");
        Assert.Equal("How was the week, Alex?", Headings.Of(alex.Last));
        await alex.PressAsync("😞 Rough");
        Assert.Equal(
            [("2026-W47", "good"), ("2026-W48", "rough")],
            (await alex.Rows.CheckInsAsync()).Select(one => (one.Week, one.Mood)));
    }

    [Fact]
    public async Task Whoever_comes_back_in_the_same_week_can_go_on()
    {
        await using Bot bot = await Bot.StartAsync();
        Person alex = await bot.MeetAsync();
        await alex.SayAsync("check in", "good", "Shipped", "cancel");
        bot.Clock.Pass(TimeSpan.FromDays(1));
        await alex.SayAsync("check in");
        await alex.PressAsync("Go on");
        await alex.SayAsync("great", "skip", "skip");
        CheckIn saved = Assert.Single(await alex.Rows.CheckInsAsync());
        Assert.Equal(("2026-W47", "great", "Shipped"), (saved.Week, saved.Mood, saved.Win));
    }
}
