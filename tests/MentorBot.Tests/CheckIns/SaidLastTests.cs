using MentorBot.CheckIns;
using MentorBot.People;

namespace MentorBot.Tests.CheckIns;

public sealed class SaidLastTests : OnePersonTests
{
    private static readonly CheckIn Before = PastWeeks.In("2026-W46", "hard") with
    {
        Win = "Shipped the draft",
        Blocker = "Waiting for access",
        Focus = "Ask Maria",
    };

    private static readonly CheckIn Now = PastWeeks.In("2026-W47", "good") with { Focus = "Rest" };

    [Theory]
    [InlineData("en-GB", "what did I say last week?", "Week of 9 November")]
    [InlineData("en-GB", "what did I answer last time", "Week of 9 November")]
    [InlineData("en-GB", "did I mention a blocker last week?", "Week of 9 November")]
    [InlineData("en-GB", "remind me what I said last week", "Week of 9 November")]
    [InlineData("en-GB", "show my last check-in", "Week of 16 November")]
    [InlineData("en-GB", "read me back my latest check-in", "Week of 16 November")]
    [InlineData("de-DE", "was hab ich letzte woche gesagt?", "Woche ab 9. November")]
    [InlineData("de-DE", "was war letztes mal mein blocker", "Woche ab 9. November")]
    [InlineData("de-DE", "mein jüngster check-in", "Woche ab 16. November")]
    public async Task The_check_in_that_is_meant_is_shown(string locale, string sentence, string heading)
    {
        Alex.Speaks(locale);
        await Alex.HaveAsync(Bot, Before, Now);
        await Alex.MeanAsync(sentence, "said.last");
        Assert.Equal(heading, Headings.Of(Alex.Last));
        Assert.Contains(Alex.In(() => CheckInWords.OnlyYou), Alex.Last.PlainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_of_it_is_shown_with_who_sees_what()
    {
        Contact maria = new("org|maria", "Maria Roth");
        await Alex.HaveAsync(
            Bot,
            Before with
            {
                BlockerShare = new Share("b1", maria, "Waiting for access"),
                Progress = [new GoalProgress("g1", "Two pages", GoalState.OnTrack)],
            });
        await Alex.SayAsync("what did I say last week?");
        Assert.Equal(
            ["🙁 Hard", "Two pages: On track", "Shipped the draft", "Waiting for access", "Ask Maria"],
            Alex.Last.Parts.OfType<Facts>().Single().Items.Select(fact => fact.Value));
        Assert.Contains(
            "Maria can see the blocker. The rest only you can see.", Alex.Last.PlainText, StringComparison.Ordinal);
        Assert.Equal(["org|maria"], Alex.Last.About!.Value.AsEnumerable());
    }

    [Theory]
    [InlineData("2026-W45", "There is none of last week; this is the one before.")]
    [InlineData("2026-W47", "There is none of last week; this is this week's.")]
    public async Task A_week_without_one_is_named(string only, string note)
    {
        await Alex.HaveAsync(Bot, PastWeeks.In(only, "ok"));
        await Alex.SayAsync("what did I say last week?");
        Assert.Contains(note, Alex.Last.PlainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_there_is_none_the_first_is_one_tap_away()
    {
        await Alex.SayAsync("what did I say last week?");
        await Alex.PressAsync("Check in");
        Assert.Equal("How was the week, Alex?", Headings.Of(Alex.Last));
    }

    [Fact]
    public async Task Its_buttons_lead_to_this_week_and_to_the_weeks_before()
    {
        await Alex.HaveAsync(Bot, Before, Now);
        await Alex.SayAsync("what did I say last week?");
        await Alex.PressAsync("This week's");
        Assert.Equal("Week of 16 November", Headings.Of(Alex.Last));
        await Alex.PressAsync("Earlier weeks");
        Assert.Equal("Your weeks", Headings.Of(Alex.Last));
    }
}
