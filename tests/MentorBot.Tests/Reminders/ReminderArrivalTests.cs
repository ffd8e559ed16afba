using MentorBot.Reminders;

namespace MentorBot.Tests.Reminders;

/// <summary>Reminders arrive exactly when they were asked for, since they were asked for.</summary>
public sealed class ReminderArrivalTests : OnePersonTests
{
    [Theory]
    [InlineData("en-GB", "remind me tomorrow at 9 to call Jan", "Your reminder", "call Jan",
        "You asked me on Fri, 20 Nov, 14:00 to remind you.")]
    [InlineData("de-DE", "erinnere mich morgen um 9 an den Bericht", "Deine Erinnerung", "den Bericht",
        "Du hast mich am Fr, 20. Nov., 14:00 darum gebeten.")]
    public async Task It_quotes_what_was_asked_and_says_who_asked(
        string locale, string typed, string heading, string text, string why)
    {
        Alex.Speaks(locale);
        await Alex.SayAsync(typed);
        await Bot.PassToAsync(Tomorrow.AddMinutes(-1));
        Assert.Equal(0, Alex.Count(heading));
        await Bot.PassToAsync(Tomorrow);
        Assert.Equal([heading, text, why], Alex.Last.PlainText.Split('\n').Take(3));
        Assert.Equal(2, Alex.Last.AllButtons.Count());
    }

    [Fact]
    public async Task It_comes_in_a_break_and_at_night()
    {
        await Alex.SayAsync("remind me tonight at 11:30pm to lock the door", "pause");
        await Bot.PassToAsync(Bot.Friday.AddHours(9.5));
        Assert.Equal("Your reminder", Headings.Of(Alex.Last));
        Assert.Contains("lock the door", Alex.Last.PlainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_comes_in_the_middle_of_a_dialog_which_goes_on()
    {
        await Alex.SayAsync("remind me in 5 minutes to call Jan");
        Bot.Clock.Pass(TimeSpan.FromMinutes(4));
        await Alex.SayAsync("goal");
        await Bot.PassToAsync(Bot.Friday.AddMinutes(5));
        Assert.Equal("Your reminder", Headings.Of(Alex.Last));
        await Alex.SayAsync("Two pages in the wiki", "skip", "skip");
        Assert.Equal("Two pages in the wiki", Assert.Single(await Alex.Rows.GoalsAsync()).Title);
    }

    [Fact]
    public async Task One_that_came_due_while_the_host_was_down_comes_late_once_and_says_so()
    {
        await Alex.SayAsync("remind me tomorrow at 9 to call Jan");
        await Bot.WakeAtAsync(Tomorrow.AddDays(2));
        Assert.Equal(1, Alex.Count("Your reminder"));
        Assert.Contains(
            "to remind you at Sat, 21 Nov, 09:00; I was away then.", Alex.Last.PlainText, StringComparison.Ordinal);
        await Bot.WakeAtAsync(Tomorrow.AddDays(3));
        Assert.Equal(1, Alex.Count("Your reminder"));
    }

    [Theory]
    [InlineData("Europe/Berlin", "2027-03-27T20:00Z", "remind me tomorrow at 9 to call", "2027-03-28T07:00Z")]
    [InlineData("Europe/Berlin", "2026-10-24T20:00Z", "remind me tomorrow at 9 to call", "2026-10-25T08:00Z")]
    [InlineData("Europe/Berlin", "2027-03-28T00:30Z", "remind me in two hours to call", "2027-03-28T02:30Z")]
    [InlineData("Europe/Berlin", "2026-10-25T00:30Z", "remind me in two hours to call", "2026-10-25T02:30Z")]
    [InlineData("Pacific/Auckland", "2026-11-20T13:00Z", "remind me at 9 to call", "2026-11-20T20:00Z")]
    [InlineData("Asia/Kathmandu", "2026-11-20T13:00Z", "remind me tomorrow at 9 to call", "2026-11-21T03:15Z")]
    public async Task The_time_is_the_persons_own_also_when_the_clocks_change(
        string zone, string now, string typed, string due)
    {
        await using Bot bot = await Bot.StartAsync(At(now));
        Person kim = await bot.MeetAsync("Kim Lee", zone: zone, id: "kim");
        await kim.SayAsync(typed);
        Assert.Equal(At(due), Assert.Single(await kim.Rows.AllAsync(Reminder.Kind)).Due);
    }

    [Fact]
    public async Task Done_closes_it()
    {
        await Alex.SayAsync("remind me tomorrow at 9 to call Jan");
        await Bot.PassToAsync(Tomorrow);
        await Alex.PressAsync("Done");
        Assert.Equal("call Jan\nDone.", Alex.InPlace?.PlainText);
        Assert.Empty(await Alex.Rows.AllAsync(Reminder.Kind));
    }

    [Theory]
    [InlineData("In an hour", "2026-11-21T09:00Z")]
    [InlineData("This afternoon", "2026-11-21T14:00Z")]
    [InlineData("Tomorrow morning", "2026-11-22T08:00Z")]
    [InlineData("Next week", "2026-11-23T08:00Z")]
    public async Task Later_brings_it_again(string choice, string due)
    {
        await Alex.SayAsync("remind me tomorrow at 9 to call Jan");
        await Bot.PassToAsync(Tomorrow);
        await Alex.PressAsync("Later");
        Assert.Equal("When shall I remind you?", Headings.Of(Alex.Last));
        await Alex.PressAsync(choice);
        await Bot.PassToAsync(At(due).AddMinutes(-1));
        Assert.Equal(1, Alex.Count("Your reminder"));
        await Bot.PassToAsync(At(due));
        Assert.Equal(2, Alex.Count("Your reminder"));
    }

    [Fact]
    public async Task Later_can_be_typed_with_its_time()
    {
        await Alex.SayAsync("remind me tomorrow at 9 to call Jan");
        await Bot.PassToAsync(Tomorrow);
        await Alex.SayAsync("later", "on monday at half past ten");
        Assert.Equal(At("2026-11-23T09:30Z"), Assert.Single(await Alex.Rows.AllAsync(Reminder.Kind)).Due);
    }

    private static DateTimeOffset Tomorrow => new(2026, 11, 21, 8, 0, 0, TimeSpan.Zero);

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
