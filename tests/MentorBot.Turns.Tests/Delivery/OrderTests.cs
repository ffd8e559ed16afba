namespace MentorBot.Turns.Tests.Delivery;

/// <summary>Messages of one conversation go one after the other; conversations do not wait for each other.</summary>
public sealed class OrderTests : HouseTest
{
    [Fact]
    public async Task A_slow_message_holds_up_its_own_conversation_and_no_other()
    {
        TaskCompletionSource<SendOutcome> slow = _house.Channel.Hold("Noted: 1");
        foreach (string text in new[] { "note 1", "note 2", "note 3" }) await _house.Host.HandleAsync(House.Text(text));
        await _house.Channel.UntilSentAsync(1);

        await _house.Host.HandleAsync(House.Text("note elsewhere", who: "bo"));
        await _house.Host.HandleAsync(House.Text("note by the way", conversation: "another chat"));
        await _house.Channel.UntilSentAsync(3);

        Assert.Equal(["Noted: 1", "Noted: by the way", "Noted: elsewhere"], _house.Channel.Texts.Order());
        slow.SetResult(_house.Channel.Accept());
        await _house.Store.UntilNothingIsOutgoingAsync();
        Assert.Equal(
            ["Noted: 1", "Noted: 2", "Noted: 3"],
            _house.Channel.Sent.Where(sent => sent.To.Conversation == "chat-alex").Select(sent => sent.Text));
    }

    [Fact]
    public async Task Messages_go_in_the_order_of_the_turns_that_said_them()
    {
        _house.Channel.Answer = async (_, _) =>
        {
            await Task.Yield();
            return _house.Channel.Accept();
        };

        await Task.WhenAll(Enumerable.Range(0, 30)
            .Select(i => Task.Run(() => _house.Host.HandleAsync(House.Text($"note {i}")))));
        await _house.Store.UntilNothingIsOutgoingAsync();

        IEnumerable<string> worked = _house.Host.Feature.Ids;
        Assert.Equal(worked.Select(id => $"note-{id}"), _house.Channel.Sent.Select(sent => ((Say)sent.Message).Key));
    }

    [Fact]
    public async Task A_message_that_waits_holds_its_place()
    {
        _house.Channel.BusyOnce(TimeSpan.FromSeconds(5));
        await _house.Host.HandleAsync(House.Text("note 1"));
        await _house.Host.HandleAsync(House.Text("note 2"));
        await _house.Time.UntilSomebodyWaitsAsync(TimeSpan.FromSeconds(5));

        _house.Time.Advance(TimeSpan.FromSeconds(5));
        await _house.Store.UntilNothingIsOutgoingAsync();

        Assert.Equal(["Noted: 1", "Noted: 1", "Noted: 2"], _house.Channel.Texts);
    }
}
