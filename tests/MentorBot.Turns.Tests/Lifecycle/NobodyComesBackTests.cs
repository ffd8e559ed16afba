namespace MentorBot.Turns.Tests.Lifecycle;

/// <summary>Nothing brings somebody back who was forgotten; whoever writes again is somebody new.</summary>
public sealed class NobodyComesBackTests
{
    [Fact]
    public async Task A_roster_does_not_bring_them_back()
    {
        await using House house = await House.OpenAsync();
        PersonId before = await KeeperOfASecret.LiveAsync(house);
        await house.Host.SayAsync("forget me");

        // Before and after the rows are gone.
        Assert.Null(await house.ListAsync(KeeperOfASecret.Email, []));
        await house.Host.HappenAsync(before, new DirectoryUpdated("Alex Kim", null, null));
        await house.Host.DepartAsync(times: 2);

        Assert.Null(await house.ListAsync("Alex@Example.org", []));
        Assert.Null(await house.ListAsync("other@example.org", ["fake|alex"]));
        await house.AssertNothingIsLeftAsync(before);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whoever_writes_again_is_somebody_new(bool atOnce)
    {
        await using House house = await House.OpenAsync();
        PersonId alex = await KeeperOfASecret.LiveAsync(house);
        await house.Host.SayAsync("forget me");
        if (!atOnce) await house.Host.DepartAsync();

        Assert.Equal("Hello Alex", (await house.Host.SayAsync("hello"))[^1].Text);

        Assert.NotEqual(alex, await house.PersonAsync());
        Assert.Empty(await house.RowsAsync("note|", "alex"));
        Assert.NotNull(await house.ListAsync(KeeperOfASecret.Email, ["fake|alex"]));
    }

    [Fact]
    public async Task A_host_that_remembers_them_does_not_bring_them_back()
    {
        await using House house = await House.OpenAsync();
        TestHost second = house.StartHost();
        PersonId alex = await KeeperOfASecret.LiveAsync(house);
        await second.SayAsync("hello");

        await house.Host.SayAsync("forget me");
        await house.Host.DepartAsync();
        await second.SayAsync("note again");

        Assert.NotEqual(alex, await house.PersonAsync());
        Assert.Single(await house.RowsAsync("note|", "alex"));
    }

    [Fact]
    public async Task The_request_brought_again_makes_nobody()
    {
        await using House house = await House.OpenAsync();
        await KeeperOfASecret.LiveAsync(house);
        await house.Host.TellAsync(House.Text("forget me", "ask-1"));
        await house.Host.HandleAsync(House.Text("forget me", "ask-1"));
        await house.Host.DepartAsync();
        TestHost fresh = house.StartHost();

        await fresh.HandleAsync(House.Text("forget me", "ask-1"));

        Assert.Null(await house.FindAccountAsync("fake|alex"));
        Assert.Single(house.Channel.Texts, "Forgotten");
    }

    [Fact]
    public async Task Looking_at_the_bot_or_taking_it_away_brings_nobody_back()
    {
        await using House house = await House.OpenAsync();
        await KeeperOfASecret.LiveAsync(house);
        await house.Host.SayAsync("forget me");
        await house.Host.DepartAsync();

        TextSaid text = House.Text("");
        await house.Host.HandleAsync(new HomeOpened { Sender = text.Sender, Address = text.Address });
        await house.Host.HandleAsync(new Removed { Sender = text.Sender, Address = text.Address });
        await house.StartHost().HandleAsync(new Installed { Sender = text.Sender, Address = text.Address });

        Assert.Null(await house.FindAccountAsync("fake|alex"));
        Assert.Null(await house.ListAsync(KeeperOfASecret.Email, ["fake|alex"]));
    }
}
