using MentorBot.Turns.Nudges;

namespace MentorBot.Turns.Tests.Delivery;

/// <summary>What is said to somebody who has not been met waits for them.</summary>
public sealed class WaitingTests : HouseTest
{
    [Fact]
    public async Task It_waits_in_its_order_and_goes_first_when_they_come()
    {
        PersonId cleo = _house.Letters.To = await _house.EnrolAsync("cleo");

        await _house.Host.SayAsync("letter a b");
        Assert.Empty(_house.Channel.Sent);
        Assert.Equal(
            ["waits|000000000001", "waits|000000000002"],
            (await _house.RowsAsync("waits|", cleo)).Select(row => row.Id.Row));
        await _house.Host.TellAsync(House.Text("who", who: "cleo"));

        Assert.Equal(["en: a", "en: b", "Alex, en, UTC"], _house.Channel.Texts);
        Assert.All(_house.Channel.Sent, sent => Assert.Equal("chat-cleo", sent.To.Conversation));
        Assert.Empty(await _house.RowsAsync("waits|", cleo));
        Assert.Equal(0, (await _house.FindStateAsync("cleo")).Waiting);
    }

    [Fact]
    public async Task Whoever_took_the_bot_away_is_written_to_once_they_are_back()
    {
        TextSaid hello = House.Text("hello", who: "cleo");
        await _house.Host.TellAsync(hello);
        _house.Letters.To = await _house.PersonAsync("cleo");
        await _house.Host.HandleAsync(new Removed { Sender = hello.Sender, Address = hello.Address });

        await _house.Host.SayAsync("letter a");
        Assert.Equal(["Hello Alex"], _house.Channel.Texts);
        await _house.Host.TellAsync(hello);

        Assert.Equal(["Hello Alex", "en: a", "Hello Alex"], _house.Channel.Texts);
    }

    [Fact]
    public async Task More_than_twenty_come_with_the_turns_that_follow()
    {
        _house.Letters.To = await _house.EnrolAsync("cleo");
        await _house.Host.SayAsync($"letter {string.Join(' ', Enumerable.Range(1, 25))}");
        Assert.Equal(25, (await _house.FindStateAsync("cleo")).Waiting);

        await _house.Host.TellAsync(House.Text("hello", who: "cleo"));
        Assert.Equal([.. Enumerable.Range(1, 20).Select(i => $"en: {i}"), "Hello Alex"], _house.Channel.Texts);
        await _house.Host.TellAsync(House.Text("hello", who: "cleo"));

        Assert.Equal([.. Enumerable.Range(21, 5).Select(i => $"en: {i}"), "Hello Alex"], _house.Channel.Texts.Skip(21));
        Assert.Equal(0, (await _house.FindStateAsync("cleo")).Waiting);
    }

    [Fact]
    public async Task What_fails_when_they_come_does_not_lose_it()
    {
        _house.Letters.To = await _house.EnrolAsync("cleo");
        await _house.Host.SayAsync("letter a");

        await _house.Host.TellAsync(House.Text("boom", who: "cleo"));

        Assert.Equal("en: a", _house.Channel.Texts.First());
        Assert.Equal(2, _house.Channel.Sent.Length);
    }

    [Fact]
    public async Task A_nudge_of_somebody_unmet_waits_for_them_too()
    {
        PersonId cleo = await _house.EnrolAsync("cleo");
        Nudge tea = new("tea", "remind", _house.Clock.Now, _house.Clock.Now + NudgeFeature.Window)
        {
            Subject = "the tea",
        };
        await ScheduleAsync(_house, cleo, tea);

        await _house.Host.NudgeAsync();
        Assert.Empty(_house.Channel.Sent);
        await _house.Host.TellAsync(House.Text("hello", who: "cleo"));

        Assert.Equal(["Remember the tea", "Hello Alex"], _house.Channel.Texts);
    }

    [Fact]
    public async Task A_waiting_message_that_cannot_be_read_holds_up_nothing()
    {
        PersonId cleo = _house.Letters.To = await _house.EnrolAsync("cleo");
        await _house.Host.SayAsync("letter a");
        RowBody newer =
            new("waits", 2, Encoding.UTF8.GetBytes("""{"number":0,"message":{"message":"sing","tune":"la"}}"""));
        await _house.Store.PutAsync(cleo, "waits|000000000000", newer);

        await _house.Host.TellAsync(House.Text("hello", who: "cleo"));

        Assert.Equal(["en: a", "Hello Alex"], _house.Channel.Texts);
        Assert.Equal("waits|000000000000", Assert.Single(await _house.RowsAsync("waits|", cleo)).Id.Row);
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
