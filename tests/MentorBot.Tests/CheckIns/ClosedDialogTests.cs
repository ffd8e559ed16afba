using MentorBot.CheckIns;

namespace MentorBot.Tests.CheckIns;

public sealed class ClosedDialogTests
{
    [Theory]
    [InlineData("en-GB", "share")]
    [InlineData("de-DE", "teilen")]
    public async Task The_question_what_to_share_closes_where_the_summary_shared_it(string locale, string command)
    {
        await using Team team = await Team.MeetAsync(alex: locale);
        await team.CheckInAsync((CheckInCards.Blocker, "Waiting for access"));
        await team.Alex.SayAsync(command);
        Assert.Equal(ShareDialog.Name, (await team.Alex.Rows.OpenDialogAsync())?.Dialog);
        await team.Alex.PressAsync(team.Alex.In(() => CheckInWords.ShareBlockerWith("Maria")));
        Assert.Null(await team.Alex.Rows.OpenDialogAsync());
        Assert.Equal(1, team.Alex.Count(team.Alex.In(() => CheckInWords.SharedElsewhere)));
        await team.Alex.SayAsync("yes");
        Assert.Equal(1, team.Maria.Count("Waiting for access"));
    }

    [Fact]
    public async Task A_button_that_shares_nothing_closes_nothing()
    {
        await using Team team = await Team.MeetAsync();
        await team.CheckInAsync((CheckInCards.Blocker, "Waiting for access"));
        Posted summary = team.Alex.Find("Share blocker with Maria");
        ActionToken share = summary.Card.AllButtons.OfType<SubmitButton>().First().Token;
        await team.CheckInAsync((CheckInCards.Blocker, "Still no access"));
        await team.Alex.SayAsync("share");
        await team.Alex.PressAsync(summary, share, []);
        Assert.Equal(ShareDialog.Name, (await team.Alex.Rows.OpenDialogAsync())?.Dialog);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(6)]
    [InlineData(8)]
    public async Task Answers_of_an_earlier_week_do_not_stand_before_this_weeks_check_in(int days)
    {
        await using Bot bot = await Bot.StartAsync();
        Person alex = await bot.MeetAsync();
        await alex.SayAsync("check in", "good", "Shipped the draft", "cancel");
        bot.Clock.Pass(TimeSpan.FromDays(days));
        await alex.SayAsync("check in");
        Assert.Equal("How was the week, Alex?", Headings.Of(alex.Last));
        await alex.SayAsync("rough", "skip");
        Assert.Equal(
            [("2026-W47", "good", null), ("2026-W48", "rough", (string?)null)],
            (await alex.Rows.CheckInsAsync()).Select(one => (one.Week, one.Mood, one.Win)));
    }

    [Fact]
    public async Task The_weeks_question_closes_where_a_button_answered_it()
    {
        await using Team team = await Team.MeetAsync();
        await team.Bot.PassToAsync(Team.Thursday);
        Posted asked = team.Alex.Find("🙂 Good");
        await team.Alex.MeanAsync("I feel good today", "feeling.good");
        await team.Alex.PressAsync("Check in: 🙂 Good");
        Assert.Equal("Put aside.", team.Alex.Screen[int.Parse(asked.Id, null) - 1].PlainText);
        Assert.Equal("good", Assert.Single(await team.Alex.Rows.CheckInsAsync()).Mood);
        await team.Bot.PassToAsync(Team.Thursday.AddDays(1));
        Assert.Equal(0, Calls.SecondTo(team));
    }
}
