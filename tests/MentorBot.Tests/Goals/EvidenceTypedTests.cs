namespace MentorBot.Tests.Goals;

/// <summary>What people really type to keep words as evidence, to see them and to take them away.</summary>
public sealed class EvidenceTypedTests : OnePersonTests
{
    private const string Words = "Maria says that it helped her";

    [Theory]
    [InlineData("en-GB", $"evidence {Words}")]
    [InlineData("en-GB", $"Evidence: {Words}")]
    [InlineData("en-GB", $"save as evidence - {Words}")]
    [InlineData("en-GB", $"beleg: {Words}")]
    [InlineData("de-DE", $"beleg {Words}")]
    [InlineData("de-DE", $"Als Beleg speichern: {Words}")]
    [InlineData("de-DE", $"evidence {Words}")]
    [InlineData("en-GB", "evidence", Words, "yes")]
    [InlineData("en-GB", "add evidence", Words, "1")]
    [InlineData("en-GB", "evidnce", Words, "two pages")]
    [InlineData("en-GB", "evidence", Words, "save it")]
    [InlineData("de-DE", "nachweis", Words, "ja")]
    [InlineData("en-GB", "evidence", "help", Words, "help", "ok")]
    [InlineData("en-GB", "evidence", "something else", "back", Words, "yes")]
    [InlineData("en-GB", "evidence", Words, "what", "yes")]
    [InlineData("en-GB", "evidence", "skip", Words, "yes")]
    [InlineData("en-GB", "evidence", Words, "cancel", "evidence", "go on", "yes")]
    [InlineData("en-GB", "goal", "evidence", Words, "yes")]
    [InlineData("en-GB", "check in", "evidence", Words, "yes")]
    public async Task With_one_goal_open_the_words_become_its_evidence(string locale, params string[] texts)
    {
        Alex.Speaks(locale);
        await Alex.SetGoalAsync("Two pages in the wiki");

        await Alex.SayAsync(texts);

        Assert.Equal(Words, Assert.Single(await Alex.Rows.EvidenceAsync()).Text);
        Assert.Empty(await Alex.Rows.FailuresAsync());
    }

    [Theory]
    [InlineData("en-GB", $"evidence {Words}", "2")]
    [InlineData("en-GB", $"evidence {Words}", "call three customers")]
    [InlineData("en-GB", $"evidence {Words}", "call tree customers")]
    [InlineData("de-DE", $"beleg {Words}", "zwei")]
    [InlineData("en-GB", "evidence", Words, "2")]
    public async Task With_several_goals_open_one_more_word_says_which(string locale, params string[] texts)
    {
        Alex.Speaks(locale);
        await Alex.SetTwoGoalsAsync();

        await Alex.SayAsync(texts);

        Evidence kept = Assert.Single(await Alex.Rows.EvidenceAsync());
        Assert.Equal(
            (await Alex.GoalAsync("Call three customers")).Id, kept.GoalId);
        Assert.Equal(Words, kept.Text);
    }

    [Theory]
    [InlineData("en-GB", $"evidence {Words}", "Two pages in the wiki", "friday")]
    [InlineData("en-GB", $"evidence {Words}", "Two pages in the wiki", "skip")]
    [InlineData("de-DE", "beleg", Words, "Two pages in the wiki", "morgen")]
    public async Task With_no_goal_open_one_is_set_first(string locale, params string[] texts)
    {
        Alex.Speaks(locale);

        await Alex.SayAsync(texts);

        Goal goal = Assert.Single(await Alex.Rows.GoalsAsync());
        Evidence kept = Assert.Single(await Alex.Rows.EvidenceAsync());
        Assert.Equal(("Two pages in the wiki", goal.Id, Words), (goal.Title, kept.GoalId, kept.Text));
    }

    [Fact]
    public async Task Words_that_are_too_long_are_shown_cut_before_they_are_kept()
    {
        await Alex.SetGoalAsync("Two pages in the wiki");

        await Alex.SayAsync("evidence " + string.Join(' ', Enumerable.Repeat("words", 120)));
        Assert.Empty(await Alex.Rows.EvidenceAsync());
        await Alex.SayAsync("yes");

        Assert.Equal(500, Assert.Single(await Alex.Rows.EvidenceAsync()).Text.Length, tolerance: 6d);
    }

    [Theory]
    [InlineData("en-GB", "evidence", "my evidence", "show evidence")]
    [InlineData("de-DE", "beleg", "belege", "meine belege", "belege zeigen")]
    public async Task Typed_alone_the_word_shows_what_is_kept(string locale, params string[] texts)
    {
        Alex.Speaks(locale);
        await Alex.SetGoalAsync("Two pages in the wiki");
        await Alex.SayAsync($"evidence {Words}", "evidence Jan has used it twice");
        foreach (string text in texts)
        {
            await Alex.SayAsync(text);
            Assert.Equal(Alex.In(() => EvidenceWords.ListHeading), Headings.Of(Alex.Last));
            Facts facts = Assert.Single(Alex.Last.Parts.OfType<Facts>());
            Assert.Equal([Words, "Jan has used it twice"], facts.Items.Select(fact => fact.Value).Order().Reverse());
        }
    }

    [Theory]
    [InlineData("en-GB", "goals", "by Fri, 4 Dec · 2 pieces of evidence", "See my evidence")]
    [InlineData("de-DE", "ziele", "bis Fr, 4. Dez. · 2 Belege", "Meine Belege")]
    public async Task The_goals_say_how_much_there_is_and_lead_to_it(
        string locale, string command, string standing, string see)
    {
        Alex.Speaks(locale);
        await Alex.SetGoalAsync("Two pages in the wiki");
        await Alex.SayAsync($"evidence {Words}", "evidence Jan has used it twice", command);

        Assert.Equal(standing, Assert.Single(Alex.Last.Parts.OfType<Facts>()).Items.Single().Value);
        await Alex.PressAsync(see);
        Assert.Contains(Words, Alex.Last.PlainText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-GB", "remove evidence", "1")]
    [InlineData("en-GB", "delete evidence", "jan has used it")]
    [InlineData("de-DE", "beleg löschen", "eins")]
    public async Task An_older_piece_is_removed_by_typing(string locale, params string[] texts)
    {
        Alex.Speaks(locale);
        await Alex.SetGoalAsync("Two pages in the wiki");
        await Alex.SayAsync($"evidence {Words}");
        Bot.Clock.Pass(TimeSpan.FromDays(1));
        await Alex.SayAsync("evidence Jan has used it twice");

        await Alex.SayAsync(texts);

        Assert.Equal(Words, Assert.Single(await Alex.Rows.EvidenceAsync()).Text);
    }

    [Theory]
    [InlineData("remove evidence")]
    [InlineData("delete evidence")]
    public async Task Where_nothing_is_kept_there_is_nothing_to_remove(string text)
    {
        await Alex.SayAsync(text);

        Assert.Equal("You have not kept any evidence yet.", Alex.Last.PlainText);
    }

    [Fact]
    public async Task Evidence_of_a_goal_that_is_done_can_still_be_seen()
    {
        await Alex.SetGoalAsync("Two pages in the wiki");
        await Alex.SayAsync($"evidence {Words}", "done", "evidence");

        Assert.Contains("Two pages in the wiki", Alex.Last.PlainText, StringComparison.Ordinal);
        Assert.Contains(Words, Alex.Last.PlainText, StringComparison.Ordinal);
    }
}
