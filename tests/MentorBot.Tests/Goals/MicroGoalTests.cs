namespace MentorBot.Tests.Goals;

public sealed class MicroGoalTests : OnePersonTests
{
    private static readonly DateOnly InTwoWeeks = new(2026, 12, 4);

    [Theory]
    [InlineData("en-GB", "goal", "Two pages in the wiki", "Maria has read them", "next friday", "2026-11-27")]
    [InlineData("en-GB", "set a goal", "Call three customers", "skip", "in 3 weeks", "2026-12-11")]
    [InlineData("de-DE", "ziel", "Zwei Seiten im Wiki", "Maria hat sie gelesen", "nächsten Freitag", "2026-11-27")]
    [InlineData("de-DE", "Ziel setzen", "Drei Kunden anrufen", "auslassen", "in 3 Wochen", "2026-12-11")]
    public async Task A_goal_can_be_set_by_typing_alone(
        string locale, string command, string title, string criterion, string due, string day)
    {
        Alex.Speaks(locale);
        await Alex.SayAsync(command, title, criterion, due);
        Goal goal = Assert.Single(await Alex.Rows.GoalsAsync());
        Assert.Equal((title, DateOnly.Parse(day, null), GoalState.Open), (goal.Title, goal.Due, goal.State));
        Assert.Equal(criterion.Contains(' ', StringComparison.Ordinal) ? criterion : null, goal.Criterion);
        Assert.Equal(Alex.In(() => GoalWords.SavedHeading), Headings.Of(Alex.Last));
    }

    [Theory]
    [InlineData("en-GB", "goal", "Save goal")]
    [InlineData("de-DE", "ziel", "Ziel speichern")]
    public async Task A_goal_can_be_set_by_its_card_alone(string locale, string command, string save)
    {
        Alex.Speaks(locale);
        await Alex.SayAsync(command);
        await Alex.SubmitAsync(save, ("title", "Two pages in the wiki"), ("criterion", "Maria has read them"));
        Goal goal = Assert.Single(await Alex.Rows.GoalsAsync());
        Assert.Equal(
            ("Two pages in the wiki", "Maria has read them", InTwoWeeks), (goal.Title, goal.Criterion, goal.Due));
        Assert.Empty(Alex.InPlace!.AllButtons);
        Assert.Contains("Two pages in the wiki", Alex.InPlace.PlainText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-GB", "goal: Write two pages", "Write two pages")]
    [InlineData("de-DE", "Ziel - Zwei Seiten schreiben", "Zwei Seiten schreiben")]
    public async Task What_stands_behind_the_word_is_the_title(string locale, string text, string title)
    {
        Alex.Speaks(locale);
        await Alex.SayAsync(text);
        Assert.Equal(title, Alex.Last.Inputs.First().Value);
        await Alex.PressAsync(Alex.In(() => GoalWords.Save));
        Assert.Equal(title, Assert.Single(await Alex.Rows.GoalsAsync()).Title);
    }

    [Fact]
    public async Task A_title_behind_the_word_that_is_too_long_is_said_to_be()
    {
        await Alex.SayAsync("goal " + new string('x', 121));
        Assert.Equal([GoalWords.TitleError, "One small thing"], Alex.News.Select(Headings.Of));
    }

    [Theory]
    [InlineData("2026-11-19", false)]
    [InlineData("2026-11-20", true)]
    [InlineData("2027-01-01", true)]
    [InlineData("2027-01-02", false)]
    public async Task A_goal_is_due_from_today_to_six_weeks_ahead(string due, bool fits)
    {
        await Alex.SayAsync("goal");
        await Alex.SubmitAsync("Save goal", ("title", "Two pages in the wiki"), ("criterion", "read"), ("due", due));
        Assert.Equal(fits ? 1 : 0, (await Alex.Rows.GoalsAsync()).Count);
        if (fits) return;
        Input rejected = Assert.Single(Alex.InPlace!.Inputs, input => input.Rejected);
        Assert.Equal("A day from today to Fri, 1 Jan, please: small goals fit into six weeks.", rejected.ErrorMessage);
        Assert.Equal("Two pages in the wiki", Alex.InPlace.Inputs.First().Value);
        await Alex.SubmitAsync("Save goal", ("due", "2026-12-01"));
        Assert.Equal(new DateOnly(2026, 12, 1), Assert.Single(await Alex.Rows.GoalsAsync()).Due);
    }

    [Fact]
    public async Task A_day_too_far_away_is_refused_in_words_too_and_the_rest_is_kept()
    {
        await Alex.SayAsync("goal", "Two pages in the wiki", "Maria has read them", "in three months");
        Assert.Equal("A day from today to Fri, 1 Jan, please: small goals fit into six weeks.", Alex.Last.PlainText);
        await Alex.SayAsync("tomorrow");
        Assert.Equal(new DateOnly(2026, 11, 21), Assert.Single(await Alex.Rows.GoalsAsync()).Due);
    }

    [Fact]
    public async Task A_due_date_that_was_emptied_is_two_weeks_ahead()
    {
        await Alex.SayAsync("goal");
        await Alex.SubmitAsync("Save goal", ("title", "Two pages in the wiki"), ("criterion", "read"), ("due", ""));
        Assert.Equal(InTwoWeeks, Assert.Single(await Alex.Rows.GoalsAsync()).Due);
    }

    [Theory]
    [InlineData("en-GB", "goal", "get better at Excel", "Keep as it is")]
    [InlineData("de-DE", "ziel", "besser in Excel werden", "So lassen")]
    public async Task A_vague_title_gets_one_question_and_may_stay(
        string locale, string command, string title, string keep)
    {
        Alex.Speaks(locale);
        await Alex.SayAsync(command);
        await Alex.SubmitAsync(Alex.In(() => GoalWords.Save), ("title", title));
        Assert.Equal(Alex.In(() => GoalWords.SharperHeading), Headings.Of(Alex.Last));
        await Alex.PressAsync(keep);
        Goal goal = Assert.Single(await Alex.Rows.GoalsAsync());
        Assert.Equal((title, null), (goal.Title, goal.Criterion));
    }

    [Theory]
    [InlineData("typed")]
    [InlineData("pressed")]
    public async Task What_is_answered_to_that_question_is_the_criterion(string way)
    {
        await Alex.SayAsync("goal");
        await Alex.SubmitAsync("Save goal", ("title", "get better at Excel"));
        if (way == "typed") await Alex.SayAsync("the pivot course is finished");
        else await Alex.SubmitAsync("Add that", ("criterion", "the pivot course is finished"));
        Assert.Equal("the pivot course is finished", Assert.Single(await Alex.Rows.GoalsAsync()).Criterion);
    }

    [Fact]
    public async Task A_title_of_spaces_is_no_title()
    {
        await Alex.SayAsync("goal");
        await Alex.SubmitAsync("Save goal", ("title", "   "));
        Assert.Empty(await Alex.Rows.GoalsAsync());
        Assert.Equal(GoalWords.TitleError, Assert.Single(Alex.InPlace!.Inputs, input => input.Rejected).ErrorMessage);
    }

    [Fact]
    public async Task Cancel_keeps_what_was_written_and_offers_it_again()
    {
        await Alex.SayAsync("goal", "Two pages in the wiki", "cancel");
        Assert.Equal("Stopped here. What you wrote is kept for 30 days, for you alone.", Alex.Last.PlainText);
        await Alex.SayAsync("help");
        Assert.Equal("What we can do", Headings.Of(Alex.Last));
        await Alex.SayAsync("goal");
        await Alex.PressAsync("Go on");
        Assert.Equal("Two pages in the wiki", Alex.Last.Inputs.First().Value);
        await Alex.SayAsync("Maria has read them", "tomorrow");
        Assert.Equal("Two pages in the wiki", Assert.Single(await Alex.Rows.GoalsAsync()).Title);
    }

    [Fact]
    public async Task The_first_day_is_the_persons_own()
    {
        Bot.Clock.Now = new DateTimeOffset(2026, 11, 20, 11, 30, 0, TimeSpan.Zero);
        Person auckland = await Bot.MeetAsync("Aroha", zone: "Pacific/Auckland", id: "aroha");
        Person honolulu = await Bot.MeetAsync("Kai", zone: "Pacific/Honolulu", id: "kai");
        foreach (Person person in new[] { auckland, honolulu })
            await person.SayAsync("goal", "Two pages in the wiki", "read", "tomorrow");
        Assert.Equal(new DateOnly(2026, 11, 22), Assert.Single(await auckland.Rows.GoalsAsync()).Due);
        Assert.Equal(new DateOnly(2026, 11, 21), Assert.Single(await honolulu.Rows.GoalsAsync()).Due);
    }
}
