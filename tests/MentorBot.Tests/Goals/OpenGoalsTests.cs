namespace MentorBot.Tests.Goals;

public sealed class OpenGoalsTests
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
        await using Bot bot = await Bot.StartAsync();
        Person alex = await bot.MeetAsync(locale: locale);
        await alex.SayAsync(command);
        Assert.Equal(text, alex.Last.PlainText);
        await alex.PressAsync(set);
        Assert.Equal(heading, Headings.Of(alex.Last));
    }

    [Fact]
    public async Task Leaving_the_question_which_goal_is_done_keeps_nothing()
    {
        await using Bot bot = await Bot.StartAsync();
        Person alex = await bot.MeetAsync();
        await alex.SetGoalAsync("Two pages in the wiki", "2026-12-04");
        await alex.SayAsync("done with this week", "cancel");
        Assert.Empty(await alex.Rows.DraftsAsync());
        await alex.SayAsync("done");
        Assert.NotEqual("Go on where you were?", Headings.Of(alex.Last));
    }

    [Fact]
    public async Task The_list_has_the_next_due_first_and_says_when_one_is_overdue()
    {
        await using Bot bot = await Bot.StartAsync();
        Person alex = await bot.MeetAsync();
        await alex.SetGoalAsync("Call three customers", "2026-12-10");
        await alex.SetGoalAsync("Two pages in the wiki", "2026-11-27");
        bot.Clock.Pass(TimeSpan.FromDays(8));
        await alex.SayAsync("goals");
        Facts facts = Assert.Single(alex.Last.Parts.OfType<Facts>());
        Fact[] expected =
        [
            new("Two pages in the wiki", "was due Fri, 27 Nov"), new("Call three customers", "by Thu, 10 Dec"),
        ];
        Assert.Equal(expected, facts.Items.AsEnumerable());
    }

    [Fact]
    public async Task At_most_five_goals_are_open_and_then_no_card_offers_another()
    {
        await using Bot bot = await Bot.StartAsync();
        Person alex = await bot.MeetAsync();
        foreach (int number in Enumerable.Range(1, 5)) await alex.SetGoalAsync($"Page {number} of the wiki");
        await alex.SayAsync("goals");
        Assert.Equal(["Finish one"], alex.Last.AllButtons.Select(button => button.Title));
        await alex.SayAsync("goal one more page in the wiki");
        Assert.Equal("Five is plenty", Headings.Of(alex.Last));
        Assert.Equal(5, (await alex.Rows.GoalsAsync()).Count);
        await alex.PressAsync("Finish one");
        await alex.SayAsync("3");
        await alex.SetGoalAsync("One more page in the wiki");
        Assert.Equal(5, (await alex.Rows.GoalsAsync()).Count(goal => goal.IsOpen));
    }

    [Fact]
    public async Task A_goal_opened_again_while_another_is_set_leaves_no_room_for_a_sixth()
    {
        await using Bot bot = await Bot.StartAsync();
        Person alex = await bot.MeetAsync();
        foreach (int number in Enumerable.Range(1, 5)) await alex.SetGoalAsync($"Page {number} of the wiki");
        await alex.SayAsync("done", "1", "goal");
        await alex.PressAsync("Open it again");
        await alex.SubmitAsync(
            "Save goal", (GoalCards.Title, "Page 6 of the wiki"), (GoalCards.Criterion, "it is there"));
        Assert.Equal("Five is plenty", Headings.Of(alex.Last));
        Assert.Equal(5, (await alex.Rows.GoalsAsync()).Count(goal => goal.IsOpen));
    }

    [Fact]
    public async Task A_plan_that_begins_like_the_word_finishes_nothing_unasked()
    {
        await using Bot bot = await Bot.StartAsync();
        Person alex = await bot.MeetAsync();
        await alex.SetGoalAsync("Two pages in the wiki");
        await alex.SayAsync("Finish the report by Friday");
        Assert.True(Assert.Single(await alex.Rows.GoalsAsync()).IsOpen);
        Assert.Single(alex.Last.Inputs);
    }

    [Theory]
    [InlineData("en-GB", "done", "Done")]
    [InlineData("de-DE", "geschafft", "Geschafft")]
    public async Task The_only_goal_is_done_with_one_word(string locale, string command, string heading)
    {
        await using Bot bot = await Bot.StartAsync();
        Person alex = await bot.MeetAsync(locale: locale);
        await alex.SetGoalAsync("Two pages in the wiki");
        await alex.SayAsync(command);
        Assert.Equal(heading, Headings.Of(alex.Last));
        Goal goal = Assert.Single(await alex.Rows.GoalsAsync());
        Assert.Equal((GoalState.Done, bot.Clock.Now), (goal.State, goal.ClosedAt));
    }

    [Theory]
    [InlineData("en-GB", "done", "2")]
    [InlineData("en-GB", "done", "call three customers")]
    [InlineData("de-DE", "fertig", "2")]
    [InlineData("de-DE", "fertig", "Call three customers")]
    public async Task One_of_several_is_finished_by_typing(string locale, string command, string which)
    {
        await using Bot bot = await Bot.StartAsync();
        Person alex = await bot.MeetAsync(locale: locale);
        await alex.SetGoalAsync("Two pages in the wiki", "2026-11-27");
        await alex.SetGoalAsync("Call three customers", "2026-12-10");
        await alex.SayAsync(command, which);
        Assert.Equal(
            "Call three customers",
            Assert.Single(await alex.Rows.GoalsAsync(), goal => goal.State == GoalState.Done).Title);
    }

    [Theory]
    [InlineData("en-GB", "Finish one", "Mark as done", "Open it again")]
    [InlineData("de-DE", "Eins abschließen", "Als fertig markieren", "Wieder öffnen")]
    public async Task One_of_several_is_finished_and_opened_again_by_cards(
        string locale, string finish, string mark, string reopen)
    {
        await using Bot bot = await Bot.StartAsync();
        Person alex = await bot.MeetAsync(locale: locale);
        await alex.SetGoalAsync("Two pages in the wiki", "2026-11-27");
        await alex.SetGoalAsync("Call three customers", "2026-12-10");
        await alex.SayAsync(locale == "de-DE" ? "ziele" : "goals");
        await alex.PressAsync(finish);
        await alex.SubmitAsync(
            mark, ("goal", (await alex.Rows.GoalsAsync()).Single(goal => goal.Title == "Call three customers").Id));
        Assert.Single(await alex.Rows.GoalsAsync(), goal => goal.State == GoalState.Done);
        await alex.PressAsync(reopen);
        Assert.All(await alex.Rows.GoalsAsync(), goal => Assert.True(goal is { IsOpen: true, ClosedAt: null }));
    }

    [Fact]
    public async Task Opening_a_goal_that_is_open_changes_nothing_of_it()
    {
        await using Bot bot = await Bot.StartAsync();
        Person alex = await bot.MeetAsync();
        await alex.SetGoalAsync("Two pages in the wiki");
        await alex.SayAsync("done");
        Posted done = alex.Find("Open it again");
        await alex.PressAsync("Open it again");
        await alex.SayAsync("check in", "good", "stuck", "skip");
        Assert.Equal(GoalState.Stuck, Assert.Single(await alex.Rows.GoalsAsync()).State);
        await alex.PressAsync(done, done.Card.AllButtons.OfType<SubmitButton>().Last().Token, []);
        Assert.Equal(GoalState.Stuck, Assert.Single(await alex.Rows.GoalsAsync()).State);
    }

    [Fact]
    public async Task A_sixth_goal_is_not_opened_again()
    {
        await using Bot bot = await Bot.StartAsync();
        Person alex = await bot.MeetAsync();
        await alex.SetGoalAsync("Two pages in the wiki");
        await alex.SayAsync("done");
        foreach (int number in Enumerable.Range(1, 5)) await alex.SetGoalAsync($"Page {number} of the wiki");
        await alex.PressAsync("Open it again");
        Assert.Equal("Five is plenty", Headings.Of(alex.Last));
        Assert.Equal(5, (await alex.Rows.GoalsAsync()).Count(goal => goal.IsOpen));
    }

    [Fact]
    public async Task A_goal_that_is_gone_when_it_is_chosen_is_said_to_be()
    {
        await using Bot bot = await Bot.StartAsync();
        Person alex = await bot.MeetAsync();
        await alex.SetGoalAsync("Two pages in the wiki", "2026-11-27");
        await alex.SetGoalAsync("Call three customers", "2026-12-10");
        await alex.SayAsync("done");
        await alex.Rows.DeleteAsync(Goal.Kind.Key(
            (await alex.Rows.GoalsAsync()).Single(goal => goal.Title == "Two pages in the wiki").Id));
        await alex.SayAsync("1");
        Assert.Equal("I can't find that goal any more.", alex.Last.PlainText);
    }

    [Fact]
    public async Task Nobody_opens_anothers_goal()
    {
        await using Bot bot = await Bot.StartAsync();
        Person alex = await bot.MeetAsync();
        Person mira = await bot.MeetAsync("Mira", id: "mira");
        await alex.SetGoalAsync("Two pages in the wiki");
        await alex.SayAsync("done");
        Posted done = alex.Find("Open it again");
        await mira.PressAsync(done, done.Card.AllButtons.OfType<SubmitButton>().Last().Token, []);
        Assert.Equal("I can't find that goal any more.", mira.Last.PlainText);
        Assert.Equal(GoalState.Done, Assert.Single(await alex.Rows.GoalsAsync()).State);
    }
}
