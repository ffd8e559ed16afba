namespace MentorBot.Tests.CheckIns;

/// <summary>Whom the bot asks of its own accord.</summary>
public sealed class WhoIsAskedTests
{
    [Fact]
    public async Task Whoever_only_leads_or_mentors_others_is_not_asked()
    {
        await using Team team = await Team.MeetAsync();
        await team.Bot.PassToAsync(Team.Thursday.AddDays(14));
        Assert.Single(team.Maria.Screen);
        Assert.Single(team.Jo.Screen);
        Assert.True(Calls.To(team) > 1);
    }

    [Fact]
    public async Task Somebody_without_anybody_is_asked_too() =>
        await IsAskedOnThursdayAsync(alex => alex.InstallAsync());

    [Fact]
    public async Task Somebody_whose_platform_tells_of_no_install_is_asked_once_they_open_the_bots_page() =>
        await IsAskedOnThursdayAsync(alex => alex.OpenHomeAsync());

    [Fact]
    public async Task Somebody_whose_platform_tells_of_no_install_is_asked_once_they_say_hi() =>
        await IsAskedOnThursdayAsync(alex => alex.SayAsync("hi"));

    [Fact]
    public async Task Whoever_cannot_be_reached_is_not_asked_before_they_are_met()
    {
        await using Bot bot = await Bot.StartAsync(Team.Monday);
        Person alex = await bot.MeetAsync();
        await bot.ImportAsync(Team.Line(1, alex, "Alex Kim"));
        // Three in the afternoon where the organisation is, too.
        await bot.PassToAsync(Team.Thursday.AddDays(28).AddHours(2));
        Assert.DoesNotContain(bot.Store.Written, row => row.Row.StartsWith("waits|", StringComparison.Ordinal));
        await alex.InstallAsync();
        await bot.PassToAsync(Team.Thursday.AddDays(35));
        Assert.Equal(1, Calls.To(bot, alex));
    }

    private static async Task IsAskedOnThursdayAsync(Func<Person, Task> meetsTheBot)
    {
        await using Bot bot = await Bot.StartAsync(Team.Monday);
        Person alex = await bot.MeetAsync();
        await meetsTheBot(alex);
        await bot.PassToAsync(Team.Thursday);
        Assert.Equal(1, Calls.To(bot, alex));
    }
}
