using MentorBot.Conversation.Cards;
using MentorBot.Delivery.Messages;

namespace MentorBot.Turns.Tests.Delivery;

/// <summary>A message that takes the place of another finds it by its key.</summary>
public sealed class ReplaceTests : HouseTest
{
    [Fact]
    public async Task A_message_is_replaced_where_it_stands_and_said_anew_where_it_is_unknown()
    {
        IReadOnlyList<Sent> sent = await _house.Host.SayAsync("twice");

        Assert.Equal(
            [(typeof(Say), null), (typeof(Replace), "m1"), (typeof(Say), null)],
            sent.Select(one => (one.Message.GetType(), one.ReplacesId)));
        Assert.Equal("unheard-of", ((Say)sent[2].Message).Key);
    }

    [Fact]
    public async Task What_was_posted_is_kept_under_its_key()
    {
        await _house.Host.SayAsync("twice");

        StoredRow[] posted = [.. await _house.RowsAsync("posted|")];
        Assert.Equal(["posted|twice", "posted|unheard-of"], posted.Select(row => row.Id.Row));
        Assert.Equal(new PostedRow("fake", "chat-alex", "m3", _house.Time.GetUtcNow()), PostedRow.Read(posted[1]));
    }

    [Fact]
    public async Task A_message_without_a_key_leaves_no_trace()
    {
        await _house.Host.SayAsync("hello");

        Assert.Empty(await _house.RowsAsync("posted|"));
        Assert.Empty(await _house.RowsAsync("out|"));
    }

    [Fact]
    public async Task A_message_that_was_written_to_another_address_on_the_channel_is_replaced()
    {
        await _house.Host.TellAsync(House.Text("note x"));
        ActionInvoked press = House.Press(new ActionToken("note.done", _house.Host.Feature.Ids[0])) with
        {
            Address = new Address("fake", "another chat", "{}"),
        };

        Sent sent = Assert.Single(await _house.Host.TellAsync(press));

        Assert.Equal(("another chat", "Done: x", "m1"), (sent.To.Conversation, sent.Text, sent.ReplacesId));
    }
}
