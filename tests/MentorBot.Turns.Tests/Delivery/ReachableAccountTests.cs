namespace MentorBot.Turns.Tests.Delivery;

/// <summary>Somebody who has not been met is written to where the directory's account can be reached.</summary>
public sealed class ReachableAccountTests
{
    [Fact]
    public async Task Once_the_directory_names_an_account_that_can_be_written_to_it_is_said_there()
    {
        await using House house = await House.OpenAsync();
        PersonId cleo = house.Letters.To = await house.EnrolAsync("cleo");
        await house.Host.SayAsync("letter a");
        house.Channel.Reachable["fake|cleo"] = "begun-with-cleo";

        await house.Host.HappenAsync(cleo, Cleo(["other|cleo", "fake|cleo"]));
        await house.Store.UntilNothingIsOutgoingAsync();
        await house.Host.SayAsync("letter b");

        Assert.Equal(["en: a", "Cleo, en, UTC", "en: b"], house.Channel.Texts);
        Assert.All(house.Channel.Sent, sent => Assert.Equal("begun-with-cleo", sent.To.Conversation));
    }

    [Fact]
    public async Task Where_no_channel_knows_the_account_it_waits_on()
    {
        await using House house = await House.OpenAsync();
        PersonId cleo = house.Letters.To = await house.EnrolAsync("cleo");
        await house.Host.SayAsync("letter a");

        await house.Host.HappenAsync(cleo, Cleo(["fake|cleo"]));
        house.Time.Advance(TimeSpan.FromDays(2));
        await house.Host.TellAsync(House.Text("hello", who: "cleo"));

        Assert.Equal(["en: a", "Cleo, en, UTC", "Hello Alex"], house.Channel.Texts);
    }

    [Fact]
    public async Task What_was_said_to_them_unmet_is_replaced_where_they_then_are()
    {
        await using House house = await House.OpenAsync();
        PersonId cleo = house.Letters.To = await house.EnrolAsync("cleo");
        house.Channel.Reachable["fake|cleo"] = "begun-with-cleo";
        await house.Host.HappenAsync(cleo, Cleo(["fake|cleo"]));
        await house.Store.UntilNothingIsOutgoingAsync();
        await house.Host.SayAsync("letter a");

        Sent seen = Assert.Single(await house.Host.TellAsync(House.Text("seen a", who: "cleo")));

        Assert.Equal(("Seen: a", "chat-cleo", "m2"), (seen.Text, seen.To.Conversation, seen.ReplacesId));
    }

    [Fact]
    public async Task Where_they_have_been_met_themselves_the_directory_moves_nothing()
    {
        await using House house = await House.OpenAsync();
        PersonId cleo = house.Letters.To = await house.MeetAsync("cleo");
        house.Channel.Reachable["fake|cleo"] = "begun-with-cleo";

        await house.Host.HappenAsync(cleo, Cleo(["fake|cleo"]));
        await house.Host.SayAsync("letter a");

        Assert.All(house.Channel.Sent, sent => Assert.Equal("chat-cleo", sent.To.Conversation));
    }

    private static DirectoryUpdated Cleo(string[] accounts) =>
        new("Cleo Winter", null, null) { Accounts = [.. accounts] };
}
