namespace MentorBot.Turns.Tests.Delivery;

/// <summary>Whoever blocked the bot is not written to in vain again and again.</summary>
public sealed class GoneTests
{
    [Fact]
    public async Task Where_nobody_is_any_more_nothing_is_sent_and_what_is_said_waits_until_they_are_back()
    {
        await using House house = await House.OpenAsync();
        house.Letters.To = await house.MeetAsync("bo");
        house.Channel.Answer = (sent, _) =>
            Task.FromResult<SendOutcome>(
                sent.To.Conversation == "chat-bo" ? new Gone("403 MessageWritesBlocked") : house.Channel.Accept());
        await house.Host.SayAsync("letter a");
        Assert.Empty((await house.FindStateAsync("bo")).Addresses);

        await house.Host.SayAsync("letter b c");
        Assert.Single(house.Channel.Sent);
        Assert.Equal(3, (await house.RowsAsync("waits|", "bo")).Length);
        house.Channel.Answer = null;
        await house.Host.TellAsync(House.Text("hello", who: "bo"));

        Assert.Equal(["en: a", "en: a", "en: b", "en: c", "Hello Alex"], house.Channel.Texts);
        Assert.Empty(await house.RowsAsync("dead|", "bo"));
    }

    [Fact]
    public async Task What_nobody_was_there_to_hear_goes_where_the_person_is_reached_too()
    {
        await using House house = await House.OpenAsync();
        house.Channel.Answer = (sent, _) =>
            Task.FromResult<SendOutcome>(sent.To.Conversation == "chat" ? new Gone("403") : house.Channel.Accept());
        await house.Host.HandleAsync(House.Text("hello", conversation: "chat"));
        await house.Host.HandleAsync(House.Text("hello", conversation: "other chat"));
        await house.Store.UntilNothingIsOutgoingAsync();

        Assert.Equal(2, house.Channel.Sent.Count(sent => sent.To.Conversation == "other chat"));
        Assert.Empty(await house.RowsAsync("dead|"));
        Assert.Empty(await house.RowsAsync("waits|"));
    }

    [Fact]
    public async Task Somebody_who_was_met_elsewhere_meanwhile_stays_reachable()
    {
        await using House house = await House.OpenAsync();
        TaskCompletionSource<SendOutcome> late = new(TaskCreationOptions.RunContinuationsAsynchronously);
        house.Channel.Answer = (sent, _) => sent.To.Conversation == "old chat"
            ? late.Task
            : Task.FromResult(house.Channel.Accept());
        await house.Host.HandleAsync(House.Text("hello", conversation: "old chat"));
        await house.Channel.UntilSentAsync(1);
        await house.Host.HandleAsync(House.Text("hello", conversation: "new chat"));
        late.SetResult(new Gone("403"));
        await house.Store.UntilNothingIsOutgoingAsync();

        Assert.Equal("new chat", (await house.FindStateAsync()).HomeAddress!.Conversation);
    }

    [Fact]
    public async Task Whoever_is_found_elsewhere_is_written_to_there_from_then_on()
    {
        await using House house = await House.OpenAsync();
        house.Channel.Answer = (sent, _) => Task.FromResult(sent.To.Conversation == "old chat"
            ? new Accepted("m-1") { At = sent.To with { Conversation = "new chat" } }
            : house.Channel.Accept());
        await house.Host.TellAsync(House.Text("hello", conversation: "old chat"));
        Assert.Equal("new chat", (await house.FindStateAsync()).HomeAddress!.Conversation);
        Assert.Empty(await house.RowsAsync("dead|"));
    }

    [Fact]
    public async Task That_it_could_not_be_noted_keeps_nobody_from_their_dead_letter()
    {
        await using House house = await House.OpenAsync();
        house.Channel.Answer = (_, _) => Task.FromResult<SendOutcome>(new Gone("403"));
        int turns = 0;
        house.Store.BeforeCommit = (
            _, batch) => batch.Writes.Any(write => write.Row == PersonState.RowKey) && ++turns > 1
            ? throw new Storage.StorageUnavailableException("The disk is full.")
            : Task.CompletedTask;

        await house.Host.TellAsync(House.Text("hello"));

        Assert.Single(await house.RowsAsync("dead|"));
        Assert.NotEmpty((await house.FindStateAsync()).Addresses);
    }
}
