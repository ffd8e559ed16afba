using MentorBot.CheckIns;
using MentorBot.Feedback;

namespace MentorBot.Tests.Reminders;

/// <summary>"When will you ask me next?" and "less often": what is planned, and what can be changed.</summary>
public sealed class PlanTests
{
    [Theory]
    [InlineData("en-GB", "when will you write next?", "What comes next", "Thu, 26 Nov, 15:00")]
    [InlineData("en-GB", "settings", "What comes next", "Thu, 26 Nov, 15:00")]
    [InlineData("de-DE", "wann meldest du dich wieder?", "Was als Nächstes kommt", "Do, 26. Nov., 15:00")]
    [InlineData("de-DE", "einstellungen", "Was als Nächstes kommt", "Do, 26. Nov., 15:00")]
    public async Task It_says_when_it_asks(string locale, string typed, string heading, string when)
    {
        await using Team team = await Team.MeetAsync(alex: locale);
        await team.Alex.SayAsync(typed);
        Assert.Equal(heading, Headings.Of(team.Alex.Last));
        Assert.Contains(when, team.Alex.Last.PlainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_says_what_was_asked_for_and_the_break()
    {
        await using Team team = await Team.MeetAsync();
        await team.Alex.SayAsync(
            "remind me tomorrow at 9 to call Jan", "remind me on friday to pay", "pause until friday", "settings");
        string plan = team.Alex.Last.PlainText;
        Assert.Contains("2 open, the next Tue, 24 Nov, 09:00", plan, StringComparison.Ordinal);
        Assert.Contains("not during your break", plan, StringComparison.Ordinal);
        Assert.Contains("until Fri, 27 Nov, 09:00", plan, StringComparison.Ordinal);
        await team.Alex.PressAsync("Resume");
        await team.Alex.SayAsync("settings");
        Assert.DoesNotContain("Your break: until", team.Alex.Last.PlainText, StringComparison.Ordinal);
        Assert.Contains("Thu, 26 Nov, 15:00", team.Alex.Last.PlainText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-GB", "every two weeks is enough", "I can't change how often")]
    [InlineData("en-GB", "can you write only on Mondays", "I can't change how often")]
    [InlineData("en-GB", "less often please", "I can't change how often")]
    [InlineData("de-DE", "bitte seltener erinnern", "Wie oft und an welchem Tag")]
    [InlineData("de-DE", "alle zwei Wochen reicht", "Wie oft und an welchem Tag")]
    public async Task How_often_it_asks_cannot_be_changed_yet_and_it_says_what_can(
        string locale, string typed, string answer)
    {
        await using Team team = await Team.MeetAsync(alex: locale);
        await team.Alex.SayAsync(typed);
        Assert.StartsWith(answer, team.Alex.Last.PlainText, StringComparison.Ordinal);
        Assert.Equal(["do:pause", "mean:next"], team.Alex.Last.AllButtons.OfType<SubmitButton>()
            .Select(button => button.Token.ToString()));
    }

    /// <summary>The plan finds the nudges of the features above it by these names.</summary>
    [Fact]
    public void The_names_of_the_nudges_are_those_of_their_features() =>
        Assert.Equal(("check-in", "feedback"), (CheckInRhythm.Nudge, FeedbackMoments.Nudge));
}
