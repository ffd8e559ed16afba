namespace MentorBot.Tests.CheckIns;

/// <summary>When the bot asks of its own accord.</summary>
public sealed class RhythmTests
{
    [Theory]
    [InlineData("Europe/Berlin", "2026-10-19T06:00Z", "2026-10-22T13:00Z", "2026-10-29T14:00Z")]
    [InlineData("Europe/Berlin", "2027-03-22T06:00Z", "2027-03-25T14:00Z", "2027-04-01T13:00Z")]
    [InlineData("Pacific/Auckland", "2027-03-30T00:00Z", "2027-04-01T02:00Z", "2027-04-08T03:00Z")]
    [InlineData("Pacific/Honolulu", "2026-11-23T20:00Z", "2026-11-27T01:00Z", "2026-12-04T01:00Z")]
    [InlineData("Asia/Kathmandu", "2026-11-23T06:00Z", "2026-11-26T09:15Z", "2026-12-03T09:15Z")]
    public async Task It_asks_on_Thursday_at_three_where_the_person_lives(
        string zone, string met, string first, string next)
    {
        await using Team team = await Team.MeetAsync(At(met), zone: zone);
        await team.Bot.PassToAsync(At(first).AddMinutes(-1));
        Assert.Equal(0, Calls.To(team));
        await team.Bot.PassToAsync(At(first));
        Assert.Equal(1, Calls.To(team));
        await team.Alex.PressAsync("🙂 Good");
        await team.Bot.PassToAsync(At(next).AddMinutes(-1));
        Assert.Equal(1, Calls.To(team));
        await team.Bot.PassToAsync(At(next));
        Assert.Equal(2, Calls.To(team));
    }

    [Fact]
    public async Task It_asks_once_more_on_Friday_and_then_not_before_next_Thursday()
    {
        await using Team team = await Team.MeetAsync();
        await team.Bot.PassToAsync(Team.Thursday.AddDays(1).AddMinutes(-1));
        Assert.Equal((1, 0), (Calls.To(team), Calls.SecondTo(team)));
        await team.Bot.PassToAsync(Team.Thursday.AddDays(1));
        Assert.Equal(1, Calls.SecondTo(team));
        await team.Bot.PassToAsync(Team.Thursday.AddDays(7).AddMinutes(-1));
        Assert.Equal((2, 1), (Calls.To(team), Calls.SecondTo(team)));
        await team.Bot.PassToAsync(Team.Thursday.AddDays(7));
        Assert.DoesNotContain("No rush", team.Alex.Last.PlainText, StringComparison.Ordinal);
        Assert.Equal("How was the week, Alex?", Headings.Of(team.Alex.Last));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_was_begun_when_it_asked_is_offered_to_whoever_comes_back_to_it_and_not_at_the_next_call(
        bool comesBack)
    {
        await using Team team = await Team.MeetAsync();
        await team.Bot.PassToAsync(Team.Thursday);
        await team.Alex.PressAsync("🙂 Good");
        await team.Alex.SayAsync("Shipped the draft", "cancel");

        if (comesBack) await team.Alex.SayAsync("check in");
        else await team.Bot.PassToAsync(Team.Thursday.AddDays(7));

        Assert.Equal(comesBack ? "Go on where you were?" : "How was the week, Alex?", Headings.Of(team.Alex.Last));
        if (comesBack) await team.Alex.SayAsync("go on");
        await team.Alex.SayAsync("good", "skip", "skip", "skip");
        Assert.Equal(comesBack ? "Shipped the draft" : null, (await team.Alex.Rows.CheckInsAsync())[^1].Win);
    }

    [Theory]
    [InlineData(-26)]
    [InlineData(-1)]
    [InlineData(2)]
    public async Task A_check_in_ends_the_asking_for_its_week(int hours)
    {
        await using Team team = await Team.MeetAsync();
        await team.Bot.PassToAsync(Team.Thursday.AddHours(hours));
        await team.CheckInAsync();
        int asked = Calls.To(team);
        await team.Bot.PassToAsync(Team.Thursday.AddDays(7).AddMinutes(-1));
        Assert.Equal(asked, Calls.To(team));
        await team.Bot.PassToAsync(Team.Thursday.AddDays(7));
        Assert.Equal(asked + 1, Calls.To(team));
    }

    [Fact]
    public async Task Two_check_ins_in_a_week_leave_next_Thursday_where_it_is()
    {
        await using Team team = await Team.MeetAsync();
        await team.CheckInAsync();
        await team.CheckInAsync();
        Assert.Equal(Team.Thursday.AddDays(7), await team.Bot.Sweep.NextAsync(CancellationToken.None));
    }

    [Fact]
    public async Task The_week_can_be_skipped_at_the_second_call()
    {
        await using Team team = await Team.MeetAsync();
        await team.Bot.PassToAsync(Team.Thursday.AddDays(1));
        await team.Alex.PressAsync("Skip this week");
        Assert.Equal("Skipped. I'll ask again next week.", team.Alex.Last.PlainText);
        Assert.Empty(await team.Alex.Rows.CheckInsAsync());
        Assert.Equal(Team.Thursday.AddDays(7), await team.Bot.Sweep.NextAsync(CancellationToken.None));
    }

    private static DateTimeOffset At(string text) =>
        DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
