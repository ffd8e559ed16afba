using MentorBot.Identity;
using MentorBot.Storage;

namespace MentorBot.Tests.Goals;

/// <summary>What somebody keeps is theirs alone, as everything else that is theirs.</summary>
public sealed class EvidencePrivacyTests
{
    private const string Words = "zebraevidence from Maria";

    [Fact]
    public async Task Nobody_else_hears_of_it_and_none_of_their_rows_holds_it()
    {
        await using Team team = await Team.MeetAsync();
        (int maria, int jo) = (team.Maria.Screen.Count, team.Jo.Screen.Count);
        await KeepAsync(team.Alex);

        Assert.Equal((maria, jo), (team.Maria.Screen.Count, team.Jo.Screen.Count));
        await foreach (StoredRow row in team.Bot.Store.ScanTableAsync(Tables.People, null, CancellationToken.None))
        {
            if (Encoding.UTF8.GetString(row.Body.Json.Span).Contains("zebraevidence", StringComparison.Ordinal))
                Assert.Equal(team.Alex.Id.Partition, row.Id.Partition);
        }
    }

    [Fact]
    public async Task It_is_among_what_is_held_about_its_keeper()
    {
        await using Bot bot = await Bot.StartAsync();
        Person alex = await bot.MeetAsync();
        await KeepAsync(alex);

        StoredRow row = (await bot.Store.FindAsync(
            Tables.People, new RowId(alex.Id.Partition, Evidence.Kind.Key((await alex.Rows.EvidenceAsync())[0].Id)),
            CancellationToken.None))!;

        Assert.Equal(("evidence", 1), (row.Body.Kind, row.Body.Version));
        Assert.Contains(
            "\"text\":\"zebraevidence from Maria\"", Encoding.UTF8.GetString(row.Body.Json.Span),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_goes_with_whoever_asks_to_be_forgotten()
    {
        await using Bot bot = await Bot.StartAsync();
        Person alex = await bot.MeetAsync();
        await KeepAsync(alex);

        await bot.ForgetAsync(alex);

        await foreach (StoredRow row in bot.Store.ScanTableAsync(Tables.People, null, CancellationToken.None))
            Assert.DoesNotContain(
                "zebraevidence", Encoding.UTF8.GetString(row.Body.Json.Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_comes_along_when_accounts_are_brought_together()
    {
        await using Bot bot = await Bot.StartAsync();
        (Person here, Person there) = await TwoAccounts.MeetAsync(bot);
        await KeepAsync(there);
        await here.SetGoalAsync("Call three customers");

        await bot.LinkAsync(here, there);

        await there.SayAsync("evidence");
        Assert.Contains(Words, there.Last.PlainText, StringComparison.Ordinal);
        Assert.Contains("Two pages in the wiki", there.Last.PlainText, StringComparison.Ordinal);
    }

    private static async Task KeepAsync(Person person)
    {
        await person.SetGoalAsync("Two pages in the wiki");
        await person.KeepAsync(Words);
        await person.PressAsync(person.In(() => EvidenceWords.Save));
        Assert.Single(await person.Rows.EvidenceAsync());
    }
}
