namespace MentorBot.Tests.Goals;

/// <summary>A goal gets another day.</summary>
public sealed class MovingGoalsTests : OnePersonTests
{
    [Theory]
    [InlineData("en-GB", "push goal 1 to Friday next week", "2026-11-27", "2026-11-27")]
    [InlineData("en-GB", "please move goal 1 to 11 December", "2026-11-27", "2026-12-11")]
    [InlineData("en-GB", "I need one more week for the wiki goal", "2026-11-27", "2026-12-04")]
    [InlineData("en-GB", "move goal 1 by two weeks", "2026-11-27", "2026-12-11")]
    [InlineData("en-GB", "move goal 1 two days earlier", "2026-11-27", "2026-11-25")]
    [InlineData("de-DE", "Verschieb das Wiki-Ziel auf den 11. Dezember", "2026-11-27", "2026-12-11")]
    [InlineData("de-DE", "Ziel 1 um eine Woche verlängern", "2026-11-27", "2026-12-04")]
    public async Task A_goal_is_moved_by_one_sentence(string locale, string sentence, string before, string now)
    {
        Alex.Speaks(locale);
        await Alex.SetTwoGoalsAsync();
        await Alex.SayAsync(sentence);
        Assert.Equal(now, $"{(await Alex.GoalAsync("Two pages in the wiki")).Due:yyyy-MM-dd}");
        if (before == now) return;
        using LanguageScope language = Languages.Use(Alex.Culture);
        Assert.Equal(
            [DayText.Of(DateOnly.Parse(before, null)), DayText.Of(DateOnly.Parse(now, null))],
            Alex.Last.Parts.OfType<Facts>().Single().Items.Select(fact => fact.Value));
    }

    [Theory]
    [InlineData("en-GB", "move goal", "wiki", "11 dec")]
    [InlineData("en-GB", "my goal needs a later due date", "1", "in 3 weeks")]
    [InlineData("en-GB", "move goal", "the first", "in three months", "11 dec")]
    [InlineData("en-GB", "move goal 1 to 31.12.2030", "11 dec")]
    [InlineData("de-DE", "ziel verschieben", "das erste", "11. Dezember")]
    public async Task What_the_sentence_does_not_say_is_asked_for(string locale, params string[] texts)
    {
        Alex.Speaks(locale);
        await Alex.SetTwoGoalsAsync();
        await Alex.SayAsync(texts);
        Assert.Equal(new DateOnly(2026, 12, 11), (await Alex.GoalAsync("Two pages in the wiki")).Due);
    }

    [Theory]
    [InlineData("en-GB", "Change it")]
    [InlineData("de-DE", "Ändern")]
    public async Task A_goal_is_moved_by_cards_and_moved_again(string locale, string change)
    {
        Alex.Speaks(locale);
        await Alex.SetTwoGoalsAsync();
        await Alex.OpenChangeAsync(MoveGoalDialog.Name, "Two pages in the wiki");
        await Alex.SubmitAsync(Alex.In(() => GoalChangeWords.MoveSave), (GoalCards.Due, "2026-12-20"));
        await Alex.PressAsync(change);
        await Alex.SubmitAsync(Alex.In(() => GoalChangeWords.MoveSave), (GoalCards.Due, "2026-12-01"));
        Assert.Equal(new DateOnly(2026, 12, 1), (await Alex.GoalAsync("Two pages in the wiki")).Due);
    }

    [Fact]
    public async Task One_more_week_of_a_goal_long_overdue_is_a_week_from_today()
    {
        await Alex.SetGoalAsync("Two pages in the wiki", "2026-11-21");
        Bot.Clock.Pass(TimeSpan.FromDays(20));
        await Alex.SayAsync("move goal by one more week");
        Assert.Equal(new DateOnly(2026, 12, 17), (await Alex.GoalAsync("Two pages in the wiki")).Due);
    }

    [Fact]
    public async Task A_day_of_two_meanings_is_asked_about()
    {
        Bot.Clock.Now = new DateTimeOffset(2026, 11, 5, 9, 0, 0, TimeSpan.Zero);
        Alex.Speaks("en");
        await Alex.SetGoalAsync("Two pages in the wiki");
        await Alex.SayAsync("move goal to 11/12");
        Assert.Equal("Which day?", Headings.Of(Alex.Last));
        await Alex.PressAsync(Alex.Last.AllButtons.Single(
            button => button.Title.EndsWith("12 Nov", StringComparison.Ordinal)).Title);
        Assert.Equal(new DateOnly(2026, 11, 12), (await Alex.GoalAsync("Two pages in the wiki")).Due);
    }
}
