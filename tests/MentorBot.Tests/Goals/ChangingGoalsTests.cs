namespace MentorBot.Tests.Goals;

/// <summary>A goal gets other words; and what all changes of a goal have in common.</summary>
public sealed class ChangingGoalsTests : OnePersonTests
{
    [Theory]
    [InlineData("en-GB", "rename the customers goal", "Call four customers", "skip")]
    [InlineData("en-GB", "edit goal 2", "Call four customers", "skip")]
    [InlineData("en-GB", "edit goal", "2", "Call four customers", "skip")]
    [InlineData("en-GB", "edit goal", "the second one", "Call four customers", "skip")]
    [InlineData("en-GB", "edit goal", "the customers goal", "Call four customers", "skip")]
    [InlineData("en-GB", "I want to change the wording of my second goal", "Call four customers", "skip")]
    [InlineData("de-DE", "Ziel 2 umformulieren", "Call four customers", "auslassen")]
    [InlineData("de-DE", "ziel bearbeiten", "das zweite", "Call four customers", "auslassen")]
    [InlineData("de-DE", "mein zweites Ziel umbenennen", "Call four customers", "auslassen")]
    public async Task A_goal_gets_another_title_by_typing(string locale, params string[] texts)
    {
        Alex.Speaks(locale);
        await Alex.SetTwoGoalsAsync();
        await Alex.SayAsync(texts);
        Goal goal = await Alex.GoalAsync("Call four customers");
        Assert.Equal(("it is there", new DateOnly(2026, 12, 10)), (goal.Criterion, goal.Due));
        Assert.Contains("Call four customers", Alex.Last.PlainText, StringComparison.Ordinal);
        Assert.Contains(Alex.In(() => GoalWords.OnlyYou), Alex.Last.PlainText, StringComparison.Ordinal);
        Assert.Equal(2, (await Alex.Rows.GoalsAsync()).Count);
    }

    [Theory]
    [InlineData("en-GB")]
    [InlineData("de-DE")]
    public async Task A_goal_gets_other_words_by_cards(string locale)
    {
        Alex.Speaks(locale);
        await Alex.SetTwoGoalsAsync();
        await Alex.OpenChangeAsync(EditGoalDialog.Name, "Call three customers");
        Assert.Equal(["Call three customers", "it is there"], Alex.Last.Inputs.Select(input => input.Value));
        await Alex.SubmitAsync(
            Alex.In(() => GoalChangeWords.EditSave), (GoalCards.Title, "🚀 אבג"), (GoalCards.Criterion, ""));
        Assert.Null((await Alex.GoalAsync("🚀 אבג")).Criterion);
    }

    [Fact]
    public async Task A_title_that_was_emptied_stays()
    {
        await Alex.SetGoalAsync("Two pages in the wiki");
        await Alex.SayAsync("edit goal");
        await Alex.SubmitAsync("Save goal", (GoalCards.Title, ""), (GoalCards.Criterion, "Maria has read them"));
        Assert.Equal("Maria has read them", (await Alex.GoalAsync("Two pages in the wiki")).Criterion);
    }

    [Theory]
    [InlineData("edit goal")]
    [InlineData("move goal")]
    [InlineData("drop goal")]
    [InlineData("change goal")]
    [InlineData("done")]
    [InlineData("ziel verschieben")]
    public async Task Without_goals_one_is_offered(string text)
    {
        await Alex.SayAsync(text);
        Assert.Equal("No goals open. One small thing for the next two weeks?", Alex.Last.PlainText);
        Assert.True(Alex.Has("Set one"));
    }

    [Fact]
    public async Task A_goal_that_was_closed_meanwhile_is_said_to_be_and_stays_closed()
    {
        await Alex.SetGoalAsync("Two pages in the wiki");
        await Alex.SayAsync("move goal to 11 december");
        Posted moved = Alex.Find("Change it");
        await Alex.SayAsync("done");
        await Alex.PressAsync(moved, moved.Card.AllButtons.OfType<SubmitButton>().First().Token, []);
        Assert.Contains("is done already", Alex.Last.PlainText, StringComparison.Ordinal);
        await Alex.PressAsync("Open it again");
        Assert.True(Assert.Single(await Alex.Rows.GoalsAsync()).IsOpen);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("skip")]
    public async Task None_of_them_changes_nothing(string answer)
    {
        await Alex.SetTwoGoalsAsync();
        await Alex.SayAsync("move goal", answer);
        Assert.Equal("Fine. Your goals stay as they are.", Alex.Last.PlainText);
    }
}
