using MentorBot.CheckIns;

namespace MentorBot.Tests.Feedback;

/// <summary>When a manager is asked for a few words.</summary>
public sealed class FeedbackMomentTests
{
    private static readonly DateTimeOffset TuesdayAtNine = new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task They_are_asked_once_a_day_at_most_and_again_the_next_morning()
    {
        await using Team team = await Team.MeetAsync();
        await AskAsync(team, "Shipped the draft", "First goal");
        Assert.Equal(1, Asked(team));
        await team.GiveFeedbackAsync();
        await AskAsync(team, "Won the pitch", "Second goal");
        Assert.Equal(1, Asked(team));
        await team.Bot.PassToAsync(TuesdayAtNine.AddMinutes(-1));
        Assert.Equal(1, Asked(team));
        await team.Bot.PassToAsync(TuesdayAtNine);
        Assert.Equal(2, Asked(team));
        Assert.Contains("Won the pitch", team.Jo.Last.PlainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task They_are_asked_once_for_a_win()
    {
        await using Team team = await Team.MeetAsync();
        await AskAsync(team, "Shipped the draft", "First goal");
        await team.Jo.PressAsync("Not now");
        team.Bot.Clock.Pass(TimeSpan.FromDays(1));
        await team.ReachGoalAsync("Second goal");
        await team.Bot.PassToAsync(team.Bot.Clock.Now.AddDays(3));
        Assert.Equal(1, Asked(team));
    }

    [Fact]
    public async Task A_win_of_long_ago_is_not_asked_about()
    {
        await using Team team = await Team.MeetAsync();
        await team.ShareWinAsync();
        team.Bot.Clock.Pass(TimeSpan.FromDays(15));
        await team.ReachGoalAsync();
        Assert.Equal(0, Asked(team));
    }

    [Fact]
    public async Task A_win_is_as_old_as_the_sharing_of_it()
    {
        await using Team team = await Team.MeetAsync();
        await team.CheckInAsync((CheckInCards.Win, "Shipped the draft"));
        team.Bot.Clock.Pass(TimeSpan.FromDays(13));
        await team.Alex.PressAsync("Share win with Jo");
        team.Bot.Clock.Pass(TimeSpan.FromDays(13));
        await team.ReachGoalAsync();
        Assert.Equal(1, Asked(team));
    }

    [Fact]
    public async Task The_win_that_was_shared_last_counts_whichever_week_it_is_of()
    {
        await using Team team = await Team.MeetAsync();
        await team.CheckInAsync((CheckInCards.Win, "Shipped the draft"));
        Posted earlier = team.Alex.Find("Share win with Jo");
        ActionToken share = earlier.Card.AllButtons.OfType<SubmitButton>().First().Token;
        team.Bot.Clock.Pass(TimeSpan.FromDays(7));
        await team.ShareWinAsync("Won the pitch");
        team.Bot.Clock.Pass(TimeSpan.FromHours(1));
        await team.Alex.PressAsync(earlier, share, []);
        await team.ReachGoalAsync();
        Assert.Contains("Shipped the draft", team.Jo.Last.PlainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task They_are_not_asked_while_they_pause()
    {
        await using Team team = await Team.MeetAsync();
        await team.Jo.SayAsync("pause");
        await AskAsync(team, "Shipped the draft", "First goal");
        await team.Bot.PassToAsync(team.Bot.Clock.Now.AddDays(8));
        Assert.Equal(0, Asked(team));
    }

    [Fact]
    public async Task They_are_asked_a_little_later_where_they_are_at_something_else()
    {
        await using Team team = await Team.MeetAsync();
        await team.Jo.SayAsync("goal");
        await AskAsync(team, "Shipped the draft", "First goal");
        Assert.Equal(0, Asked(team));
        await team.Bot.PassToAsync(team.Bot.Clock.Now.AddMinutes(9));
        Assert.Equal(0, Asked(team));
        await team.Bot.PassToAsync(team.Bot.Clock.Now.AddMinutes(7));
        Assert.Equal(1, Asked(team));
    }

    [Fact]
    public async Task They_are_not_asked_at_night_but_in_the_morning()
    {
        await using Team team = await Team.MeetAsync(Team.Monday.AddHours(13));
        await AskAsync(team, "Shipped the draft", "First goal");
        Assert.Equal(0, Asked(team));
        await team.Bot.PassToAsync(TuesdayAtNine);
        Assert.Equal(1, Asked(team));
    }

    [Fact]
    public async Task A_goal_that_is_reached_twice_asks_once()
    {
        await using Team team = await Team.MeetAsync();
        await AskAsync(team, "Shipped the draft", "First goal");
        await team.Alex.PressAsync(team.Alex.In(() => GoalWords.Reopen));
        await team.Alex.SayAsync("done");
        Assert.Single(
            team.Bot.Store.Written,
            row => row.IsLetter && row.Text?.Contains("feedback.moment", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task A_manager_who_has_not_got_the_bot_yet_finds_the_question_when_they_have()
    {
        Bot bot = await Bot.StartAsync(Team.Monday);
        await using Team team =
            new(
                bot, await bot.MeetAsync(), await bot.MeetAsync("Maria Roth", id: "maria"),
                await bot.MeetAsync("Jo Lind", id: "jo"));
        await bot.ImportAsync(
            Team.Line(1, team.Alex, "Alex Kim") with { Manager = "jo@example.com" }, Team.Line(2, team.Jo, "Jo Lind"));
        await team.Alex.InstallAsync();
        await AskAsync(team, "Shipped the draft", "First goal");
        Assert.Empty(team.Jo.Screen);
        await team.Jo.InstallAsync();
        Assert.Equal(["A word for Alex", "Hi Jo, I'm MentorBot"], team.Jo.Screen.Select(Headings.Of));
    }

    private static async Task AskAsync(Team team, string win, string goal)
    {
        await team.ShareWinAsync(win);
        await team.ReachGoalAsync(goal);
    }

    private static int Asked(Team team) => team.Bot.Store.Written.Count(row => row.Partition == team.Jo.Id.Partition
        && row.Row.StartsWith("out|", StringComparison.Ordinal)
        && row.Text?.Contains("I ask at most once a day", StringComparison.Ordinal) == true);
}
