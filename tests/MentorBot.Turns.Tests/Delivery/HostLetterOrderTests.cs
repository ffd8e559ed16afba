namespace MentorBot.Turns.Tests.Delivery;

/// <summary>Letters keep their order, whichever host brings them.</summary>
public sealed class HostLetterOrderTests
{
    [Fact]
    public async Task Letters_of_one_sender_come_in_their_order_whichever_host_brings_them()
    {
        await using House house = await House.OpenAsync();
        house.Letters.To = await house.MeetAsync("bo");
        TestHost other = house.StartHost();
        await house.Host.StopAsync();
        await house.Host.HandleAsync(House.Text("letter a b"));

        await other.HandleAsync(House.Text("letter c"));
        await house.SettleAsync();

        Assert.Equal(["en: a", "en: b", "en: c"], house.Channel.Texts);
    }

    [Fact]
    public async Task Letters_to_one_recipient_keep_their_order_where_another_host_wrote_to_somebody_else_first()
    {
        await using House house = await House.OpenAsync();
        (PersonId bo, PersonId cy) = (await house.MeetAsync("bo"), await house.MeetAsync("cy"));
        TestHost other = house.StartHost();
        house.Letters.To = bo;
        await house.Host.StopAsync();
        await house.Host.HandleAsync(House.Text("letter a"));

        house.Letters.To = cy;
        await other.HandleAsync(House.Text("letter x"));
        house.Letters.To = bo;
        await other.HandleAsync(House.Text("letter b"));
        await house.SettleAsync();

        Assert.Equal(
            ["en: a", "en: b"],
            house.Channel.Sent.Where(sent => sent.To.Conversation == "chat-bo").Select(sent => sent.Text));
    }
}
