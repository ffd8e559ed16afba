namespace MentorBot.Turns.Tests.Delivery;

/// <summary>Whoever blocked the bot is not written to in vain again and again.</summary>
public sealed class GoneTests : HouseTest
{
    [Fact]
    public async Task Where_nobody_is_any_more_nothing_is_sent_and_what_is_said_waits_until_they_are_back()
    {
        _house.Letters.To = await _house.MeetAsync("bo");
        _house.Channel.Answer = (sent, _) =>
            Task.FromResult<SendOutcome>(
                sent.To.Conversation == "chat-bo" ? new Gone("403 MessageWritesBlocked") : _house.Channel.Accept());
        await _house.Host.SayAsync("letter a");
        Assert.Empty((await _house.FindStateAsync("bo")).Addresses);

        await _house.Host.SayAsync("letter b c");
        Assert.Single(_house.Channel.Sent);
        Assert.Equal(3, (await _house.RowsAsync("waits|", "bo")).Length);
        _house.Channel.Answer = null;
        await _house.Host.TellAsync(House.Text("hello", who: "bo"));

        Assert.Equal(["en: a", "en: a", "en: b", "en: c", "Hello Alex"], _house.Channel.Texts);
        Assert.Empty(await _house.RowsAsync("dead|", "bo"));
    }

    [Fact]
    public async Task What_nobody_was_there_to_hear_goes_where_the_person_is_reached_too()
    {
        _house.Channel.Answer = (sent, _) =>
            Task.FromResult<SendOutcome>(sent.To.Conversation == "chat" ? new Gone("403") : _house.Channel.Accept());
        await _house.Host.HandleAsync(House.Text("hello", conversation: "chat"));
        await _house.Host.HandleAsync(House.Text("hello", conversation: "other chat"));
        await _house.Store.UntilNothingIsOutgoingAsync();

        Assert.Equal(2, _house.Channel.Sent.Count(sent => sent.To.Conversation == "other chat"));
        Assert.Empty(await _house.RowsAsync("dead|"));
        Assert.Empty(await _house.RowsAsync("waits|"));
    }

    [Fact]
    public async Task Somebody_who_was_met_elsewhere_meanwhile_stays_reachable()
    {
        TaskCompletionSource<SendOutcome> late = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _house.Channel.Answer = (sent, _) => sent.To.Conversation == "old chat"
            ? late.Task
            : Task.FromResult(_house.Channel.Accept());
        await _house.Host.HandleAsync(House.Text("hello", conversation: "old chat"));
        await _house.Channel.UntilSentAsync(1);
        await _house.Host.HandleAsync(House.Text("hello", conversation: "new chat"));
        late.SetResult(new Gone("403"));
        await _house.Store.UntilNothingIsOutgoingAsync();

        Assert.Equal("new chat", (await _house.FindStateAsync()).HomeAddress!.Conversation);
    }

    [Fact]
    public async Task Whoever_is_found_elsewhere_is_written_to_there_from_then_on()
    {
        _house.Channel.Answer = (sent, _) => Task.FromResult(sent.To.Conversation == "old chat"
            ? new Accepted("m-1") { At = sent.To with { Conversation = "new chat" } }
            : _house.Channel.Accept());
        await _house.Host.TellAsync(House.Text("hello", conversation: "old chat"));
        Assert.Equal("new chat", (await _house.FindStateAsync()).HomeAddress!.Conversation);
        Assert.Empty(await _house.RowsAsync("dead|"));
    }

    [Fact]
    public async Task That_it_could_not_be_noted_keeps_nobody_from_their_dead_letter()
    {
        _house.Channel.Answer = (_, _) => Task.FromResult<SendOutcome>(new Gone("403"));
        int turns = 0;
        _house.Store.BeforeCommit = (
            _, batch) => batch.Writes.Any(write => write.Row == PersonState.RowKey) && ++turns > 1
            ? throw new Storage.StorageUnavailableException("The disk is full.")
            : Task.CompletedTask;

        await _house.Host.TellAsync(House.Text("hello"));

        Assert.Single(await _house.RowsAsync("dead|"));
        Assert.NotEmpty((await _house.FindStateAsync()).Addresses);
    }
}
