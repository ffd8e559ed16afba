using MentorBot.Feedback;
using MentorBot.Identity;
using MentorBot.Tests.Goals;
using MentorBot.Turns.Events;

namespace MentorBot.Tests.Feedback;

/// <summary>Feedback about a win that was shared: who gives it, and what they get who receive it.</summary>
public sealed class FeedbackTests
{
    [Fact]
    public async Task A_manager_can_give_some_without_being_asked()
    {
        await using Team team = await Team.MeetAsync();
        await team.Jo.SayAsync("feedback");
        Assert.StartsWith("No win is waiting", team.Jo.Last.PlainText, StringComparison.Ordinal);
        await team.ShareWinAsync();
        await team.Jo.SayAsync("feedback", "Asked for help early", "skip", "send");
        Assert.Equal("Sent to Alex. I'll tell you what comes of it.", team.Jo.Last.PlainText);
        Assert.Equal("Feedback from Jo", Headings.Of(team.Alex.Last));
        Assert.Empty(team.Alex.Last.AllButtons);
        await team.ReachGoalAsync();
        Assert.Equal("Sent to Alex. I'll tell you what comes of it.", team.Jo.Last.PlainText);
    }

    [Fact]
    public async Task Feedback_that_was_got_can_be_seen_again()
    {
        await using Team team = await Team.MeetAsync();
        await team.Alex.SayAsync("feedback");
        Assert.StartsWith("No feedback yet.", team.Alex.Last.PlainText, StringComparison.Ordinal);
        await GivenAsync(team);
        await team.Alex.SayAsync("feedback");
        Assert.Equal("Feedback from Jo", Headings.Of(Assert.Single(team.Alex.News)));
        Assert.Contains("Show it to the team", team.Alex.Last.PlainText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-GB", "my feedback")]
    [InlineData("de-DE", "Mein Feedback")]
    public async Task Whoever_leads_others_sees_what_they_got_and_not_the_win_that_waits(string locale, string typed)
    {
        await using Team team = await Team.MeetAsync(jo: locale);
        await team.Bot.ImportAsync(
            Team.Line(1, team.Alex, "Alex Kim") with { Manager = "jo@example.com" },
            Team.Line(2, team.Jo, "Jo Lind") with { Manager = "maria@example.com" },
            Team.Line(3, team.Maria, "Maria Roth"));
        await team.ShareWinAsync();
        await team.Jo.SayAsync(typed);
        Assert.Equal(team.Jo.In(() => FeedbackWords.None), team.Jo.Last.PlainText);
        await team.Jo.SayAsync("check in", "3", "Hired two people", "skip", "skip", "share", "1");
        await team.Maria.SayAsync("feedback", "Asked the team first", "skip", "send");
        await team.Jo.SayAsync(typed);
        Assert.Contains("Asked the team first", Assert.Single(team.Jo.News).PlainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_list_of_goals_takes_no_step_and_tells_nobody()
    {
        await using Team team = await Team.MeetAsync();
        await GivenAsync(team);
        for (int goal = 0; goal < 5; goal++) await team.Alex.SetGoalAsync($"Call customer {goal}", "2026-12-04");
        await team.Alex.PressAsync("Make it a micro-goal");
        Assert.Contains("Call customer 3", team.Alex.Last.PlainText, StringComparison.Ordinal);
        Assert.Equal(0, team.Jo.Count("made your next step a goal"));
        await team.Alex.SayAsync("done", "1");
        await team.Alex.PressAsync("Make it a micro-goal");
        Assert.Equal(1, team.Jo.Count("made your next step a goal"));
    }

    [Fact]
    public async Task Old_cards_still_answer()
    {
        await using Team team = await Team.MeetAsync();
        await team.ShareWinAsync();
        await team.ReachGoalAsync();
        Posted asked = team.Jo.Find("Go on");
        ActionToken answer = asked.Card.AllButtons.OfType<SubmitButton>().First().Token;
        await team.GiveFeedbackAsync();
        await team.Jo.PressAsync(asked, answer, []);
        Assert.StartsWith("You answered this on Monday", team.Jo.InPlace!.PlainText, StringComparison.Ordinal);
        await team.Alex.PressAsync("Make it a micro-goal");
        await team.Alex.SayAsync("make it a goal");
        Assert.Equal(1, team.Jo.Count("made your next step a goal"));
        Assert.Single(
            team.Bot.Store.Written,
            row => row.Text?.Contains("feedback.taken", StringComparison.Ordinal) == true && row.IsLetter);
    }

    [Fact]
    public async Task Whoever_turns_out_to_be_somebody_else_while_it_is_written_gets_it_as_who_they_are()
    {
        await using Team team = await Team.MeetAsync();
        PersonId moved = new(team.Alex.Id.Org, "alex2");
        await team.ShareWinAsync();
        await team.Jo.SayAsync("feedback", "Asked for help early");
        await team.Bot.People.Turns.HappenAsync(
            team.Jo.Id, new ColleagueMoved(team.Alex.Id, moved), CancellationToken.None);
        await team.Jo.SayAsync("skip", "send");

        Assert.Equal(moved.Partition, (await team.Jo.Rows.AllAsync(FeedbackRow.Kind)).Single().With.Id);
        Assert.Equal(moved.Partition, (await team.Jo.Rows.AllAsync(SharedWin.Kind)).Single().From.Id);
    }

    private static async Task GivenAsync(Team team)
    {
        await team.ShareWinAsync();
        await team.ReachGoalAsync();
        await team.GiveFeedbackAsync();
    }
}
