using MentorBot.CheckIns;
using MentorBot.Conversation.Messages;
using MentorBot.Identity;
using MentorBot.People;
using MentorBot.Storage;
using MentorBot.Tests.Goals;

namespace MentorBot.Tests.People;

/// <summary>One person with two accounts brings them together.</summary>
public sealed class LinkTests
{
    [Fact]
    public async Task By_typing_a_code_and_one_tap_what_both_have_comes_together()
    {
        await using Bot bot = await Bot.StartAsync();
        (Person here, Person there) = await MeetAsync(bot);
        await there.SayAsync("check in");
        await there.PressAsync("🙂 Good");
        await there.SubmitAsync("Save check-in", (CheckInCards.Win, "zebrawin"));
        await here.SetGoalAsync("Two pages in the wiki", "2027-01-01");

        await there.SayAsync($"link {await CodeAsync(here)}");
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
        (Person here, Person there) = await MeetAsync(bot);
        await bot.ImportAsync(new RosterLine(1, "alex@example.com", "Alex Kim") { Accounts = [there.Account] });
        await here.SetGoalAsync("Two pages in the wiki", "2027-01-01");

        await there.SayAsync($"link {await CodeAsync(here)}", "yes, both are me");
        await bot.LetLeaveAsync();

        Assert.Single(await there.Rows.GoalsAsync());
        Assert.Empty(await here.Rows.GoalsAsync());
    }

    [Fact]
    public async Task Two_checkins_of_one_week_lose_no_word()
    {
        await using Bot bot = await Bot.StartAsync();
        (Person here, Person there) = await MeetAsync(bot);
        foreach ((Person person, string win) in new[] { (here, "zebraone"), (there, "zebratwo") })
        {
            await person.SayAsync("check in");
            await person.PressAsync("🙂 Good");
            await person.SubmitAsync("Save check-in", (CheckInCards.Win, win));
        }

        await there.SayAsync($"link {await CodeAsync(here)}", "yes, both are me");
        await bot.LetLeaveAsync();

        Assert.Equal("zebraone\nzebratwo", Assert.Single(await here.Rows.CheckInsAsync()).Win);
    }

    [Fact]
    public async Task Whoever_says_no_stays_who_they_are()
    {
        await using Bot bot = await Bot.StartAsync();
        (Person here, Person there) = await MeetAsync(bot);
        await there.SetGoalAsync("Two pages in the wiki", "2027-01-01");
        await there.SayAsync($"link {await CodeAsync(here)}");
        await there.PressAsync("No");
        await bot.LetLeaveAsync();
        Assert.Equal("Nothing was changed.", there.Last.PlainText);
        Assert.Single(await there.Rows.GoalsAsync());
    }

    [Fact]
    public async Task A_wrong_code_ones_own_and_too_many_are_each_answered()
    {
        await using Bot bot = await Bot.StartAsync();
        (Person here, Person there) = await MeetAsync(bot);
        await here.SayAsync($"link {await CodeAsync(here)}");
        Assert.Equal(here.In(() => PeopleWords.LinkedAlready), here.Last.PlainText);
        for (int tries = 0; tries < 5; tries++)
        {
            await there.SayAsync("link ABC-DEF");
            Assert.Equal(there.In(() => PeopleWords.NoSuchCode), there.Last.PlainText);
        }

        await there.SayAsync($"link {await CodeAsync(here)}");
        Assert.Equal(there.In(() => PeopleWords.TooManyCodes), there.Last.PlainText);
        bot.Clock.Now += TimeSpan.FromHours(2);
        await there.SayAsync($"link {await CodeAsync(here)}");
        Assert.True(there.Has("Yes, both are me"));
    }

    [Fact]
    public async Task Two_codes_that_cross_make_no_circle()
    {
        await using Bot bot = await Bot.StartAsync();
        (Person here, Person there) = await MeetAsync(bot);
        string hereCode = await CodeAsync(here);
        string thereCode = await CodeAsync(there);
        await here.SayAsync($"link {thereCode}");
        await there.SayAsync($"link {hereCode}");

        await here.SayAsync("yes, both are me");
        await there.SayAsync("yes, both are me");
        await bot.LetLeaveAsync();

        await AreOneAsync(here, there);
    }

    [Fact]
    public async Task What_was_agreed_holds_when_it_comes_again_because_the_store_failed()
    {
        await using Bot bot = await Bot.StartAsync();
        (Person here, Person there) = await MeetAsync(bot);
        await there.SayAsync($"link {await CodeAsync(here)}");
        bot.Store.BeforeCommit = (table, batch) =>
        {
            if (table == Tables.People && batch.Partition == there.Id.Partition)
                throw new StorageUnavailableException("For a moment.");
        };
        await Assert.ThrowsAsync<NotSavedException>(() => there.PressAsync("Yes, both are me"));
        bot.Store.BeforeCommit = null;

        await there.PressAsync("Yes, both are me");

        Assert.Equal(there.In(() => PeopleWords.Linked), there.Last.PlainText);
        await bot.LetLeaveAsync();
        await AreOneAsync(here, there);
    }

    [Fact]
    public async Task What_was_agreed_holds_when_the_turn_is_done_again()
    {
        await using Bot bot = await Bot.StartAsync();
        (Person here, Person there) = await MeetAsync(bot);
        await there.SayAsync($"link {await CodeAsync(here)}");
        int conflicts = 1;
        bot.Store.BeforeCommit = (table, batch) =>
        {
            if (table == Tables.People && batch.Partition == there.Id.Partition && --conflicts == 0)
                throw new RowConflictException(table, new RowId(batch.Partition, PersonState.RowKey));
        };
        await there.PressAsync("Yes, both are me");
        Assert.Equal(there.In(() => PeopleWords.Linked), there.Last.PlainText);
    }

    [Fact]
    public async Task Of_two_who_agree_to_one_code_only_the_first_is_joined()
    {
        await using Bot bot = await Bot.StartAsync();
        (Person here, Person there) = await MeetAsync(bot);
        Person third = await bot.MeetAsync("Bo Lund", id: "bo");
        await third.InstallAsync();
        string code = await CodeAsync(here);
        await there.SayAsync($"link {code}");
        await third.SayAsync($"link {code}");

        await there.SayAsync("yes, both are me");
        await third.SayAsync("yes, both are me");
        Assert.Equal(third.In(() => PeopleWords.NoSuchCode), third.Last.PlainText);
        await third.SayAsync($"link {code}");
        Assert.Equal(third.In(() => PeopleWords.NoSuchCode), third.Last.PlainText);
    }

    [Fact]
    public async Task Of_many_who_take_a_code_at_once_one_has_it_and_has_it_again()
    {
        await using Bot bot = await Bot.StartAsync();
        (Person here, _) = await MeetAsync(bot);
        string code = await CodeAsync(here);
        PersonId[] all = [.. Enumerable.Range(0, 20).Select(number => new PersonId(here.Id.Org, $"p{number / 2}"))];

        KnownPerson?[] first =
            await Task.WhenAll(all.Select(taker => bot.Codes.TakeAsync(taker, code, CancellationToken.None)));
        KnownPerson?[] again =
            await Task.WhenAll(all.Select(taker => bot.Codes.TakeAsync(taker, code, CancellationToken.None)));

        Assert.Single(all.Where((_, index) => first[index] is not null).Distinct());
        Assert.Equal(2, first.Count(one => one?.Person == here.Id));
        Assert.Equal(first, again);
    }

    [Fact]
    public async Task Nothing_says_who_took_a_code_once_they_asked_to_be_forgotten()
    {
        await using Bot bot = await Bot.StartAsync();
        (Person here, Person there) = await MeetAsync(bot);
        await bot.Codes.TakeAsync(there.Id, await CodeAsync(here), CancellationToken.None);
        Assert.Contains(there.Id.Person, await CodesAsync(bot), StringComparison.Ordinal);

        await there.SayAsync("forget me");
        await there.PressAsync("Forget me");
        await bot.LetLeaveAsync();

        Assert.DoesNotContain(there.Id.Person, await CodesAsync(bot), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_people_of_the_roster_stay_two()
    {
        await using Bot bot = await Bot.StartAsync();
        (Person here, Person there) = await MeetAsync(bot);
        await bot.ImportAsync(
            new RosterLine(1, "alex@example.com", "Alex Kim") { Accounts = [here.Account] },
            new RosterLine(2, "bo@example.com", "Bo Lund") { Accounts = [there.Account] });
        await there.SayAsync($"link {await CodeAsync(here)}");
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

    private static async Task AreOneAsync(Person here, Person there)
    {
        await here.SetGoalAsync("Two pages in the wiki", "2027-01-01");
        await there.SayAsync("goals");
        Assert.Contains("Two pages in the wiki", there.Last.PlainText, StringComparison.Ordinal);
    }

    private static async Task<string> CodesAsync(Bot bot)
    {
        StringBuilder codes = new();
        await foreach (StoredRow row in bot.Store.ScanAsync(
            Tables.Organisation, OneOrganisation.Id, RowRange.StartingWith("code|"), CancellationToken.None))
            codes.Append(Encoding.UTF8.GetString(row.Body.Json.Span));
        return codes.ToString();
    }

    private static async Task<(Person Here, Person There)> MeetAsync(Bot bot)
    {
        Person here = await bot.MeetAsync();
        Person there = await bot.MeetAsync("A. Kim", id: "alex2");
        await here.InstallAsync();
        await there.InstallAsync();
        return (here, there);
    }

    private static async Task<string> CodeAsync(Person person)
    {
        await person.SayAsync("link");
        return person.Last.Parts.OfType<Paragraph>().ElementAt(1).Text["link ".Length..];
    }
}
