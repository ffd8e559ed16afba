using MentorBot.CheckIns;
using MentorBot.People;
using MentorBot.Privacy;
using MentorBot.Tests.Goals;
using MentorBot.Tests.People;

namespace MentorBot.Tests.Privacy;

/// <summary>Somebody who works with others asks to be forgotten.</summary>
public sealed class ForgetTests
{
    [Theory]
    [InlineData("en-GB", "forget me", "Forget me")]
    [InlineData("de-DE", "vergiss mich", "Vergiss mich")]
    public async Task By_cards_and_by_typing_it_takes_a_second_word(string locale, string command, string button)
    {
        await using Team team = await Team.MeetAsync(alex: locale, jo: locale);
        await team.Alex.SayAsync(command);
        await team.Alex.PressAsync(button);
        Assert.Equal(team.Alex.In(() => PrivacyWords.Forgotten), team.Alex.Last.PlainText);
        await team.Jo.SayAsync(command, button);
        Assert.Equal(team.Jo.In(() => PrivacyWords.Forgotten), team.Jo.Last.PlainText);
    }

    [Fact]
    public async Task Whoever_keeps_it_keeps_everything()
    {
        await using Team team = await Team.MeetAsync();
        await team.CheckInAsync((CheckInCards.Win, "zebrawin"));
        await team.Alex.SayAsync("forget me");
        await team.Alex.PressAsync("Keep it");
        await team.Bot.LetLeaveAsync();
        Assert.Equal("Nothing was deleted.", team.Alex.Last.PlainText);
        Assert.Single(await team.Alex.Rows.CheckInsAsync());
    }

    [Fact]
    public async Task Two_who_have_to_do_with_each_other_can_leave_at_once()
    {
        await using Team team = await Team.MeetAsync();
        await team.ShareBlockerAsync("zebrablocker");
        foreach (Person person in new[] { team.Alex, team.Maria })
        {
            await person.SayAsync("forget me");
            await person.PressAsync("Forget me");
        }

        await team.Bot.LetLeaveAsync();

        foreach (Person person in new[] { team.Alex, team.Maria })
            Assert.StartsWith("talk ", await person.Rows.TextAsync(), StringComparison.Ordinal);
        await team.Alex.SayAsync("hi");
        Assert.NotEqual(team.Alex.In(() => PrivacyWords.Forgotten), team.Alex.Last.PlainText);
    }

    [Fact]
    public async Task What_reads_like_a_name_keeps_nobody_from_leaving()
    {
        await using Team team = await Team.MeetAsync();
        await team.Alex.SetGoalAsync(team.Maria.Id.Partition, "2027-01-01");
        await team.Bot.ForgetAsync(team.Maria);
        Assert.StartsWith("talk ", await team.Maria.Rows.TextAsync(), StringComparison.Ordinal);
        Assert.Equal(team.Maria.Id.Partition, Assert.Single(await team.Alex.Rows.GoalsAsync()).Title);
    }

    [Fact]
    public async Task The_roster_leaves_them_out()
    {
        await using Team team = await Team.MeetAsync();
        await team.Bot.ForgetAsync(team.Alex);
        RosterOutcome outcome = await team.ImportAsync(manager: "jo@example.com", mentor: "maria@example.com");
        Assert.Equal(1, Assert.Single(outcome.Left).Line);
        Assert.Empty((await team.CircleAsync(team.Jo)).Reports);
        Assert.DoesNotContain("Alex", await team.Jo.Rows.TextAsync(), StringComparison.Ordinal);
    }
}
