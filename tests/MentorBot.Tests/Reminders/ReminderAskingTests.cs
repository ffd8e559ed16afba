using MentorBot.Reminders;

namespace MentorBot.Tests.Reminders;

/// <summary>What is asked where a sentence does not say it, what is kept, and how it is seen and cancelled.</summary>
public sealed class ReminderAskingTests : OnePersonTests
{
    [Theory]
    [InlineData("en-GB", "remind me to call Jan", "When shall I remind you?", "Tomorrow morning")]
    [InlineData("en-GB", "remind me to call Jan", "When shall I remind you?", "tomorrow at 9")]
    [InlineData("de-DE", "erinnere mich an den Anruf", "Wann soll ich dich erinnern?", "Morgen früh")]
    [InlineData("de-DE", "erinnere mich an den Anruf", "Wann soll ich dich erinnern?", "morgen um 9")]
    public async Task Without_a_time_it_asks_when(string locale, string typed, string asks, string answer)
    {
        Alex.Speaks(locale);
        await Alex.SayAsync(typed);
        Assert.Equal(asks, Headings.Of(Alex.Last));
        await Alex.SayAsync(answer);
        Assert.Equal(At("2026-11-21T08:00Z"), (await OnlyAsync()).Due);
    }

    [Fact]
    public async Task Without_anything_it_asks_what_of_first()
    {
        await Alex.SayAsync("remind me");
        Assert.Equal("What shall I remind you of?", Headings.Of(Alex.Last));
        await Alex.SubmitAsync("Choose the time", ("what", "Call three customers"));
        await Alex.PressAsync("Next week");
        Reminder set = await OnlyAsync();
        Assert.Equal(("Call three customers", At("2026-11-23T08:00Z")), (set.Text, set.Due));
    }

    [Theory]
    [InlineData("whenever", "I didn't find a time in that")]
    [InlineData("every monday", "I didn't find a time in that")]
    [InlineData("on 3 January 2020", "That is over already")]
    [InlineData("on 3 January 2031", "That is more than a year away")]
    public async Task A_time_that_cannot_be_is_asked_again_kindly(string typed, string answer)
    {
        await Alex.SayAsync("remind me to call Jan", typed);
        Assert.Contains(answer, Alex.Last.PlainText, StringComparison.Ordinal);
        Assert.Empty(await Alex.Rows.AllAsync(Reminder.Kind));
        await Alex.SayAsync("tomorrow at 9");
        Assert.Equal("call Jan", (await OnlyAsync()).Text);
    }

    [Fact]
    public async Task No_reminder_leaves_nothing()
    {
        await Alex.SayAsync("remind me to call Jan");
        await Alex.PressAsync("No reminder");
        Assert.Equal("All right, nothing is set.", Alex.Last.PlainText);
        Assert.Empty(await Alex.Rows.AllAsync(Reminder.Kind));
    }

    [Fact]
    public async Task The_open_ones_are_listed_and_each_can_be_cancelled()
    {
        await Alex.SayAsync("my reminders");
        Assert.StartsWith("No reminders are open.", Alex.Last.PlainText, StringComparison.Ordinal);
        await Alex.SayAsync(
            "remind me on monday to ask Maria", "remind me tomorrow at 9 to call Jan",
            "remind me in 2 hours to leave", "remind me on tuesday to pay", "my reminders");
        Assert.Equal(2, Alex.News.Count);
        Assert.Contains("1. leave", Alex.News[0].PlainText, StringComparison.Ordinal);
        Assert.Contains("4. pay", Alex.News[1].PlainText, StringComparison.Ordinal);
        await Alex.PressAsync("Cancel 2");
        Assert.Equal("call Jan\nCancelled.", Alex.InPlace?.PlainText);
        Assert.Equal(3, (await Alex.Rows.AllAsync(Reminder.Kind)).Count);
        await Bot.PassToAsync(At("2026-11-21T09:00Z"));
        Assert.Equal(1, Alex.Count("Your reminder\n"));
    }

    [Fact]
    public async Task At_most_twenty_are_open()
    {
        for (int one = 1; one <= Reminder.MostOpen; one++)
            await Alex.SayAsync($"remind me tomorrow at 9 to call {one}x");
        await Alex.SayAsync("remind me tomorrow at 9 to call Jan");
        Assert.StartsWith("You have 20 reminders open", Alex.Last.PlainText, StringComparison.Ordinal);
        Assert.Equal(Reminder.MostOpen, (await Alex.Rows.AllAsync(Reminder.Kind)).Count);
        await Alex.SayAsync("my reminders");
        Assert.Equal(7, Alex.News.Count);
        await Bot.PassToAsync(At("2026-11-21T08:00Z"));
        await Alex.SayAsync("remind me on monday to call Jan");
        Assert.Equal("I'll remind you", Headings.Of(Alex.Last));
    }

    [Theory]
    [InlineData("en-GB", "remind me to give Alex feedback on Tuesday", "Give feedback")]
    [InlineData("de-DE", "erinnere mich am Dienstag daran, Alex Feedback zu geben", "Feedback geben")]
    public async Task One_about_feedback_has_a_button_to_give_it(string locale, string typed, string button)
    {
        Alex.Speaks(locale);
        await Alex.SayAsync(typed);
        Reminder set = await OnlyAsync();
        Assert.True(set.IsFeedback);
        Assert.Contains("Alex", set.Text, StringComparison.Ordinal);
        await Bot.PassToAsync(set.Due);
        SubmitButton give = Assert.IsType<SubmitButton>(Alex.Last.AllButtons.First());
        Assert.Equal((button, "mean:feedback.give"), (give.Title, give.Token.ToString()));
    }

    [Fact]
    public async Task Whoever_is_forgotten_leaves_no_reminder_and_gets_none()
    {
        await Alex.SayAsync("remind me tomorrow at 9 to call Jan");
        await Bot.ForgetAsync(Alex);
        Assert.DoesNotContain("call Jan", await Alex.Rows.TextAsync(), StringComparison.Ordinal);
        await Bot.PassToAsync(At("2026-11-22T08:00Z"));
        Assert.Equal(0, Alex.Count("Your reminder"));
    }

    [Fact]
    public async Task Two_accounts_that_become_one_keep_the_reminders_of_both()
    {
        (Person here, Person there) = (Alex, await Bot.MeetAsync("A. Kim", id: "alex2"));
        await here.SayAsync("remind me tomorrow at 9 to call Jan");
        await there.SayAsync("remind me tomorrow at 9 to ask Maria");
        await Bot.LinkAsync(here, there);
        await Bot.PassToAsync(At("2026-11-21T08:00Z"));
        int arrived = new[] { here, there }.Sum(place => place.Count("Your reminder\ncall Jan")
            + place.Count("Your reminder\nask Maria"));
        Assert.Equal(2, arrived);
    }

    private async Task<Reminder> OnlyAsync() => Assert.Single(await Alex.Rows.AllAsync(Reminder.Kind));

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
