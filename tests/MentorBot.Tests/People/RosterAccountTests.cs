using MentorBot.People;

namespace MentorBot.Tests.People;

/// <summary>Who is meant by an account that stands in a roster.</summary>
public sealed class RosterAccountTests
{
    [Fact]
    public async Task Whoever_is_known_by_an_account_stays_who_they_are()
    {
        await using Bot bot = await Bot.StartAsync();
        Person alex = await bot.MeetAsync();
        await alex.SayAsync("check in", "good");
        await bot.ImportAsync(TwoLines.Roster);
        Assert.Equal(alex.Id, await TwoLines.FindAsync(bot, "alex@example.com"));
        Assert.Single(await alex.Rows.CheckInsAsync());
        Assert.NotNull((await TwoLines.CircleAsync(bot, "alex@example.com")).Manager);
    }

    [Fact]
    public async Task Whoever_is_met_later_by_a_listed_account_is_the_listed_person()
    {
        await using Bot bot = await Bot.StartAsync();
        await bot.ImportAsync(TwoLines.Roster[0] with { Accounts = ["fake|stranger"] }, TwoLines.Roster[1]);
        Person alex = bot.Stranger(name: "A. K.", locale: null);
        await alex.InstallAsync();
        Assert.Equal(await TwoLines.FindAsync(bot, "alex@example.com"), alex.Id);
        Assert.StartsWith("Hallo ", Headings.Of(alex.Last), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_that_is_anothers_stays_so_and_is_reported()
    {
        await using Bot bot = await Bot.StartAsync();
        Person alex = await bot.MeetAsync();
        await bot.ImportAsync(TwoLines.Roster);
        RosterOutcome outcome = await bot.ImportAsync(
            TwoLines.Roster[0] with { Accounts = [] }, TwoLines.Roster[1] with { Accounts = [alex.Account] });
        RosterProblem problem = Assert.Single(outcome.Left);
        Assert.Equal(3, problem.Line);
        Assert.Contains("another person's", problem.Reason, StringComparison.Ordinal);
        Assert.Equal(await TwoLines.FindAsync(bot, "alex@example.com"), alex.Id);
    }
}
