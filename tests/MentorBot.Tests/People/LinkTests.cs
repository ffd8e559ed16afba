using MentorBot.CheckIns;
using MentorBot.People;
using MentorBot.Tests.Goals;

namespace MentorBot.Tests.People;

/// <summary>One person with two accounts brings them together.</summary>
public sealed class LinkTests
{
    [Fact]
    public async Task By_typing_a_code_and_one_tap_what_both_have_comes_together()
    {
        await using Bot bot = await Bot.StartAsync();
        (Person here, Person there) = await TwoAccounts.MeetAsync(bot);
        await there.SayAsync("check in");
        await there.PressAsync("🙂 Good");
        await there.SubmitAsync("Save check-in", (CheckInCards.Win, "zebrawin"));
        await here.SetGoalAsync("Two pages in the wiki", "2027-01-01");

        await there.SayAsync($"link {await here.LinkCodeAsync()}");
        Assert.Contains("Alex Kim", there.Last.PlainText, StringComparison.Ordinal);
        await there.PressAsync("Yes, both are me");
        Assert.Equal(there.In(() => PeopleWords.Linked), there.Last.PlainText);
        await bot.LetLeaveAsync();

        Assert.Single(await here.Rows.CheckInsAsync());
        await there.SayAsync("goals");
        Assert.Contains("Two pages in the wiki", there.Last.PlainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_the_directory_has_is_who_both_become()
    {
        await using Bot bot = await Bot.StartAsync();
        (Person here, Person there) = await TwoAccounts.MeetAsync(bot);
        await bot.ImportAsync(new RosterLine(1, "alex@example.com", "Alex Kim") { Accounts = [there.Account] });
        await here.SetGoalAsync("Two pages in the wiki", "2027-01-01");

        await bot.LinkAsync(here, there);

        Assert.Single(await there.Rows.GoalsAsync());
        Assert.Empty(await here.Rows.GoalsAsync());
    }

    [Fact]
    public async Task Two_checkins_of_one_week_lose_no_word()
    {
        await using Bot bot = await Bot.StartAsync();
        (Person here, Person there) = await TwoAccounts.MeetAsync(bot);
        foreach ((Person person, string win) in new[] { (here, "zebraone"), (there, "zebratwo") })
        {
            await person.SayAsync("check in");
            await person.PressAsync("🙂 Good");
            await person.SubmitAsync("Save check-in", (CheckInCards.Win, win));
        }

        await bot.LinkAsync(here, there);

        Assert.Equal("zebraone\nzebratwo", Assert.Single(await here.Rows.CheckInsAsync()).Win);
    }

    [Fact]
    public async Task Whoever_says_no_stays_who_they_are()
    {
        await using Bot bot = await Bot.StartAsync();
        (Person here, Person there) = await TwoAccounts.MeetAsync(bot);
        await there.SetGoalAsync("Two pages in the wiki", "2027-01-01");
        await there.SayAsync($"link {await here.LinkCodeAsync()}");
        await there.PressAsync("No");
        await bot.LetLeaveAsync();
        Assert.Equal("Nothing was changed.", there.Last.PlainText);
        Assert.Single(await there.Rows.GoalsAsync());
    }

    [Fact]
    public async Task Two_people_of_the_roster_stay_two()
    {
        await using Bot bot = await Bot.StartAsync();
        (Person here, Person there) = await TwoAccounts.MeetAsync(bot);
        await bot.ImportAsync(
            new RosterLine(1, "alex@example.com", "Alex Kim") { Accounts = [here.Account] },
            new RosterLine(2, "bo@example.com", "Bo Lund") { Accounts = [there.Account] });
        await there.SayAsync($"link {await here.LinkCodeAsync()}");
        Assert.Equal(there.In(() => PeopleWords.TwoInTheRoster), there.Last.PlainText);
    }

    [Fact]
    public async Task It_goes_in_german_too()
    {
        await using Bot bot = await Bot.StartAsync();
        Person here = await bot.MeetAsync(locale: "de-DE");
        Person there = await bot.MeetAsync(locale: "de-DE", id: "alex2");
        await here.SayAsync("verbinden");
        string typed = here.Last.Parts.OfType<Paragraph>().ElementAt(1).Text;
        await there.SayAsync(typed, "ja, beide bin ich");
        Assert.Equal(there.In(() => PeopleWords.Linked), there.Last.PlainText);
    }
}
