namespace MentorBot.Tests.CheckIns;

/// <summary>Nobody is asked of the bot's own accord while they are on a break.</summary>
public sealed class PauseTests
{
    [Fact]
    public async Task Nobody_is_asked_while_they_pause()
    {
        await using Team team = await Team.MeetAsync();
        await team.Alex.SayAsync("pause");
        await team.Bot.PassToAsync(Team.Thursday.AddDays(15));
        Assert.Equal(0, Calls.To(team));
        await team.Alex.SayAsync("resume");
        await team.Bot.PassToAsync(Team.Thursday.AddDays(21));
        Assert.Equal(1, Calls.To(team));
    }

    [Fact]
    public async Task Pausing_between_the_calls_stops_the_second()
    {
        await using Team team = await Team.MeetAsync();
        await team.Bot.PassToAsync(Team.Thursday);
        await team.Alex.SayAsync("pause");
        await team.Bot.PassToAsync(Team.Thursday.AddDays(6));
        Assert.Equal(0, Calls.SecondTo(team));
    }

    [Fact]
    public async Task Pause_and_resume_say_how_things_are()
    {
        await using Team team = await Team.MeetAsync();
        await team.Alex.SayAsync("resume");
        Assert.StartsWith("You aren't on a break.", team.Alex.Last.PlainText, StringComparison.Ordinal);
        await team.Alex.SayAsync("pause", "pause");
        Assert.StartsWith("You're on a break already.", team.Alex.Last.PlainText, StringComparison.Ordinal);
        await team.Alex.SayAsync("resume");
        Assert.StartsWith("Good to have you back.", team.Alex.Last.PlainText, StringComparison.Ordinal);
    }
}
