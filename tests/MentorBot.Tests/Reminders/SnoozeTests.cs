using MentorBot.CheckIns;
using MentorBot.Reminders;
using MentorBot.Tests.CheckIns;

namespace MentorBot.Tests.Reminders;

/// <summary>"Not now": a question of the bot comes back when the person says.</summary>
public sealed class SnoozeTests
{
    [Theory]
    [InlineData("en-GB", "ask me in an hour", 60)]
    [InlineData("en-GB", "remind me in two hours", 120)]
    [InlineData("en-GB", "not now, ask again tomorrow at 10", 1140)]
    [InlineData("en-GB", "later today at 5pm", 120)]
    [InlineData("de-DE", "frag mich in einer Stunde nochmal", 60)]
    [InlineData("de-DE", "frag mich später nochmal, um 17 Uhr", 120)]
    [InlineData("de-DE", "erinnere mich in zwei Stunden", 120)]
    public async Task A_call_to_check_in_comes_back_at_the_time_said(string locale, string typed, int minutes)
    {
        await using Team team = await Team.MeetAsync(alex: locale);
        await team.Bot.PassToAsync(Team.Thursday);
        await team.Alex.SayAsync(typed);
        Assert.Null(await team.Alex.Rows.OpenDialogAsync());
        Assert.Single(await team.Alex.Rows.AllAsync(PutAside.Kind));
        await team.Bot.PassToAsync(Team.Thursday.AddMinutes(minutes - 1));
        Assert.Null(await team.Alex.Rows.OpenDialogAsync());
        await team.Bot.PassToAsync(Team.Thursday.AddMinutes(minutes));
        Assert.Equal(CheckInDialog.Name, (await team.Alex.Rows.OpenDialogAsync())?.Dialog);
        Assert.Empty(await team.Alex.Rows.AllAsync(PutAside.Kind));
    }

    [Theory]
    [InlineData("en-GB", "not now", "When shall I ask again?", "In an hour")]
    [InlineData("en-GB", "later", "When shall I ask again?", "in an hour")]
    [InlineData("en-GB", "I'm in a meeting", "When shall I ask again?", "at 4pm")]
    [InlineData("de-DE", "jetzt nicht", "Wann soll ich wieder fragen?", "In einer Stunde")]
    [InlineData("de-DE", "später", "Wann soll ich wieder fragen?", "um 16 Uhr")]
    public async Task Without_a_time_it_asks_when(string locale, string typed, string asks, string answer)
    {
        await using Team team = await Team.MeetAsync(alex: locale);
        await team.Bot.PassToAsync(Team.Thursday);
        await team.Alex.SayAsync(typed);
        Assert.Equal(asks, Headings.Of(team.Alex.Last));
        await team.Alex.SayAsync(answer);
        await team.Bot.PassToAsync(Team.Thursday.AddHours(1));
        Assert.Equal(CheckInDialog.Name, (await team.Alex.Rows.OpenDialogAsync())?.Dialog);
    }

    [Fact]
    public async Task It_does_not_come_back_after_a_check_in()
    {
        await using Team team = await Team.MeetAsync();
        await team.Bot.PassToAsync(Team.Thursday);
        await team.Alex.SayAsync("ask me in two hours");
        team.Bot.Clock.Pass(TimeSpan.FromMinutes(1));
        await team.CheckInAsync();
        await team.Bot.PassToAsync(Team.Thursday.AddHours(3));
        Assert.Equal(1, Calls.To(team));
        Assert.Null(await team.Alex.Rows.OpenDialogAsync());
    }

    [Fact]
    public async Task It_need_not_come_back()
    {
        await using Team team = await Team.MeetAsync();
        await team.Bot.PassToAsync(Team.Thursday);
        await team.Alex.SayAsync("not now");
        await team.Alex.PressAsync("Don't ask again");
        Assert.Equal("All right, nothing is set.", team.Alex.Last.PlainText);
        await team.Bot.PassToAsync(Team.Thursday.AddHours(12));
        Assert.Equal(1, Calls.To(team));
    }

    [Fact]
    public async Task A_question_for_feedback_comes_back_too()
    {
        await using Team team = await Team.MeetAsync();
        await team.ShareWinAsync();
        await team.ReachGoalAsync();
        await team.Jo.SayAsync("ask me in an hour");
        Assert.Null(await team.Jo.Rows.OpenDialogAsync());
        await team.Bot.PassToAsync(team.Bot.Clock.Now.AddHours(1));
        Assert.Equal("A word for Alex", Headings.Of(team.Jo.Last));
        await team.Jo.SayAsync("Asked for help early", "We kept the date", "Show it to the team", "send");
        Assert.Equal(1, team.Alex.Count("Asked for help early"));
    }

    [Theory]
    [InlineData("en-GB", "not now", "All right. I'll write next on Thu, 26 Nov, 15:00.")]
    [InlineData("de-DE", "jetzt nicht", "In Ordnung. Ich schreibe wieder: Do, 26. Nov., 15:00.")]
    public async Task Where_nothing_is_open_it_says_what_comes_next(string locale, string typed, string answer)
    {
        await using Team team = await Team.MeetAsync(alex: locale);
        await team.Alex.SayAsync(typed);
        Assert.Equal(answer, team.Alex.Last.PlainText);
    }

    [Fact]
    public async Task What_somebody_began_themselves_is_put_aside_and_kept()
    {
        await using Team team = await Team.MeetAsync();
        await team.Alex.SayAsync("goal", "Two pages in the wiki", "skip", "not now");
        Assert.Equal("All right. What you answered is kept.", team.Alex.Last.PlainText);
        await team.Alex.SayAsync("goal");
        Assert.Equal("Go on where you were?", Headings.Of(team.Alex.Last));
    }

    [Fact]
    public async Task Words_that_only_speak_of_later_are_an_answer()
    {
        await using Team team = await Team.MeetAsync();
        await team.Alex.SayAsync("goal", "Ask Jan about the export later this month");
        Assert.NotNull(await team.Alex.Rows.OpenDialogAsync());
    }
}
