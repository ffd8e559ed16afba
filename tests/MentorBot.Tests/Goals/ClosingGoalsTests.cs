namespace MentorBot.Tests.Goals;

/// <summary>A goal is let go of, or is done, by a sentence.</summary>
public sealed class ClosingGoalsTests : OnePersonTests
{
    [Theory]
    [InlineData("en-GB", "drop the customers goal", "yes")]
    [InlineData("en-GB", "drop goal 2", "let go of it")]
    [InlineData("en-GB", "drop goal", "customers", "drop it")]
    [InlineData("en-GB", "delete my second goal", "yes")]
    [InlineData("de-DE", "ziel löschen", "das zweite", "ja")]
    [InlineData("de-DE", "Ziel 2 streichen", "loslassen")]
    public async Task A_goal_is_let_go_of_after_asking(string locale, params string[] texts)
    {
        Alex.Speaks(locale);
        await Alex.SetTwoGoalsAsync();
        await Alex.SayAsync(texts[..^1]);
        Assert.All(await Alex.Rows.GoalsAsync(), goal => Assert.True(goal.IsOpen));
        Assert.Contains("Call three customers", Alex.Last.PlainText, StringComparison.Ordinal);
        await Alex.SayAsync(texts[^1]);
        Goal dropped = await Alex.GoalAsync("Call three customers");
        Assert.Equal((GoalState.Dropped, Bot.Clock.Now), (dropped.State, dropped.ClosedAt));
        await Alex.PressAsync(Alex.In(() => GoalWords.Reopen));
        Assert.All(await Alex.Rows.GoalsAsync(), goal => Assert.True(goal is { IsOpen: true, ClosedAt: null }));
    }

    [Theory]
    [InlineData("en-GB", "drop my goal", "Keep it")]
    [InlineData("de-DE", "ziel löschen", "Behalten")]
    public async Task Even_the_only_goal_is_kept_unless_it_is_let_go_of(string locale, string sentence, string keep)
    {
        Alex.Speaks(locale);
        await Alex.SetGoalAsync("Two pages in the wiki");
        await Alex.SayAsync(sentence);
        Assert.True(Alex.Has(Alex.In(() => Choice.Parse("", GoalChangeWords.DropYes).Title)));
        await Alex.PressAsync(keep);
        Assert.True(Assert.Single(await Alex.Rows.GoalsAsync()).IsOpen);
    }

    [Theory]
    [InlineData("drop goal: both")]
    [InlineData("delete goal: all of them")]
    [InlineData("please delete all goals")]
    public async Task Several_goals_are_let_go_of_one_at_a_time(string sentence)
    {
        await Alex.SetTwoGoalsAsync();
        await Alex.SayAsync(sentence);
        Assert.Contains("One at a time.", Alex.Last.PlainText, StringComparison.Ordinal);
        Assert.Single(Alex.Last.Inputs);
        Assert.All(await Alex.Rows.GoalsAsync(), goal => Assert.True(goal.IsOpen));
    }

    [Fact]
    public async Task Both_is_no_answer_to_which_goal()
    {
        await Alex.SetTwoGoalsAsync();
        await Alex.SayAsync("drop goal", "both");
        Assert.Contains("one goal, by its number or name", Alex.Last.PlainText, StringComparison.Ordinal);
        Assert.All(await Alex.Rows.GoalsAsync(), goal => Assert.True(goal.IsOpen));
    }

    [Theory]
    [InlineData("en-GB", "I finished the customers goal")]
    [InlineData("en-GB", "mark goal 2 as done")]
    [InlineData("en-GB", "done: call three customers")]
    [InlineData("de-DE", "das zweite Ziel ist erreicht")]
    [InlineData("de-DE", "Ziel 2 ist fertig")]
    public async Task A_goal_that_is_named_is_done_and_can_be_opened_again(string locale, string sentence)
    {
        Alex.Speaks(locale);
        await Alex.SetTwoGoalsAsync();
        await Alex.SayAsync(sentence);
        Assert.Equal(GoalState.Done, (await Alex.GoalAsync("Call three customers")).State);
        Assert.Contains("Call three customers", Alex.Last.PlainText, StringComparison.Ordinal);
        await Alex.PressAsync(Alex.In(() => GoalWords.Reopen));
        Assert.All(await Alex.Rows.GoalsAsync(), goal => Assert.True(goal.IsOpen));
    }

    [Theory]
    [InlineData("en-GB", "I finished my goal", true)]
    [InlineData("en-GB", "goal reached", true)]
    [InlineData("de-DE", "Ich habe mein Ziel erreicht", true)]
    [InlineData("en-GB", "I finished the spanish course goal", false)]
    [InlineData("en-GB", "done with the spanish course", false)]
    [InlineData("en-GB", "goal 4 is done", false)]
    [InlineData("de-DE", "das Ziel mit dem Garten ist erreicht", false)]
    public async Task The_only_goal_is_done_unless_something_else_is_named(string locale, string sentence, bool isDone)
    {
        Alex.Speaks(locale);
        await Alex.SetGoalAsync("Two pages in the wiki");
        await Alex.SayAsync(sentence);
        Assert.Equal(isDone, !Assert.Single(await Alex.Rows.GoalsAsync()).IsOpen);
        Assert.Equal(isDone ? 0 : 1, Alex.Last.Inputs.Count());
        if (!isDone) await Alex.SayAsync(locale == "de-DE" ? "ja" : "yes");
        Assert.Equal(GoalState.Done, Assert.Single(await Alex.Rows.GoalsAsync()).State);
    }

    [Theory]
    [InlineData("drop the course goal")]
    [InlineData("I finished the course goal")]
    public async Task Of_similar_names_none_is_guessed(string sentence)
    {
        await Alex.SetGoalAsync("Kubernetes course");
        await Alex.SetGoalAsync("Python course");
        await Alex.SayAsync(sentence);
        Assert.Single(Alex.Last.Inputs);
        Assert.All(await Alex.Rows.GoalsAsync(), goal => Assert.True(goal.IsOpen));
    }

    [Fact]
    public async Task A_goal_that_is_gone_meanwhile_is_said_to_be()
    {
        await Alex.SetGoalAsync("Two pages in the wiki");
        await Alex.SayAsync("drop goal");
        Goal goal = Assert.Single(await Alex.Rows.GoalsAsync());
        await Alex.Rows.DeleteAsync(Goal.Kind.Key(goal.Id));
        await Alex.SayAsync("yes");
        Assert.Equal("I can't find that goal any more.", Alex.Last.PlainText);
    }
}
