namespace MentorBot.Tests.Goals;

/// <summary>A goal is set by a sentence: what is told is filled in, and the person confirms it.</summary>
public sealed class TellingGoalsTests : OnePersonTests
{
    [Theory]
    [InlineData("en-GB", "my goal is to write two pages by Friday", "write two pages", "2026-11-27")]
    [InlineData("en-GB", "new goal: finish the course until the 12th", "finish the course", "2026-12-12")]
    [InlineData("en-GB", "goal: Two pages in the wiki by tomorrow", "Two pages in the wiki", "2026-11-21")]
    [InlineData("en-GB", "new goal: finish two blog posts", "finish two blog posts", "2026-12-04")]
    [InlineData("en-GB", "my goal is to run two races by next June", "run two races by next June", "2026-12-04")]
    [InlineData("de-DE", "neues Ziel: zwei Seiten schreiben bis Freitag", "zwei Seiten schreiben", "2026-11-27")]
    [InlineData("de-DE", "mein Ziel ist es, bis zum 12. drei Kunden anzurufen", "drei Kunden anzurufen", "2026-12-12")]
    public async Task A_sentence_fills_in_the_card(string locale, string sentence, string title, string due)
    {
        Alex.Speaks(locale);
        await Alex.SayAsync(sentence);
        Assert.Equal([title, null, due], Alex.Last.Inputs.Select(input => input.Value));
        Assert.Empty(await Alex.Rows.GoalsAsync());
        await Alex.PressAsync(Alex.In(() => GoalWords.Save));
        Goal goal = Assert.Single(await Alex.Rows.GoalsAsync());
        Assert.Equal((title, due), (goal.Title, $"{goal.Due:yyyy-MM-dd}"));
    }

    [Theory]
    [InlineData("en-GB", "I want to set a goal")]
    [InlineData("en-GB", "I want to set a new target")]
    [InlineData("de-DE", "Ich möchte ein neues Ziel setzen")]
    public async Task Without_a_title_the_card_asks_for_one(string locale, string sentence)
    {
        Alex.Speaks(locale);
        await Alex.SayAsync(sentence);
        Assert.Equal(Alex.In(() => GoalWords.AskHeading), Headings.Of(Alex.Last));
        Assert.Null(Alex.Last.Inputs.First().Value);
    }

    [Theory]
    [InlineData("en-GB", "my goal is to write two pages by Friday", "skip", "skip")]
    [InlineData("de-DE", "mein Ziel ist es, zwei Seiten zu schreiben bis Freitag", "auslassen", "auslassen")]
    public async Task The_day_that_was_told_stays_where_the_rest_is_skipped(string locale, params string[] texts)
    {
        Alex.Speaks(locale);
        await Alex.SayAsync(texts);
        Assert.Equal(new DateOnly(2026, 11, 27), Assert.Single(await Alex.Rows.GoalsAsync()).Due);
    }

    [Theory]
    [InlineData(120, true)]
    [InlineData(121, false)]
    public async Task A_title_has_120_characters_at_most(int length, bool fits)
    {
        string title = new('x', length);
        await Alex.SayAsync($"goal: {title}");
        Assert.Equal(fits ? title : null, Alex.Last.Inputs.First().Value);
        Assert.Equal(fits ? 1 : 2, Alex.News.Count);
    }

    [Theory]
    [InlineData("11 Dec", "2026-12-11")]
    [InlineData("12 Nov", "2026-11-12")]
    public async Task A_day_of_two_meanings_is_asked_about(string end, string due)
    {
        Bot.Clock.Now = new DateTimeOffset(2026, 11, 5, 9, 0, 0, TimeSpan.Zero);
        Alex.Speaks("en");
        await Alex.SayAsync("my goal is to write two pages by 11/12");
        Assert.Equal("Which day?", Headings.Of(Alex.Last));
        await Alex.PressAsync(Alex.Last.AllButtons.Select(button => button.Title).Single(
            title => title.EndsWith(end, StringComparison.Ordinal)));
        Assert.Equal(due, Alex.Last.Inputs.Last().Value);
        await Alex.PressAsync("Save goal");
        Assert.Equal(due, $"{Assert.Single(await Alex.Rows.GoalsAsync()).Due:yyyy-MM-dd}");
    }

    [Fact]
    public async Task A_day_of_two_meanings_is_clear_where_only_one_can_be_meant()
    {
        Alex.Speaks("en");
        await Alex.SayAsync("my goal is to write two pages by 3/12");
        Assert.Equal(["write two pages", null, "2026-12-03"], Alex.Last.Inputs.Select(input => input.Value));
    }
}
