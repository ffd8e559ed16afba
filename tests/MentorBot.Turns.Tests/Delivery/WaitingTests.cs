using MentorBot.Turns.Nudges;

namespace MentorBot.Turns.Tests.Delivery;

/// <summary>What is said to somebody who has not been met waits for them.</summary>
public sealed class WaitingTests
{
    [Fact]
    public async Task It_waits_in_its_order_and_goes_first_when_they_come()
    {
        await using House house = await House.OpenAsync();
        PersonId cleo = house.Letters.To = await house.EnrolAsync("cleo");

        await house.Host.SayAsync("letter a b");
        Assert.Empty(house.Channel.Sent);
        Assert.Equal(
            ["waits|000000000001", "waits|000000000002"],
            (await house.RowsAsync("waits|", cleo)).Select(row => row.Id.Row));
        await house.Host.TellAsync(House.Text("who", who: "cleo"));

        Assert.Equal(["en: a", "en: b", "Alex, en, UTC"], house.Channel.Texts);
        Assert.All(house.Channel.Sent, sent => Assert.Equal("chat-cleo", sent.To.Conversation));
        Assert.Empty(await house.RowsAsync("waits|", cleo));
        Assert.Equal(0, (await house.FindStateAsync("cleo")).Waiting);
    }

    [Fact]
    public async Task Whoever_took_the_bot_away_is_written_to_once_they_are_back()
    {
        await using House house = await House.OpenAsync();
        TextSaid hello = House.Text("hello", who: "cleo");
        await house.Host.TellAsync(hello);
        house.Letters.To = await house.PersonAsync("cleo");
        await house.Host.HandleAsync(new Removed { Sender = hello.Sender, Address = hello.Address });

        await house.Host.SayAsync("letter a");
        Assert.Equal(["Hello Alex"], house.Channel.Texts);
        await house.Host.TellAsync(hello);

        Assert.Equal(["Hello Alex", "en: a", "Hello Alex"], house.Channel.Texts);
    }

    [Fact]
    public async Task More_than_twenty_come_with_the_turns_that_follow()
    {
        await using House house = await House.OpenAsync();
        house.Letters.To = await house.EnrolAsync("cleo");
        await house.Host.SayAsync($"letter {string.Join(' ', Enumerable.Range(1, 25))}");
        Assert.Equal(25, (await house.FindStateAsync("cleo")).Waiting);

        await house.Host.TellAsync(House.Text("hello", who: "cleo"));
        Assert.Equal([.. Enumerable.Range(1, 20).Select(i => $"en: {i}"), "Hello Alex"], house.Channel.Texts);
        await house.Host.TellAsync(House.Text("hello", who: "cleo"));

        Assert.Equal([.. Enumerable.Range(21, 5).Select(i => $"en: {i}"), "Hello Alex"], house.Channel.Texts.Skip(21));
        Assert.Equal(0, (await house.FindStateAsync("cleo")).Waiting);
    }

    [Fact]
    public async Task What_fails_when_they_come_does_not_lose_it()
    {
        await using House house = await House.OpenAsync();
        house.Letters.To = await house.EnrolAsync("cleo");
        await house.Host.SayAsync("letter a");

        await house.Host.TellAsync(House.Text("boom", who: "cleo"));

        Assert.Equal("en: a", house.Channel.Texts.First());
        Assert.Equal(2, house.Channel.Sent.Length);
    }

    [Fact]
    public async Task A_nudge_of_somebody_unmet_waits_for_them_too()
    {
        await using House house = await House.OpenAsync();
        PersonId cleo = await house.EnrolAsync("cleo");
        Nudge tea = new("tea", "remind", house.Clock.Now, house.Clock.Now + NudgeFeature.Window)
        {
            Subject = "the tea",
        };
        await ScheduleAsync(house, cleo, tea);

        await house.Host.NudgeAsync();
        Assert.Empty(house.Channel.Sent);
        await house.Host.TellAsync(House.Text("hello", who: "cleo"));

        Assert.Equal(["Remember the tea", "Hello Alex"], house.Channel.Texts);
    }

    [Fact]
    public async Task A_waiting_message_that_cannot_be_read_holds_up_nothing()
    {
        await using House house = await House.OpenAsync();
        PersonId cleo = house.Letters.To = await house.EnrolAsync("cleo");
        await house.Host.SayAsync("letter a");
        RowBody newer =
            new("waits", 2, Encoding.UTF8.GetBytes("""{"number":0,"message":{"message":"sing","tune":"la"}}"""));
        await house.Store.PutAsync(cleo, "waits|000000000000", newer);

        await house.Host.TellAsync(House.Text("hello", who: "cleo"));

        Assert.Equal(["en: a", "Hello Alex"], house.Channel.Texts);
        Assert.Equal("waits|000000000000", Assert.Single(await house.RowsAsync("waits|", cleo)).Id.Row);
    }

    /// <summary>As a turn of theirs would have scheduled it.</summary>
    private static async Task ScheduleAsync(House house, PersonId person, Nudge nudge)
    {
        RowBody body = new("nudge", 1, JsonSerializer.SerializeToUtf8Bytes(nudge, NudgeJson.Default.Nudge));
        await house.Host.NudgeIndex.PutAsync(person, nudge, CancellationToken.None);
        await house.Store.CommitAsync(
            Tables.People, new PartitionBatch(person.Partition).Insert(Nudge.Kind.Key(nudge.Id), body),
            CancellationToken.None);
    }
}
