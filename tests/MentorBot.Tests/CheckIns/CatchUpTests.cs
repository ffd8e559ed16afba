using MentorBot.CheckIns;
using MentorBot.Tests.Goals;

namespace MentorBot.Tests.CheckIns;

/// <summary>What comes of a call that could not be made when it was due.</summary>
public sealed class CatchUpTests
{
    private static readonly DateTimeOffset Thursday = Team.Thursday;

    [Fact]
    public async Task A_host_that_was_down_until_Friday_morning_asks_once()
    {
        await using Team team = await Team.MeetAsync();
        await team.Bot.WakeAtAsync(Thursday.AddHours(19));
        Assert.Equal((1, 0), (Calls.To(team), Calls.SecondTo(team)));
        await team.Bot.PassToAsync(Thursday.AddDays(7).AddMinutes(-1));
        Assert.Equal(1, Calls.To(team));
        await team.Bot.PassToAsync(Thursday.AddDays(7));
        Assert.Equal(2, Calls.To(team));
    }

    [Fact]
    public async Task A_host_that_was_down_until_Monday_does_not_ask_for_the_week_before()
    {
        await using Team team = await Team.MeetAsync();
        await team.Bot.WakeAtAsync(Thursday.AddDays(4));
        Assert.Equal(0, Calls.To(team));
        Assert.Equal(Thursday.AddDays(7), await team.Bot.Sweep.NextAsync(CancellationToken.None));
    }

    [Theory]
    [InlineData(8)]
    [InlineData(13)]
    public async Task Nobody_is_asked_late_in_the_evening_or_in_the_night(int hoursLate)
    {
        await using Team team = await Team.MeetAsync();
        await team.Bot.WakeAtAsync(Thursday.AddHours(hoursLate));
        Assert.Equal(0, Calls.To(team));
        await team.Bot.PassToAsync(Thursday.AddDays(3));
        Assert.Equal((1, 0), (Calls.To(team), Calls.SecondTo(team)));
    }

    [Fact]
    public async Task A_call_that_finds_only_Sunday_night_left_is_not_made()
    {
        await using Team team = await Team.MeetAsync();
        await team.Bot.WakeAtAsync(Thursday.AddDays(3).AddHours(8));
        await team.Bot.PassToAsync(Thursday.AddDays(7).AddMinutes(-1));
        Assert.Equal(0, Calls.To(team));
    }

    [Fact]
    public async Task It_waits_until_the_person_has_finished_what_they_are_at()
    {
        await using Team team = await Team.MeetAsync(Thursday.AddMinutes(-5));
        await team.Alex.SayAsync("goal Two pages in the wiki");
        await team.Bot.PassToAsync(Thursday);
        Assert.Equal(0, Calls.To(team));
        await team.Alex.SayAsync("skip");
        await team.Bot.PassToAsync(Thursday.AddMinutes(9));
        Assert.Equal(0, Calls.To(team));
        await team.Alex.SayAsync("tomorrow");
        await team.Bot.PassToAsync(Thursday.AddMinutes(21));
        Assert.Equal(1, Calls.To(team));
        Assert.Single(await team.Alex.Rows.GoalsAsync());
    }

    [Fact]
    public async Task A_dialog_that_was_left_for_a_while_is_put_aside_and_keeps_its_answers()
    {
        await using Team team = await Team.MeetAsync(Thursday.AddHours(-2));
        await team.Alex.SayAsync("goal Two pages in the wiki");
        await team.Bot.PassToAsync(Thursday);
        Assert.Equal(1, Calls.To(team));
        Assert.Contains("Two pages in the wiki", Assert.Single(await team.Alex.Rows.DraftsAsync()).Answers.Values);
    }

    [Fact]
    public async Task A_call_that_nobody_answered_leaves_nothing_to_go_on_with()
    {
        await using Team team = await Team.MeetAsync();
        await team.Bot.PassToAsync(Thursday.AddDays(1));
        await team.Alex.SetGoalAsync("Two pages in the wiki", "2026-12-01");
        Assert.Empty(await team.Alex.Rows.DraftsAsync());
        await team.Alex.SayAsync("check in");
        Assert.Equal("How was the week, Alex?", Headings.Of(team.Alex.Last));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Over_twenty_weeks_of_late_sweeps_every_week_is_asked_for_and_none_twice(int seed)
    {
        await using Team team = await Team.MeetAsync();
        Random chance = new(seed);
        Dictionary<string, int> first = [];
        Dictionary<string, int> second = [];
        while (team.Bot.Clock.Now < Team.Monday.AddDays(7 * 20))
        {
            (int all, int again) = (Calls.To(team), Calls.SecondTo(team));
            await team.Bot.WakeAtAsync(team.Bot.Clock.Now.AddMinutes(chance.Next(10, 8 * 60)));
            string week = WeekOf(team.Bot.Clock.Now);
            second[week] = second.GetValueOrDefault(week) + Calls.SecondTo(team) - again;
            first[week] = first.GetValueOrDefault(week) + Calls.To(team) - all - (Calls.SecondTo(team) - again);
        }

        first.Remove(WeekOf(Team.Monday.AddDays(7 * 20)));
        Assert.Equal(20, first.Count);
        Assert.All(first, week => Assert.Equal(1, week.Value));
        Assert.All(second, week => Assert.InRange(week.Value, 0, 1));
    }

    private static string WeekOf(DateTimeOffset time) =>
        CheckIn.WeekOf(DateOnly.FromDateTime(
            TimeZoneInfo.ConvertTimeBySystemTimeZoneId(time, "Europe/Berlin").DateTime));
}
