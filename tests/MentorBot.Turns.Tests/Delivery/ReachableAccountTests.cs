namespace MentorBot.Turns.Tests.Delivery;

/// <summary>Somebody who has not been met is written to where the directory's account can be reached.</summary>
public sealed class ReachableAccountTests : HouseTest
{
    [Fact]
    public async Task Once_the_directory_names_an_account_that_can_be_written_to_it_is_said_there()
    {
        PersonId cleo = _house.Letters.To = await _house.EnrolAsync("cleo");
        await _house.Host.SayAsync("letter a");
        _house.Channel.Reachable["fake|cleo"] = "begun-with-cleo";

        await _house.Host.HappenAsync(cleo, Cleo(["other|cleo", "fake|cleo"]));
        await _house.Store.UntilNothingIsOutgoingAsync();
        await _house.Host.SayAsync("letter b");

        Assert.Equal(["en: a", "Cleo, en, UTC", "en: b"], _house.Channel.Texts);
        Assert.All(_house.Channel.Sent, sent => Assert.Equal("begun-with-cleo", sent.To.Conversation));
    }

    [Fact]
    public async Task Where_no_channel_knows_the_account_it_waits_on()
    {
        PersonId cleo = _house.Letters.To = await _house.EnrolAsync("cleo");
        await _house.Host.SayAsync("letter a");

        await _house.Host.HappenAsync(cleo, Cleo(["fake|cleo"]));
        _house.Time.Advance(TimeSpan.FromDays(2));
        await _house.Host.TellAsync(House.Text("hello", who: "cleo"));

        Assert.Equal(["en: a", "Cleo, en, UTC", "Hello Alex"], _house.Channel.Texts);
    }

    [Fact]
    public async Task What_was_said_to_them_unmet_is_replaced_where_they_then_are()
    {
        PersonId cleo = _house.Letters.To = await _house.EnrolAsync("cleo");
        _house.Channel.Reachable["fake|cleo"] = "begun-with-cleo";
        await _house.Host.HappenAsync(cleo, Cleo(["fake|cleo"]));
        await _house.Store.UntilNothingIsOutgoingAsync();
        await _house.Host.SayAsync("letter a");

        Sent seen = Assert.Single(await _house.Host.TellAsync(House.Text("seen a", who: "cleo")));

        Assert.Equal(("Seen: a", "chat-cleo", "m2"), (seen.Text, seen.To.Conversation, seen.ReplacesId));
    }

    [Fact]
    public async Task Where_they_have_been_met_themselves_the_directory_moves_nothing()
    {
        PersonId cleo = _house.Letters.To = await _house.MeetAsync("cleo");
        _house.Channel.Reachable["fake|cleo"] = "begun-with-cleo";

        await _house.Host.HappenAsync(cleo, Cleo(["fake|cleo"]));
        await _house.Host.SayAsync("letter a");

        Assert.All(_house.Channel.Sent, sent => Assert.Equal("chat-cleo", sent.To.Conversation));
    }

    private static DirectoryUpdated Cleo(string[] accounts) =>
        new("Cleo Winter", null, null) { Accounts = [.. accounts] };
}
