using MentorBot.Conversation.Messages;

namespace MentorBot.Tests.Goals;

/// <summary>A message that somebody chose becomes evidence of one of their goals, by cards and by typing.</summary>
public sealed class EvidenceTests
{
    private const string Words = "Maria says that it helped her";

    [Fact]
    public async Task A_chosen_message_is_shown_before_it_is_kept_and_can_be_edited()
    {
        await using Bot bot = await Bot.StartAsync();
        Person alex = await bot.MeetAsync();
        await alex.SetGoalAsync("Two pages in the wiki");

        Form form = (await alex.KeepAsync(Words)).Form!;
        Assert.Equal(("Save as evidence", "Save evidence"), (form.Title, form.Submit));
        Assert.Equal([Words, (await alex.Rows.GoalsAsync())[0].Id], form.Card.Inputs.Select(input => input.Value));
        Assert.Empty(await alex.Rows.EvidenceAsync());
        await alex.SubmitAsync("Save evidence", (EvidenceCards.Words, "It helped Maria"));

        Evidence kept = Assert.Single(await alex.Rows.EvidenceAsync());
        Assert.Equal(("It helped Maria", bot.Clock.Now), (kept.Text, kept.SavedAt));
        Assert.Equal(
            "Evidence saved\nIt helped Maria\nFor: Two pages in the wiki\nOnly you can see this.", alex.Last.PlainText);
    }

    [Fact]
    public async Task Which_of_several_goals_is_asked_and_none_is_chosen_beforehand()
    {
        await using Bot bot = await Bot.StartAsync();
        Person alex = await TwoGoalsAsync(bot);

        Form form = (await alex.KeepAsync(Words)).Form!;
        Assert.Equal([Words, null], form.Card.Inputs.Select(input => input.Value));
        await alex.PressAsync("Save evidence");
        Assert.True(alex.InPlace!.Inputs.OfType<ChoiceInput>().Single().Rejected);
        await alex.SubmitAsync(
            "Save evidence", (EvidenceCards.Goal, (await GoalAsync(alex, "Call three customers")).Id));

        Assert.Equal(
            (await GoalAsync(alex, "Call three customers")).Id, Assert.Single(await alex.Rows.EvidenceAsync()).GoalId);
    }

    [Theory]
    [InlineData("en-GB", "Save evidence", "A goal to go with it")]
    [InlineData("de-DE", "Beleg speichern", "Ein Ziel dazu")]
    public async Task Where_no_goal_is_open_one_is_set_by_the_same_card_and_the_words_are_kept(
        string locale, string save, string heading)
    {
        await using Bot bot = await Bot.StartAsync();
        Person alex = await bot.MeetAsync(locale: locale);

        Assert.Equal(heading, (await alex.KeepAsync(Words)).Form!.Title);
        await alex.SubmitAsync(save, (GoalCards.Title, "Two pages in the wiki"));

        Goal goal = Assert.Single(await alex.Rows.GoalsAsync());
        Assert.Equal(("Two pages in the wiki", new DateOnly(2026, 12, 4)), (goal.Title, goal.Due));
        Assert.Equal(
            (goal.Id, Words),
            Assert.Single(await alex.Rows.EvidenceAsync()) is var kept ? (kept.GoalId, kept.Text) : default);
    }

    [Fact]
    public async Task What_was_saved_can_be_removed_at_once_and_is_removed_once()
    {
        await using Bot bot = await Bot.StartAsync();
        Person alex = await bot.MeetAsync();
        await alex.SetGoalAsync("Two pages in the wiki");
        await alex.SayAsync($"evidence {Words}");

        await alex.PressAsync("Remove");
        Assert.Equal("That piece of evidence is removed.", alex.Last.PlainText);
        Assert.Empty(await alex.Rows.EvidenceAsync());
        await alex.PressAsync("Remove");
        Assert.Equal("That piece of evidence was removed before.", alex.Last.PlainText);
    }

    [Fact]
    public async Task A_card_that_is_sent_twice_keeps_the_words_once()
    {
        await using Bot bot = await Bot.StartAsync();
        Person alex = await bot.MeetAsync();
        await alex.SetGoalAsync("Two pages in the wiki");
        await alex.KeepAsync(Words);
        Posted card = alex.Find("Save evidence");
        ActionToken save = card.Card.AllButtons.OfType<SubmitButton>().First().Token;
        await alex.PressAsync("Save evidence");

        await alex.PressAsync(card, save, []);

        Assert.Single(await alex.Rows.EvidenceAsync());
        Assert.StartsWith("You answered this", alex.InPlace!.PlainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_is_too_long_is_cut_and_it_says_so()
    {
        await using Bot bot = await Bot.StartAsync();
        Person alex = await bot.MeetAsync();
        await alex.SetGoalAsync("Two pages in the wiki");

        Form form = (await alex.KeepAsync($"{new string('x', 498)}😀 and more")).Form!;

        Assert.Contains("It was too long for one piece", form.Card.PlainText, StringComparison.Ordinal);
        Assert.Equal($"{new string('x', 498)}…", form.Card.Inputs.First().Value);
    }

    [Fact]
    public async Task A_message_without_words_asks_for_them()
    {
        await using Bot bot = await Bot.StartAsync();
        Person alex = await bot.MeetAsync();
        await alex.SetGoalAsync("Two pages in the wiki");

        Assert.Contains(
            "There were no words in it", (await alex.KeepAsync("  ")).Form!.Card.PlainText, StringComparison.Ordinal);
        await alex.SayAsync(Words, "yes");

        Assert.Equal(Words, Assert.Single(await alex.Rows.EvidenceAsync()).Text);
    }

    [Fact]
    public async Task A_second_message_puts_the_first_aside_and_loses_none_of_its_words()
    {
        await using Bot bot = await Bot.StartAsync();
        Person alex = await bot.MeetAsync();
        await alex.SetGoalAsync("Two pages in the wiki");
        await alex.KeepAsync(Words);

        await alex.KeepAsync("Jan has used it twice");
        await alex.PressAsync("Save evidence");
        await alex.PressAsync("See my evidence");
        await alex.PressAsync("Add another");
        Assert.Equal("Go on where you were?", Headings.Of(alex.Last));
        await alex.SayAsync("go on", "yes");

        Assert.Equal(
            [Words, "Jan has used it twice"],
            (await alex.Rows.EvidenceAsync()).Select(kept => kept.Text).Order().Reverse());
    }

    [Fact]
    public async Task A_goal_that_was_finished_meanwhile_still_takes_it()
    {
        await using Bot bot = await Bot.StartAsync();
        Person alex = await bot.MeetAsync();
        await alex.SetGoalAsync("Two pages in the wiki");
        await alex.KeepAsync(Words);
        Goal goal = Assert.Single(await alex.Rows.GoalsAsync());
        await alex.Rows.WriteAsync(
            Goal.Kind.Key(goal.Id),
            bot.Rows.Write(Goal.Kind, goal with { State = GoalState.Done, ClosedAt = bot.Clock.Now }));

        await alex.PressAsync("Save evidence");

        Assert.Equal(goal.Id, Assert.Single(await alex.Rows.EvidenceAsync()).GoalId);
    }

    [Fact]
    public async Task A_goal_that_is_gone_meanwhile_gives_the_words_back()
    {
        await using Bot bot = await Bot.StartAsync();
        Person alex = await bot.MeetAsync();
        await alex.SetGoalAsync("Two pages in the wiki");
        await alex.KeepAsync(Words);
        await alex.Rows.DeleteAsync(Goal.Kind.Key((await alex.Rows.GoalsAsync())[0].Id));

        await alex.PressAsync("Save evidence");

        Assert.EndsWith($"I have not kept your words.\n{Words}", alex.Last.PlainText, StringComparison.Ordinal);
        Assert.Empty(await alex.Rows.FailuresAsync());
    }

    private static async Task<Person> TwoGoalsAsync(Bot bot)
    {
        Person alex = await bot.MeetAsync();
        await alex.SetGoalAsync("Two pages in the wiki", "2026-11-27");
        await alex.SetGoalAsync("Call three customers", "2026-12-10");
        return alex;
    }

    private static async Task<Goal> GoalAsync(Person person, string title) =>
        (await person.Rows.GoalsAsync()).Single(goal => goal.Title == title);
}
