namespace MentorBot.Tests.Goals;

/// <summary>Evidence is kept and shown by sentences.</summary>
public sealed class TellingEvidenceTests : OnePersonTests
{
    private const string Link = "https://wiki.example.com/talk";

    [Theory]
    [InlineData("en-GB", $"save this as evidence: {Link}", Link)]
    [InlineData("en-GB", $"save {Link} as evidence for my goal", Link)]
    [InlineData("en-GB", "evidence: Maria says: it helped", "Maria says: it helped")]
    [InlineData("en-GB", "keep this as evidence for my goal: the audit passed", "the audit passed")]
    [InlineData("de-DE", $"speicher das als Beleg: {Link}", Link)]
    [InlineData("de-DE", "Nachweis für mein Ziel: das Audit ist bestanden", "das Audit ist bestanden")]
    public async Task What_is_told_becomes_evidence_of_the_only_goal(string locale, string sentence, string words)
    {
        Alex.Speaks(locale);
        await Alex.SetGoalAsync("Two pages in the wiki");
        await Alex.SayAsync(sentence);
        Assert.Equal(words, Assert.Single(await Alex.Rows.EvidenceAsync()).Text);
    }

    [Theory]
    [InlineData("en-GB", "evidence for goal 2: they bought two", "they bought two")]
    [InlineData("en-GB", "save this as evidence for the customers goal: they bought two", "they bought two")]
    [InlineData("en-GB", "add proof to my customers goal", "they bought two", "they bought two")]
    [InlineData("de-DE", "Beleg für Ziel 2: zwei haben gekauft", "zwei haben gekauft")]
    public async Task A_goal_that_is_named_gets_it(string locale, params string[] texts)
    {
        Alex.Speaks(locale);
        await Alex.SetTwoGoalsAsync();
        await Alex.SayAsync(texts[..^1]);
        Evidence kept = Assert.Single(await Alex.Rows.EvidenceAsync());
        Assert.Equal((texts[^1], (await Alex.GoalAsync("Call three customers")).Id), (kept.Text, kept.GoalId));
    }

    [Theory]
    [InlineData("en-GB", "add some evidence to my goal")]
    [InlineData("de-DE", "einen Nachweis zum Ziel hinzufügen")]
    public async Task Without_words_they_are_asked_for(string locale, string sentence)
    {
        Alex.Speaks(locale);
        await Alex.SetGoalAsync("Two pages in the wiki");
        await Alex.SayAsync(sentence);
        Assert.Equal(Alex.In(() => EvidenceWords.AskHeading), Headings.Of(Alex.Last));
        Assert.Empty(await Alex.Rows.EvidenceAsync());
    }

    [Fact]
    public async Task Another_goal_than_the_only_one_gets_nothing_unasked()
    {
        await Alex.SetGoalAsync("Two pages in the wiki");
        await Alex.SayAsync("save this as evidence for the spanish goal: passed the test");
        Assert.Empty(await Alex.Rows.EvidenceAsync());
        await Alex.SayAsync("yes");
        Assert.Equal("passed the test", Assert.Single(await Alex.Rows.EvidenceAsync()).Text);
    }

    [Theory]
    [InlineData("en-GB", "what evidence have I saved?", 2)]
    [InlineData("en-GB", "show my evidence for the customers goal", 1)]
    [InlineData("de-DE", "Zeig mir meine Nachweise", 2)]
    [InlineData("de-DE", "welche Belege habe ich für Ziel 2", 1)]
    public async Task What_is_kept_is_shown(string locale, string sentence, int goals)
    {
        Alex.Speaks(locale);
        await Alex.SetTwoGoalsAsync();
        await Alex.SayAsync("evidence for goal 1: one", "evidence for goal 2: two");
        await Alex.SayAsync(sentence);
        Assert.Equal(Alex.In(() => EvidenceWords.ListHeading), Headings.Of(Alex.Last));
        Assert.Equal(goals == 2, Alex.Last.PlainText.Contains("Two pages in the wiki", StringComparison.Ordinal));
        Assert.Contains("Call three customers", Alex.Last.PlainText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-GB", "what evidence have I saved?")]
    [InlineData("de-DE", "Zeig mir meine Nachweise")]
    public async Task Where_nothing_is_kept_it_can_be_added(string locale, string sentence)
    {
        Alex.Speaks(locale);
        await Alex.SetGoalAsync("Two pages in the wiki");
        await Alex.SayAsync(sentence);
        Assert.Equal(Alex.In(() => EvidenceWords.NothingText), Alex.Last.PlainText);
        await Alex.PressAsync(Alex.In(() => EvidenceWords.Add));
        Assert.Equal(Alex.In(() => EvidenceWords.AskHeading), Headings.Of(Alex.Last));
    }
}
