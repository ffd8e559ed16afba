namespace MentorBot.Tests.Feedback;

/// <summary>A win waits for its feedback, and words that were begun wait for whoever comes back to them.</summary>
public sealed class FeedbackLaterTests
{
    [Fact]
    public async Task A_manager_may_leave_it_for_later_and_come_back_to_that_win()
    {
        await using Team team = await Team.MeetAsync();
        await team.ShareWinAsync("Shipped the draft");
        await team.ReachGoalAsync();
        team.Bot.Clock.Pass(TimeSpan.FromDays(7));
        await team.ShareWinAsync("Won the pitch");
        await team.Jo.PressAsync("Not now");
        Assert.StartsWith("That's fine.", team.Jo.Last.PlainText, StringComparison.Ordinal);
        await team.Jo.SayAsync("feedback");
        Assert.Contains("Shipped the draft", team.Jo.Last.PlainText, StringComparison.Ordinal);
        await team.GiveFeedbackAsync(next: null);
        await team.Jo.SayAsync("feedback");
        Assert.Contains("Won the pitch", team.Jo.Last.PlainText, StringComparison.Ordinal);
        await team.GiveFeedbackAsync();
        await team.Jo.SayAsync("feedback");
        Assert.StartsWith("No win is waiting", team.Jo.Last.PlainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_win_of_long_ago_waits_for_nobody()
    {
        await using Team team = await Team.MeetAsync();
        await team.ShareWinAsync();
        team.Bot.Clock.Pass(TimeSpan.FromDays(14));
        await team.Jo.SayAsync("feedback");
        Assert.Equal("A word for Alex", Headings.Of(team.Jo.Last));
        team.Bot.Clock.Pass(TimeSpan.FromDays(1));
        await team.Jo.SayAsync("cancel", "feedback");
        Assert.StartsWith("No win is waiting", team.Jo.Last.PlainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_win_that_was_left_for_later_waits_two_weeks_from_then()
    {
        await using Team team = await Team.MeetAsync();
        await team.ShareWinAsync();
        team.Bot.Clock.Pass(TimeSpan.FromDays(10));
        await team.ReachGoalAsync();
        await team.Jo.PressAsync("Not now");
        team.Bot.Clock.Pass(TimeSpan.FromDays(14));
        await team.Jo.SayAsync("feedback");
        Assert.Equal("A word for Alex", Headings.Of(team.Jo.Last));
        await team.Jo.PressAsync("Not now");
        team.Bot.Clock.Pass(TimeSpan.FromDays(1));
        await team.Jo.SayAsync("feedback");
        Assert.StartsWith("No win is waiting", team.Jo.Last.PlainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_a_manager_began_are_there_when_they_come_back()
    {
        await using Team team = await Team.MeetAsync();
        await team.ShareWinAsync();
        await team.Jo.SayAsync("feedback", "Asked for help early", "goal", "cancel", "feedback");
        Assert.Equal("Go on where you were?", Headings.Of(team.Jo.Last));
        await team.Jo.SayAsync("go on", "skip", "send");
        Assert.Contains("Asked for help early", team.Alex.Last.PlainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Starting_afresh_still_knows_which_win_it_is_about()
    {
        await using Team team = await Team.MeetAsync();
        await team.ShareWinAsync();
        await team.Jo.SayAsync("feedback", "Asked for help early", "goal", "cancel", "feedback", "start afresh");
        Assert.Equal("A word for Alex", Headings.Of(team.Jo.Last));
        Assert.DoesNotContain("Asked for help early", team.Jo.Last.PlainText, StringComparison.Ordinal);
    }
}
