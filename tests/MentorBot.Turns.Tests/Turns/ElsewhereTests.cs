namespace MentorBot.Turns.Tests.Turns;

/// <summary>Where something happens among others, the person is answered where they are reached alone.</summary>
public sealed class ElsewhereTests : HouseTest
{
    private static readonly Address StillToOpen = new("fake", "new:alex", "{}");

    [Fact]
    public async Task Somebody_who_is_known_is_answered_where_they_are_reached()
    {
        await _house.Host.TellAsync(House.Text("hello"));

        IReadOnlyList<Sent> sent = await _house.Host.TellAsync(Elsewhere("hello"));

        Assert.Equal("chat-alex", Assert.Single(sent).To.Conversation);
        Assert.Equal("chat-alex", (await _house.FindStateAsync()).HomeAddress!.Conversation);
    }

    [Fact]
    public async Task Somebody_who_is_not_known_yet_is_answered_at_the_address_that_the_event_brings()
    {
        IReadOnlyList<Sent> sent = await _house.Host.TellAsync(Elsewhere("hello"));

        Assert.Equal("new:alex", Assert.Single(sent).To.Conversation);
        Assert.Equal("new:alex", (await _house.FindStateAsync()).HomeAddress!.Conversation);
    }

    [Fact]
    public async Task What_was_opened_for_the_first_answer_is_where_the_next_one_goes()
    {
        _house.Channel.Answer = (sent, _) => Task.FromResult(sent.To.Conversation == "new:alex"
            ? new Accepted("m-1") { At = sent.To with { Conversation = "opened chat" } }
            : _house.Channel.Accept());
        await _house.Host.TellAsync(Elsewhere("hello"));

        IReadOnlyList<Sent> sent = await _house.Host.TellAsync(Elsewhere("hello"));

        Assert.Equal("opened chat", Assert.Single(sent).To.Conversation);
    }

    [Fact]
    public async Task An_address_of_another_channel_is_not_where_they_are_answered()
    {
        await _house.Host.TellAsync(House.Text("hello"));

        IReadOnlyList<Sent> sent =
            await _house.Host.TellAsync(Elsewhere("hello") with { Address = StillToOpen with { Channel = "other" } });
        PersonState state = await _house.FindStateAsync();

        Assert.Empty(sent); // No such channel runs here: the message waits for it.
        Assert.Equal(["chat-alex", "new:alex"], state.Addresses.Values.Select(address => address.Conversation));
    }

    [Fact]
    public async Task Where_the_known_address_is_gone_the_event_brings_a_new_one()
    {
        _house.Channel.Answer = (sent, _) =>
            Task.FromResult<SendOutcome>(
                sent.To.Conversation == "chat-alex" ? new Gone("403") : _house.Channel.Accept());
        await _house.Host.TellAsync(House.Text("hello"));

        IReadOnlyList<Sent> sent = await _house.Host.TellAsync(Elsewhere("hello"));

        Assert.All(sent, one => Assert.Equal("new:alex", one.To.Conversation));
        Assert.NotEmpty(sent);
    }

    [Fact]
    public async Task An_event_that_happened_where_they_are_answered_moves_them_there()
    {
        await _house.Host.TellAsync(House.Text("hello"));
        await _house.Host.TellAsync(House.Text("hello", conversation: "newer chat"));

        Assert.Equal("newer chat", (await _house.FindStateAsync()).HomeAddress!.Conversation);
    }

    private static TextSaid Elsewhere(string text) =>
        House.Text(text) with { Address = StillToOpen, IsElsewhere = true };
}
