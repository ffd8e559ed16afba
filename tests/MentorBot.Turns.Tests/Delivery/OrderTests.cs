namespace MentorBot.Turns.Tests.Delivery;

/// <summary>Messages of one conversation go one after the other; conversations do not wait for each other.</summary>
public sealed class OrderTests
{
    [Fact]
    public async Task A_slow_message_holds_up_its_own_conversation_and_no_other()
    {
        await using House house = await House.OpenAsync();
        TaskCompletionSource<SendOutcome> slow = house.Channel.Hold("Noted: 1");
        foreach (string text in new[] { "note 1", "note 2", "note 3" }) await house.Host.HandleAsync(House.Text(text));
        await house.Channel.UntilSentAsync(1);

        await house.Host.HandleAsync(House.Text("note elsewhere", who: "bo"));
        await house.Host.HandleAsync(House.Text("note by the way", conversation: "another chat"));
        await house.Channel.UntilSentAsync(3);

        Assert.Equal(["Noted: 1", "Noted: by the way", "Noted: elsewhere"], house.Channel.Texts.Order());
        slow.SetResult(house.Channel.Accept());
        await house.Store.UntilNothingIsOutgoingAsync();
        Assert.Equal(
            ["Noted: 1", "Noted: 2", "Noted: 3"],
            house.Channel.Sent.Where(sent => sent.To.Conversation == "chat-alex").Select(sent => sent.Text));
    }

    [Fact]
    public async Task Messages_go_in_the_order_of_the_turns_that_said_them()
    {
        await using House house = await House.OpenAsync();
        house.Channel.Answer = async (_, _) =>
        {
            await Task.Yield();
            return house.Channel.Accept();
        };

        await Task.WhenAll(Enumerable.Range(0, 30)
            .Select(i => Task.Run(() => house.Host.HandleAsync(House.Text($"note {i}")))));
        await house.Store.UntilNothingIsOutgoingAsync();

        IEnumerable<string> worked = house.Host.Feature.Ids;
        Assert.Equal(worked.Select(id => $"note-{id}"), house.Channel.Sent.Select(sent => ((Say)sent.Message).Key));
    }

    [Fact]
    public async Task A_message_that_waits_holds_its_place()
    {
        await using House house = await House.OpenAsync();
        house.Channel.BusyOnce(TimeSpan.FromSeconds(5));
        await house.Host.HandleAsync(House.Text("note 1"));
        await house.Host.HandleAsync(House.Text("note 2"));
        await house.Time.UntilSomebodyWaitsAsync(TimeSpan.FromSeconds(5));

        house.Time.Advance(TimeSpan.FromSeconds(5));
        await house.Store.UntilNothingIsOutgoingAsync();

        Assert.Equal(["Noted: 1", "Noted: 1", "Noted: 2"], house.Channel.Texts);
    }
}
