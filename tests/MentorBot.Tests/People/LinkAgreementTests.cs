using MentorBot.Conversation.Messages;
using MentorBot.Identity;
using MentorBot.People;
using MentorBot.Storage;
using MentorBot.Tests.Goals;

namespace MentorBot.Tests.People;

/// <summary>That two accounts are one holds once it was agreed, whatever comes in between.</summary>
public sealed class LinkAgreementTests
{
    [Fact]
    public async Task Two_codes_that_cross_make_no_circle()
    {
        await using Bot bot = await Bot.StartAsync();
        (Person here, Person there) = await TwoAccounts.MeetAsync(bot);
        string hereCode = await here.LinkCodeAsync();
        string thereCode = await there.LinkCodeAsync();
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
        (Person here, Person there) = await TwoAccounts.MeetAsync(bot);
        await there.SayAsync($"link {await here.LinkCodeAsync()}");
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
        (Person here, Person there) = await TwoAccounts.MeetAsync(bot);
        await there.SayAsync($"link {await here.LinkCodeAsync()}");
        int conflicts = 1;
        bot.Store.BeforeCommit = (table, batch) =>
        {
            if (table == Tables.People && batch.Partition == there.Id.Partition && --conflicts == 0)
                throw new RowConflictException(table, new RowId(batch.Partition, PersonState.RowKey));
        };
        await there.PressAsync("Yes, both are me");
        Assert.Equal(there.In(() => PeopleWords.Linked), there.Last.PlainText);
    }

    private static async Task AreOneAsync(Person here, Person there)
    {
        await here.SetGoalAsync("Two pages in the wiki", "2027-01-01");
        await there.SayAsync("goals");
        Assert.Contains("Two pages in the wiki", there.Last.PlainText, StringComparison.Ordinal);
    }
}
