using MentorBot.CheckIns;

namespace MentorBot.Tests.CheckIns;

public sealed class DeleteTests
{
    [Theory]
    [InlineData("en-GB", "delete my last check-in", "2026-W48")]
    [InlineData("en-GB", "please wipe the check-in from last week, only that one", "2026-W46")]
    [InlineData("en-GB", "I want this week's check-in gone", "2026-W48")]
    [InlineData("en-GB", "wipe my latest check-in", "2026-W48")]
    [InlineData("de-DE", "den letzten check-in löschen", "2026-W48")]
    [InlineData("de-DE", "streich den check-in von letzter woche", "2026-W46")]
    public async Task The_one_that_is_named_is_shown_and_deleted_after_a_yes(
        string locale, string sentence, string week)
    {
        await using Team team = await Team.MeetAsync(alex: locale);
        await team.Alex.HaveAsync(team.Bot, PastWeeks.In("2026-W46", "hard"), PastWeeks.In("2026-W48", "good"));
        await team.Alex.MeanAsync(sentence, "checkin.delete");
        Assert.Equal(team.Alex.In(() => PastWords.SureHeading), Headings.Of(team.Alex.Last));
        Assert.Equal(2, (await team.Alex.Rows.CheckInsAsync()).Count);
        await team.Alex.PressAsync(team.Alex.Title(() => PastWords.DeleteChoice));
        Assert.DoesNotContain(await team.Alex.Rows.CheckInsAsync(), one => one.Week == week);
        Assert.Single(await team.Alex.Rows.CheckInsAsync());
    }

    [Theory]
    [InlineData("this week's", "2026-W46")]
    [InlineData("the newest", "2026-W46")]
    [InlineData("last week", "2026-W48")]
    [InlineData("2", "2026-W48")]
    public async Task Where_two_can_be_meant_it_asks_which(string answer, string stays)
    {
        await using Team team = await Team.MeetAsync();
        await team.Alex.HaveAsync(team.Bot, PastWeeks.In("2026-W46", "hard"), PastWeeks.In("2026-W48", "good"));
        await team.Alex.MeanAsync("delete my check-in", "checkin.delete");
        Assert.Equal("Delete which check-in?", Headings.Of(team.Alex.Last));
        await team.Alex.SayAsync(answer, "yes");
        Assert.Equal(stays, Assert.Single(await team.Alex.Rows.CheckInsAsync()).Week);
    }

    [Theory]
    [InlineData("no")]
    [InlineData("keep it")]
    [InlineData("cancel")]
    [InlineData("don't delete it")]
    [InlineData("wait, what?")]
    public async Task Without_a_yes_it_stays(string answer)
    {
        await using Team team = await Team.MeetAsync();
        await team.Alex.HaveAsync(team.Bot, PastWeeks.In("2026-W48", "good"));
        await team.Alex.MeanAsync("delete my check-in", "checkin.delete");
        await team.Alex.SayAsync(answer);
        Assert.Single(await team.Alex.Rows.CheckInsAsync());
    }

    [Theory]
    [InlineData("en-GB", "delete my check-in", "Jo keeps the win and Maria the blocker that you shared.")]
    [InlineData("de-DE", "check-in löschen", "Jo behält den Erfolg, Maria das Hindernis, die du geteilt hast.")]
    public async Task What_was_shared_stays_with_whom_it_was_shared_and_nothing_else_is_left(
        string locale, string sentence, string stays)
    {
        await using Team team = await Team.MeetAsync(alex: locale);
        await team.ShareBlockerAsync();
        await team.ShareWinAsync();
        Posted summary = team.Alex.Find(team.Alex.In(() => CheckInWords.Edit));
        await team.Alex.MeanAsync(sentence, "checkin.delete");
        Assert.Contains(stays, team.Alex.Last.PlainText, StringComparison.Ordinal);
        await team.Alex.PressAsync(team.Alex.Title(() => PastWords.DeleteChoice));
        Assert.Contains(stays, team.Alex.Last.PlainText, StringComparison.Ordinal);
        Assert.Empty(await team.Alex.Rows.CheckInsAsync());
        Assert.Empty(await team.Alex.Rows.DraftsAsync());
        Assert.Equal(
            team.Alex.In(() => PastWords.DeletedShort), team.Alex.Screen[int.Parse(summary.Id, null) - 1].PlainText);
        Assert.Equal(1, team.Maria.Count("Waiting for access"));
    }

    [Fact]
    public async Task The_answers_that_were_kept_of_it_and_the_open_offers_go_with_it()
    {
        await using Team team = await Team.MeetAsync();
        await team.CheckInAsync((CheckInCards.Blocker, "Waiting for access"));
        Posted summary = team.Alex.Find("Share blocker with Maria");
        ActionToken share = summary.Card.AllButtons.OfType<SubmitButton>().First().Token;
        await team.Alex.SayAsync("check in", "ok", "A new win");
        await team.Alex.SayAsync("cancel");
        await team.Alex.MeanAsync("delete my check-in", "checkin.delete");
        await team.Alex.SayAsync("yes");
        Assert.Empty(await team.Alex.Rows.DraftsAsync());
        int before = team.Maria.Screen.Count;
        await team.Alex.PressAsync(summary, share, []);
        Assert.Equal(before, team.Maria.Screen.Count);
        await team.Alex.SayAsync("check in");
        Assert.Equal("How was the week, Alex?", Headings.Of(team.Alex.Last));
    }

    [Fact]
    public async Task No_reminder_of_the_week_comes_because_of_it()
    {
        await using Team team = await Team.MeetAsync();
        await team.CheckInAsync();
        await team.Alex.MeanAsync("delete my check-in", "checkin.delete");
        await team.Alex.SayAsync("yes");
        Assert.Empty(await team.Alex.Rows.CheckInsAsync());
        await team.Alex.OpenHomeAsync();
        await team.Bot.PassToAsync(Team.Thursday.AddDays(3));
        Assert.Equal(0, Calls.To(team));
        await team.Bot.PassToAsync(Team.Thursday.AddDays(7));
        Assert.Equal(1, Calls.To(team));
    }

    [Fact]
    public async Task Where_there_is_none_it_says_so()
    {
        await using Team team = await Team.MeetAsync();
        await team.Alex.MeanAsync("delete my check-in", "checkin.delete");
        Assert.Equal("There is no check-in that could be deleted.", team.Alex.Last.PlainText);
    }
}
