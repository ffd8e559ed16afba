using MentorBot.People;
using MentorBot.Tests.CheckIns;

namespace MentorBot.Tests.People;

/// <summary>A break with an end ends by itself.</summary>
public sealed class PauseEndTests
{
    [Theory]
    [InlineData("en-GB", "pause until thursday", "Your break is over:")]
    [InlineData("de-DE", "pause bis donnerstag", "Die Pause ist vorbei:")]
    public async Task It_says_so_once_in_the_morning_of_that_day_and_asks_again(
        string locale, string typed, string says)
    {
        await using Team team = await Team.MeetAsync(alex: locale);
        await team.Alex.SayAsync(typed);
        await team.Bot.PassToAsync(Team.Thursday.AddHours(-6).AddMinutes(-1));
        Assert.Equal(0, team.Alex.Count(says));
        await team.Bot.PassToAsync(Team.Thursday.AddHours(-6));
        Assert.Equal(1, team.Alex.Count(says));
        Assert.Null(await team.Alex.Rows.FindAsync(Pause.Kind));
        await team.Bot.PassToAsync(Team.Thursday);
        Assert.NotNull(await team.Alex.Rows.OpenDialogAsync());
        Assert.Equal(1, team.Alex.Count(says));
    }

    [Fact]
    public async Task Nobody_is_asked_before_and_what_others_write_arrives()
    {
        await using Team team = await Team.MeetAsync();
        await team.Alex.SayAsync("pause until friday");
        await team.Maria.SayAsync("pause until friday");
        await team.Bot.PassToAsync(Team.Thursday.AddHours(1));
        Assert.Equal(0, Calls.To(team));
        await team.ShareBlockerAsync();
        Assert.Equal(1, team.Maria.Count("Waiting for access"));
    }

    [Fact]
    public async Task Resume_ends_it_earlier_and_nothing_is_said_on_the_day()
    {
        await using Team team = await Team.MeetAsync();
        await team.Alex.SayAsync("pause until friday", "resume");
        Assert.StartsWith("Good to have you back.", team.Alex.Last.PlainText, StringComparison.Ordinal);
        await team.Bot.PassToAsync(Team.Thursday);
        Assert.Equal(1, Calls.To(team));
        await team.Bot.PassToAsync(Team.Thursday.AddDays(2));
        Assert.Equal(0, team.Alex.Count("Your break is over"));
    }

    [Fact]
    public async Task A_second_time_changes_the_end()
    {
        await using Team team = await Team.MeetAsync();
        await team.Alex.SayAsync("pause until tuesday", "pause until friday", "pause");
        Assert.StartsWith(
            "You're on a break until Fri, 27 Nov already.", team.Alex.Last.PlainText, StringComparison.Ordinal);
        await team.Bot.PassToAsync(Team.Thursday);
        Assert.Equal(0, team.Alex.Count("Your break is over"));
        await team.Bot.PassToAsync(Team.Thursday.AddDays(1));
        Assert.Equal(1, team.Alex.Count("Your break is over"));
    }

    [Fact]
    public async Task It_is_over_also_where_the_host_was_down_on_the_day()
    {
        await using Team team = await Team.MeetAsync();
        await team.Alex.SayAsync("pause until tuesday");
        await team.Bot.WakeAtAsync(Team.Thursday);
        Assert.Equal(1, team.Alex.Count("Your break is over"));
        Assert.Equal(1, Calls.To(team));
    }

    [Theory]
    [InlineData("Europe/Berlin", "2027-03-26T12:00Z", "pause until sunday", "2027-03-28T07:00Z")]
    [InlineData("Europe/Berlin", "2026-10-23T12:00Z", "pause until sunday", "2026-10-25T08:00Z")]
    [InlineData("Pacific/Auckland", "2026-11-23T02:00Z", "pause until friday", "2026-11-26T20:00Z")]
    public async Task The_morning_is_that_of_the_person_also_when_the_clocks_change(
        string zone, string now, string typed, string end)
    {
        await using Bot bot = await Bot.StartAsync(At(now));
        Person kim = await bot.MeetAsync("Kim Lee", zone: zone, id: "kim");
        await kim.SayAsync(typed);
        Assert.Equal(At(end), (await kim.Rows.FindAsync(Pause.Kind))?.Until);
    }

    [Fact]
    public async Task A_break_that_a_released_version_stored_has_no_end()
    {
        await using Team team = await Team.MeetAsync();
        byte[] released = await File.ReadAllBytesAsync(Sources.Of("Samples", "pause.v1.json"));
        await team.Alex.Rows.WriteAsync(Pause.Kind.Key(""), new(Pause.Kind.Name, 1, released));
        await team.Bot.PassToAsync(Team.Thursday.AddDays(30));
        Assert.Equal(0, Calls.To(team));
        await team.Alex.SayAsync("resume");
        Assert.StartsWith("Good to have you back.", team.Alex.Last.PlainText, StringComparison.Ordinal);
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
