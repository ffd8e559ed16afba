using MentorBot.Conversation.Messages;

namespace MentorBot.Tests.Goals;

/// <summary>Which goal a chosen message becomes evidence of.</summary>
public sealed class EvidenceGoalTests : OnePersonTests
{
    private const string Words = "Maria says that it helped her";

    [Fact]
    public async Task Which_of_several_goals_is_asked_and_none_is_chosen_beforehand()
    {
        await Alex.SetTwoGoalsAsync();

        Form form = (await Alex.KeepAsync(Words)).Form!;
        Assert.Equal([Words, null], form.Card.Inputs.Select(input => input.Value));
        await Alex.PressAsync("Save evidence");
        Assert.True(Alex.InPlace!.Inputs.OfType<ChoiceInput>().Single().Rejected);
        await Alex.SubmitAsync(
            "Save evidence", (EvidenceCards.Goal, (await Alex.GoalAsync("Call three customers")).Id));

        Assert.Equal(
            (await Alex.GoalAsync("Call three customers")).Id, Assert.Single(await Alex.Rows.EvidenceAsync()).GoalId);
    }

    [Theory]
    [InlineData("en-GB", "Save evidence", "A goal to go with it")]
    [InlineData("de-DE", "Beleg speichern", "Ein Ziel dazu")]
    public async Task Where_no_goal_is_open_one_is_set_by_the_same_card_and_the_words_are_kept(
        string locale, string save, string heading)
    {
        Alex.Speaks(locale);

        Assert.Equal(heading, (await Alex.KeepAsync(Words)).Form!.Title);
        await Alex.SubmitAsync(save, (GoalCards.Title, "Two pages in the wiki"));

        Goal goal = Assert.Single(await Alex.Rows.GoalsAsync());
        Assert.Equal(("Two pages in the wiki", new DateOnly(2026, 12, 4)), (goal.Title, goal.Due));
        Assert.Equal(
            (goal.Id, Words),
            Assert.Single(await Alex.Rows.EvidenceAsync()) is var kept ? (kept.GoalId, kept.Text) : default);
    }

    [Fact]
    public async Task A_goal_that_was_finished_meanwhile_still_takes_it()
    {
        await Alex.SetGoalAsync("Two pages in the wiki");
        await Alex.KeepAsync(Words);
        Goal goal = Assert.Single(await Alex.Rows.GoalsAsync());
        await Alex.Rows.WriteAsync(
            Goal.Kind.Key(goal.Id),
            Bot.Rows.Write(Goal.Kind, goal with { State = GoalState.Done, ClosedAt = Bot.Clock.Now }));

        await Alex.PressAsync("Save evidence");

        Assert.Equal(goal.Id, Assert.Single(await Alex.Rows.EvidenceAsync()).GoalId);
    }

    [Fact]
    public async Task A_goal_that_is_gone_meanwhile_gives_the_words_back()
    {
        await Alex.SetGoalAsync("Two pages in the wiki");
        await Alex.KeepAsync(Words);
        await Alex.Rows.DeleteAsync(Goal.Kind.Key((await Alex.Rows.GoalsAsync())[0].Id));

        await Alex.PressAsync("Save evidence");

        Assert.EndsWith($"I have not kept your words.\n{Words}", Alex.Last.PlainText, StringComparison.Ordinal);
        Assert.Empty(await Alex.Rows.FailuresAsync());
    }
}
