namespace MentorBot.Turns.Tests.Delivery;

/// <summary>Letters keep their order, whichever host brings them.</summary>
public sealed class HostLetterOrderTests : HouseTest
{
    [Fact]
    public async Task Letters_of_one_sender_come_in_their_order_whichever_host_brings_them()
    {
        _house.Letters.To = await _house.MeetAsync("bo");
        TestHost other = _house.StartHost();
        await _house.Host.StopAsync();
        await _house.Host.HandleAsync(House.Text("letter a b"));

        await other.HandleAsync(House.Text("letter c"));
        await _house.SettleAsync();

        Assert.Equal(["en: a", "en: b", "en: c"], _house.Channel.Texts);
    }

    [Fact]
    public async Task Letters_to_one_recipient_keep_their_order_where_another_host_wrote_to_somebody_else_first()
    {
        (PersonId bo, PersonId cy) = (await _house.MeetAsync("bo"), await _house.MeetAsync("cy"));
        TestHost other = _house.StartHost();
        _house.Letters.To = bo;
        await _house.Host.StopAsync();
        await _house.Host.HandleAsync(House.Text("letter a"));

        _house.Letters.To = cy;
        await other.HandleAsync(House.Text("letter x"));
        _house.Letters.To = bo;
        await other.HandleAsync(House.Text("letter b"));
        await _house.SettleAsync();

        Assert.Equal(
            ["en: a", "en: b"],
            _house.Channel.Sent.Where(sent => sent.To.Conversation == "chat-bo").Select(sent => sent.Text));
    }
}
