using MentorBot.CheckIns;
using MentorBot.Tests.Goals;

namespace MentorBot.Tests.CheckIns;

public sealed class GoalProgressTests
{
    [Theory]
    [InlineData(1, new[] { 1 })]
    [InlineData(2, new[] { 2 })]
    [InlineData(3, new[] { 3 })]
    [InlineData(4, new[] { 3, 1 })]
    [InlineData(5, new[] { 3, 2 })]
    public async Task Goals_are_asked_for_by_cards_of_at_most_three(int count, int[] cards)
    {
        await using Bot bot = await Bot.StartAsync();
        Person alex = await bot.MeetAsync();
        foreach (int number in Enumerable.Range(1, count)) await alex.SetGoalAsync($"Page {number} of the wiki");
        await alex.SayAsync("check in", "good");
        foreach (int inputs in cards)
        {
            Assert.Equal(inputs, alex.Last.Inputs.Count());
            await alex.SubmitAsync(
                "Save progress", [.. alex.Last.Inputs.Select(input => (input.Id, nameof(GoalState.OnTrack)))]);
        }

        await alex.PressAsync("Skip");
        Assert.All(await alex.Rows.GoalsAsync(), goal => Assert.Equal(GoalState.OnTrack, goal.State));
        Assert.Equal(count, Assert.Single(await alex.Rows.CheckInsAsync()).Progress.Length);
    }

    [Theory]
    [InlineData("en-GB", "check in", "ok", "done", "on track", "stuck", "dropped", "skip")]
    [InlineData("de-DE", "einchecken", "ok", "fertig", "läuft", "hängt", "losgelassen", "auslassen")]
    [InlineData("de-DE", "einchecken", "3", "1", "2", "3", "4", "auslassen")]
    public async Task Goals_are_answered_for_by_typing(
        string locale, string command, string mood, params string[] standings)
    {
        await using Bot bot = await Bot.StartAsync();
        Person alex = await bot.MeetAsync(locale: locale);
        foreach (int number in Enumerable.Range(1, 5))
            await alex.SetGoalAsync($"Page {number} of the wiki", $"2026-12-0{number}");
        await alex.SayAsync(command, mood);
        await alex.SayAsync(standings);
        await alex.PressAsync(alex.In(() => CheckInWords.SkipThis));
        GoalState[] expected = [GoalState.Done, GoalState.OnTrack, GoalState.Stuck, GoalState.Dropped, GoalState.Open];
        Assert.Equal(expected, (await alex.Rows.GoalsAsync()).OrderBy(goal => goal.Due).Select(goal => goal.State));
        Assert.Equal(4, Assert.Single(await alex.Rows.CheckInsAsync()).Progress.Length);
    }

    [Fact]
    public async Task A_whole_card_of_goals_can_be_left_out_with_one_tap()
    {
        await using Bot bot = await Bot.StartAsync();
        Person alex = await bot.MeetAsync();
        foreach (int number in Enumerable.Range(1, 4)) await alex.SetGoalAsync($"Page {number} of the wiki");
        await alex.SayAsync("check in", "good");
        await alex.PressAsync("Skip");
        Assert.Single(alex.Last.Inputs);
        await alex.PressAsync("Skip");
        Assert.Equal("Anything to keep?", Headings.Of(alex.Last));
        Assert.All(await alex.Rows.GoalsAsync(), goal => Assert.Equal(GoalState.Open, goal.State));
    }

    [Fact]
    public async Task The_second_check_in_of_a_week_shows_where_the_goals_stood()
    {
        await using Bot bot = await Bot.StartAsync();
        Person alex = await bot.MeetAsync();
        await alex.SetGoalAsync("Two pages in the wiki", "2026-12-01");
        await alex.SetGoalAsync("Call three customers", "2026-12-02");
        await alex.SayAsync("check in", "good", "stuck", "skip");
        await alex.PressAsync("Skip");
        await alex.SayAsync("check in", "good");
        Assert.Equal([nameof(GoalState.Stuck), null], alex.Last.Inputs.Select(input => input.Value));
        await alex.PressAsync("Save progress");
        await alex.PressAsync("Skip");
        GoalProgress stuck = Assert.Single(Assert.Single(await alex.Rows.CheckInsAsync()).Progress);
        Assert.Equal(("Two pages in the wiki", GoalState.Stuck), (stuck.Title, stuck.State));
    }

    [Fact]
    public async Task A_goal_that_is_done_at_a_check_in_makes_room_for_another()
    {
        await using Bot bot = await Bot.StartAsync();
        Person alex = await bot.MeetAsync();
        foreach (int number in Enumerable.Range(1, 5))
            await alex.SetGoalAsync($"Page {number} of the wiki", $"2026-12-0{number}");
        await alex.SayAsync("check in", "good", "done", "dropped", "skip", "skip", "skip");
        Assert.Equal(3, (await alex.Rows.GoalsAsync()).Count(goal => goal.IsOpen));
        Assert.Contains(new Fact("Goal", "Page 1 of the wiki: Done"), alex.Last.Parts.OfType<Facts>().Single().Items);
        await alex.SayAsync("check in", "good");
        Assert.Equal(3, alex.Last.Inputs.Count());
    }
}
