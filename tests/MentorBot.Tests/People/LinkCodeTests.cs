using MentorBot.Identity;
using MentorBot.People;
using MentorBot.Storage;

namespace MentorBot.Tests.People;

/// <summary>The code that is typed at the other account: who may take it, and how often.</summary>
public sealed class LinkCodeTests
{
    [Fact]
    public async Task A_wrong_code_ones_own_and_too_many_are_each_answered()
    {
        await using Bot bot = await Bot.StartAsync();
        (Person here, Person there) = await TwoAccounts.MeetAsync(bot);
        await here.SayAsync($"link {await here.LinkCodeAsync()}");
        Assert.Equal(here.In(() => PeopleWords.LinkedAlready), here.Last.PlainText);
        for (int tries = 0; tries < 5; tries++)
        {
            await there.SayAsync("link ABC-DEF");
            Assert.Equal(there.In(() => PeopleWords.NoSuchCode), there.Last.PlainText);
        }

        await there.SayAsync($"link {await here.LinkCodeAsync()}");
        Assert.Equal(there.In(() => PeopleWords.TooManyCodes), there.Last.PlainText);
        bot.Clock.Now += TimeSpan.FromHours(2);
        await there.SayAsync($"link {await here.LinkCodeAsync()}");
        Assert.True(there.Has("Yes, both are me"));
    }

    [Fact]
    public async Task Of_two_who_agree_to_one_code_only_the_first_is_joined()
    {
        await using Bot bot = await Bot.StartAsync();
        (Person here, Person there) = await TwoAccounts.MeetAsync(bot);
        Person third = await bot.MeetAsync("Bo Lund", id: "bo");
        await third.InstallAsync();
        string code = await here.LinkCodeAsync();
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
        (Person here, _) = await TwoAccounts.MeetAsync(bot);
        string code = await here.LinkCodeAsync();
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
        (Person here, Person there) = await TwoAccounts.MeetAsync(bot);
        await bot.Codes.TakeAsync(there.Id, await here.LinkCodeAsync(), CancellationToken.None);
        Assert.Contains(there.Id.Person, await CodesAsync(bot), StringComparison.Ordinal);

        await bot.ForgetAsync(there);

        Assert.DoesNotContain(there.Id.Person, await CodesAsync(bot), StringComparison.Ordinal);
    }

    private static async Task<string> CodesAsync(Bot bot)
    {
        StringBuilder codes = new();
        await foreach (StoredRow row in bot.Store.ScanAsync(
            Tables.Organisation, OneOrganisation.Id, RowRange.StartingWith("code|"), CancellationToken.None))
            codes.Append(Encoding.UTF8.GetString(row.Body.Json.Span));
        return codes.ToString();
    }
}
