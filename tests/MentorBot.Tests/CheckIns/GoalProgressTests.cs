using MentorBot.CheckIns;
using MentorBot.Tests.Goals;

namespace MentorBot.Tests.CheckIns;

public sealed class GoalProgressTests : OnePersonTests
{
    [Theory]
    [InlineData(1, new[] { 1 })]
    [InlineData(2, new[] { 2 })]
    [InlineData(3, new[] { 3 })]
    [InlineData(4, new[] { 3, 1 })]
    [InlineData(5, new[] { 3, 2 })]
    public async Task Goals_are_asked_for_by_cards_of_at_most_three(int count, int[] cards)
    {
        await Alex.SetPagesAsync(count);
        await Alex.SayAsync("check in", "good");
        foreach (int inputs in cards)
        {
            Assert.Equal(inputs, Alex.Last.Inputs.Count());
            await Alex.SubmitAsync(
                "Save progress", [.. Alex.Last.Inputs.Select(input => (input.Id, nameof(GoalState.OnTrack)))]);
        }

        await Alex.PressAsync("Skip");
        Assert.All(await Alex.Rows.GoalsAsync(), goal => Assert.Equal(GoalState.OnTrack, goal.State));
        Assert.Equal(count, Assert.Single(await Alex.Rows.CheckInsAsync()).Progress.Length);
    }

    [Theory]
    [InlineData("en-GB", "check in", "ok", "done", "on track", "stuck", "dropped", "skip")]
    [InlineData("de-DE", "einchecken", "ok", "fertig", "läuft", "hängt", "losgelassen", "auslassen")]
    [InlineData("de-DE", "einchecken", "3", "1", "2", "3", "4", "auslassen")]
    public async Task Goals_are_answered_for_by_typing(
        string locale, string command, string mood, params string[] standings)
    {
        Alex.Speaks(locale);
        foreach (int number in Enumerable.Range(1, 5))
            await Alex.SetGoalAsync($"Page {number} of the wiki", $"2026-12-0{number}");
        await Alex.SayAsync(command, mood);
        await Alex.SayAsync(standings);
        await Alex.PressAsync(Alex.In(() => CheckInWords.SkipThis));
        GoalState[] expected = [GoalState.Done, GoalState.OnTrack, GoalState.Stuck, GoalState.Dropped, GoalState.Open];
        Assert.Equal(expected, (await Alex.Rows.GoalsAsync()).OrderBy(goal => goal.Due).Select(goal => goal.State));
        Assert.Equal(4, Assert.Single(await Alex.Rows.CheckInsAsync()).Progress.Length);
    }

    [Fact]
    public async Task A_whole_card_of_goals_can_be_left_out_with_one_tap()
    {
        await Alex.SetPagesAsync(4);
        await Alex.SayAsync("check in", "good");
        await Alex.PressAsync("Skip");
        Assert.Single(Alex.Last.Inputs);
        await Alex.PressAsync("Skip");
        Assert.Equal("Anything to keep?", Headings.Of(Alex.Last));
        Assert.All(await Alex.Rows.GoalsAsync(), goal => Assert.Equal(GoalState.Open, goal.State));
    }

    [Fact]
    public async Task The_second_check_in_of_a_week_shows_where_the_goals_stood()
    {
        await Alex.SetGoalAsync("Two pages in the wiki", "2026-12-01");
        await Alex.SetGoalAsync("Call three customers", "2026-12-02");
        await Alex.SayAsync("check in", "good", "stuck", "skip");
        await Alex.PressAsync("Skip");
        await Alex.SayAsync("check in", "good");
        Assert.Equal([nameof(GoalState.Stuck), null], Alex.Last.Inputs.Select(input => input.Value));
        await Alex.PressAsync("Save progress");
        await Alex.PressAsync("Skip");
        GoalProgress stuck = Assert.Single(Assert.Single(await Alex.Rows.CheckInsAsync()).Progress);
        Assert.Equal(("Two pages in the wiki", GoalState.Stuck), (stuck.Title, stuck.State));
    }

    [Fact]
    public async Task A_goal_that_is_done_at_a_check_in_makes_room_for_another()
    {
        foreach (int number in Enumerable.Range(1, 5))
            await Alex.SetGoalAsync($"Page {number} of the wiki", $"2026-12-0{number}");
        await Alex.SayAsync("check in", "good", "done", "dropped", "skip", "skip", "skip");
        Assert.Equal(3, (await Alex.Rows.GoalsAsync()).Count(goal => goal.IsOpen));
        Assert.Contains(new Fact("Goal", "Page 1 of the wiki: Done"), Alex.Last.Parts.OfType<Facts>().Single().Items);
        await Alex.SayAsync("check in", "good");
        Assert.Equal(3, Alex.Last.Inputs.Count());
    }
}
