namespace MentorBot.Tests.Goals;

/// <summary>A goal is done, or opened again after all.</summary>
public sealed class FinishingGoalsTests : OnePersonTests
{
    [Fact]
    public async Task Leaving_the_question_which_goal_is_done_keeps_nothing()
    {
        await Alex.SetGoalAsync("Two pages in the wiki", "2026-12-04");
        await Alex.SayAsync("done with this week", "cancel");
        Assert.Empty(await Alex.Rows.DraftsAsync());
        await Alex.SayAsync("done");
        Assert.NotEqual("Go on where you were?", Headings.Of(Alex.Last));
    }

    [Fact]
    public async Task A_plan_that_begins_like_the_word_finishes_nothing_unasked()
    {
        await Alex.SetGoalAsync("Two pages in the wiki");
        await Alex.SayAsync("Finish the report by Friday");
        Assert.True(Assert.Single(await Alex.Rows.GoalsAsync()).IsOpen);
        Assert.NotEmpty(Alex.Last.Inputs);
    }

    [Theory]
    [InlineData("en-GB", "done", "Done")]
    [InlineData("de-DE", "geschafft", "Geschafft")]
    public async Task The_only_goal_is_done_with_one_word(string locale, string command, string heading)
    {
        Alex.Speaks(locale);
        await Alex.SetGoalAsync("Two pages in the wiki");
        await Alex.SayAsync(command);
        Assert.Equal(heading, Headings.Of(Alex.Last));
        Goal goal = Assert.Single(await Alex.Rows.GoalsAsync());
        Assert.Equal((GoalState.Done, Bot.Clock.Now), (goal.State, goal.ClosedAt));
    }

    [Theory]
    [InlineData("en-GB", "done", "2")]
    [InlineData("en-GB", "done", "call three customers")]
    [InlineData("de-DE", "fertig", "2")]
    [InlineData("de-DE", "fertig", "Call three customers")]
    public async Task One_of_several_is_finished_by_typing(string locale, string command, string which)
    {
        Alex.Speaks(locale);
        await Alex.SetTwoGoalsAsync();
        await Alex.SayAsync(command, which);
        Assert.Equal(
            "Call three customers",
            Assert.Single(await Alex.Rows.GoalsAsync(), goal => goal.State == GoalState.Done).Title);
    }

    [Theory]
    [InlineData("en-GB", "Finish one", "Mark as done", "Open it again")]
    [InlineData("de-DE", "Eins abschließen", "Als fertig markieren", "Wieder öffnen")]
    public async Task One_of_several_is_finished_and_opened_again_by_cards(
        string locale, string finish, string mark, string reopen)
    {
        Alex.Speaks(locale);
        await Alex.SetTwoGoalsAsync();
        await Alex.SayAsync(locale == "de-DE" ? "ziele" : "goals");
        await Alex.PressAsync(finish);
        await Alex.SubmitAsync(
            mark, ("goal", (await Alex.GoalAsync("Call three customers")).Id));
        Assert.Single(await Alex.Rows.GoalsAsync(), goal => goal.State == GoalState.Done);
        await Alex.PressAsync(reopen);
        Assert.All(await Alex.Rows.GoalsAsync(), goal => Assert.True(goal is { IsOpen: true, ClosedAt: null }));
    }

    [Fact]
    public async Task Opening_a_goal_that_is_open_changes_nothing_of_it()
    {
        await Alex.SetGoalAsync("Two pages in the wiki");
        await Alex.SayAsync("done");
        Posted done = Alex.Find("Open it again");
        await Alex.PressAsync("Open it again");
        await Alex.SayAsync("check in", "good", "stuck", "skip");
        Assert.Equal(GoalState.Stuck, Assert.Single(await Alex.Rows.GoalsAsync()).State);
        await Alex.PressAsync(done, done.Card.AllButtons.OfType<SubmitButton>().Last().Token, []);
        Assert.Equal(GoalState.Stuck, Assert.Single(await Alex.Rows.GoalsAsync()).State);
    }

    [Fact]
    public async Task A_goal_that_is_gone_when_it_is_chosen_is_said_to_be()
    {
        await Alex.SetTwoGoalsAsync();
        await Alex.SayAsync("done");
        await Alex.Rows.DeleteAsync(Goal.Kind.Key(
            (await Alex.GoalAsync("Two pages in the wiki")).Id));
        await Alex.SayAsync("1");
        Assert.Equal("I can't find that goal any more.", Alex.Last.PlainText);
    }

    [Fact]
    public async Task Nobody_opens_anothers_goal()
    {
        Person mira = await Bot.MeetAsync("Mira", id: "mira");
        await Alex.SetGoalAsync("Two pages in the wiki");
        await Alex.SayAsync("done");
        Posted done = Alex.Find("Open it again");
        await mira.PressAsync(done, done.Card.AllButtons.OfType<SubmitButton>().Last().Token, []);
        Assert.Equal("I can't find that goal any more.", mira.Last.PlainText);
        Assert.Equal(GoalState.Done, Assert.Single(await Alex.Rows.GoalsAsync()).State);
    }
}
