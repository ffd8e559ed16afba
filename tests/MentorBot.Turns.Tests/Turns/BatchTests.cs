namespace MentorBot.Turns.Tests.Turns;

/// <summary>One event in, one batch out.</summary>
public sealed class BatchTests : HouseTest
{
    [Fact]
    public async Task A_turn_is_one_batch_of_talk_rows_and_messages()
    {
        // So that delivery writes no posted row that hides a second batch.
        _house.Channel.Answer = (_, _) => Task.FromResult<SendOutcome>(new Refused("no"));

        await _house.Host.SayAsync("note buy milk");

        PartitionBatch batch = Assert.Single(_house.Store.Turns);
        Assert.Equal(["note", "out", "talk"], batch.Writes.Select(write => write.Row.Split('|')[0]).Order());
        Assert.Equal(RowWriteKind.Insert, batch.Writes.Single(write => write.Row == "talk").Kind);
        // The turn's, and delivery's outcome.
        Assert.Equal(2, _house.Store.Commits.Count(commit => commit.Table == Tables.People));
    }

    [Fact]
    public async Task Every_turn_replaces_the_talk_under_its_etag()
    {
        await _house.Host.SayAsync("hello");

        await _house.Host.SayAsync("hello");

        RowWrite state = _house.Store.Turns.Last().Writes.Single(write => write.Row == "talk");
        Assert.Equal(RowWriteKind.Replace, state.Kind);
        Assert.NotNull(state.ETag);
    }

    [Fact]
    public async Task A_turn_that_says_nothing_still_keeps_its_receipt()
    {
        await _house.Host.HandleAsync(new Removed
        {
            Sender = new Sender("fake|alex"), Address = new Address("fake", "chat-alex", "{}"), Receipt = "r",
        });

        Assert.True(new Receipts((await _house.FindStateAsync()).Receipts).Contains("r"));
        Assert.Empty(_house.Channel.Sent);
        Assert.Empty(await _house.DueAsync());
    }

    [Fact]
    public async Task What_the_platform_says_of_a_person_is_kept_and_used()
    {
        await _house.Host.TellAsync(House.Text("hello", locale: "de-DE"));

        PersonState state = await _house.FindStateAsync();
        Assert.Equal(
            ("Alex Kim", "de-DE", "chat-alex"), (state.Name, state.Locale, state.Addresses["fake"].Conversation));
        Assert.Equal("Hello Alex", _house.Channel.Sent[0].Text);
        Assert.Equal("de-DE", _house.Channel.Sent[0].Message.Language);
    }

    [Fact]
    public async Task Messages_of_several_turns_are_numbered_without_gaps()
    {
        foreach (string text in new[] { "hello", "twice", "note a" }) await _house.Host.SayAsync(text);

        Assert.Equal(Enumerable.Range(1, 5).Select(number => $"out|{number:D12}"), _house.Store.MessageRows);
        Assert.Equal(6, (await _house.FindStateAsync()).NextOut);
    }
}
