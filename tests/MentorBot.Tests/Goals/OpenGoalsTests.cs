namespace MentorBot.Tests.Goals;

/// <summary>The list of open goals, and how many there can be.</summary>
public sealed class OpenGoalsTests : OnePersonTests
{
    [Theory]
    [InlineData(
        "en-GB", "goals", "No goals open. One small thing for the next two weeks?", "Set one", "One small thing")]
    [InlineData(
        "de-DE", "ziele", "Kein Ziel offen. Eine kleine Sache für die nächsten zwei Wochen?", "Eins setzen",
        "Eine kleine Sache")]
    public async Task Without_goals_one_is_offered(
        string locale, string command, string text, string set, string heading)
    {
        Alex.Speaks(locale);
        await Alex.SayAsync(command);
        Assert.Equal(text, Alex.Last.PlainText);
        await Alex.PressAsync(set);
        Assert.Equal(heading, Headings.Of(Alex.Last));
    }

    [Fact]
    public async Task The_list_has_the_next_due_first_and_says_when_one_is_overdue()
    {
        await Alex.SetGoalAsync("Call three customers", "2026-12-10");
        await Alex.SetGoalAsync("Two pages in the wiki", "2026-11-27");
        Bot.Clock.Pass(TimeSpan.FromDays(8));
        await Alex.SayAsync("goals");
        Facts facts = Assert.Single(Alex.Last.Parts.OfType<Facts>());
        Fact[] expected =
        [
            new("Two pages in the wiki", "was due Fri, 27 Nov"), new("Call three customers", "by Thu, 10 Dec"),
        ];
        Assert.Equal(expected, facts.Items.AsEnumerable());
    }

    [Fact]
    public async Task At_most_five_goals_are_open_and_then_no_card_offers_another()
    {
        await Alex.SetPagesAsync();
        await Alex.SayAsync("goals");
        Assert.Equal(["Finish one", "Change a goal"], Alex.Last.AllButtons.Select(button => button.Title));
        await Alex.SayAsync("goal one more page in the wiki");
        Assert.Equal("Five is plenty", Headings.Of(Alex.Last));
        Assert.Equal(5, (await Alex.Rows.GoalsAsync()).Count);
        await Alex.PressAsync("Finish one");
        await Alex.SayAsync("3");
        await Alex.SetGoalAsync("One more page in the wiki");
        Assert.Equal(5, (await Alex.Rows.GoalsAsync()).Count(goal => goal.IsOpen));
    }

    [Fact]
    public async Task A_goal_opened_again_while_another_is_set_leaves_no_room_for_a_sixth()
    {
        await Alex.SetPagesAsync();
        await Alex.SayAsync("done", "1", "goal");
        await Alex.PressAsync("Open it again");
        await Alex.SubmitAsync(
            "Save goal", (GoalCards.Title, "Page 6 of the wiki"), (GoalCards.Criterion, "it is there"));
        Assert.Equal("Five is plenty", Headings.Of(Alex.Last));
        Assert.Equal(5, (await Alex.Rows.GoalsAsync()).Count(goal => goal.IsOpen));
    }

    [Fact]
    public async Task A_sixth_goal_is_not_opened_again()
    {
        await Alex.SetGoalAsync("Two pages in the wiki");
        await Alex.SayAsync("done");
        await Alex.SetPagesAsync();
        await Alex.PressAsync("Open it again");
        Assert.Equal("Five is plenty", Headings.Of(Alex.Last));
        Assert.Equal(5, (await Alex.Rows.GoalsAsync()).Count(goal => goal.IsOpen));
    }
}
