namespace MentorBot.Turns.Tests.Lifecycle;

/// <summary>Nothing brings somebody back who was forgotten; whoever writes again is somebody new.</summary>
public sealed class NobodyComesBackTests : HouseTest
{
    [Fact]
    public async Task A_roster_does_not_bring_them_back()
    {
        PersonId before = await KeeperOfASecret.LiveAsync(_house);
        await _house.Host.SayAsync("forget me");

        // Before and after the rows are gone.
        Assert.Null(await _house.ListAsync(KeeperOfASecret.Email, []));
        await _house.Host.HappenAsync(before, new DirectoryUpdated("Alex Kim", null, null));
        await _house.Host.DepartAsync(times: 2);

        Assert.Null(await _house.ListAsync("Alex@Example.org", []));
        Assert.Null(await _house.ListAsync("other@example.org", ["fake|alex"]));
        await _house.AssertNothingIsLeftAsync(before);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whoever_writes_again_is_somebody_new(bool atOnce)
    {
        PersonId alex = await KeeperOfASecret.LiveAsync(_house);
        await _house.Host.SayAsync("forget me");
        if (!atOnce) await _house.Host.DepartAsync();

        Assert.Equal("Hello Alex", (await _house.Host.SayAsync("hello"))[^1].Text);

        Assert.NotEqual(alex, await _house.PersonAsync());
        Assert.Empty(await _house.RowsAsync("note|", "alex"));
        Assert.NotNull(await _house.ListAsync(KeeperOfASecret.Email, ["fake|alex"]));
    }

    [Fact]
    public async Task A_host_that_remembers_them_does_not_bring_them_back()
    {
        TestHost second = _house.StartHost();
        PersonId alex = await KeeperOfASecret.LiveAsync(_house);
        await second.SayAsync("hello");

        await _house.Host.SayAsync("forget me");
        await _house.Host.DepartAsync();
        await second.SayAsync("note again");

        Assert.NotEqual(alex, await _house.PersonAsync());
        Assert.Single(await _house.RowsAsync("note|", "alex"));
    }

    [Fact]
    public async Task The_request_brought_again_makes_nobody()
    {
        await KeeperOfASecret.LiveAsync(_house);
        await _house.Host.TellAsync(House.Text("forget me", "ask-1"));
        await _house.Host.HandleAsync(House.Text("forget me", "ask-1"));
        await _house.Host.DepartAsync();
        TestHost fresh = _house.StartHost();

        await fresh.HandleAsync(House.Text("forget me", "ask-1"));

        Assert.Null(await _house.FindAccountAsync("fake|alex"));
        Assert.Single(_house.Channel.Texts, "Forgotten");
    }

    [Fact]
    public async Task Looking_at_the_bot_or_taking_it_away_brings_nobody_back()
    {
        await KeeperOfASecret.LiveAsync(_house);
        await _house.Host.SayAsync("forget me");
        await _house.Host.DepartAsync();

        TextSaid text = House.Text("");
        await _house.Host.HandleAsync(new HomeOpened { Sender = text.Sender, Address = text.Address });
        await _house.Host.HandleAsync(new Removed { Sender = text.Sender, Address = text.Address });
        await _house.StartHost().HandleAsync(new Installed { Sender = text.Sender, Address = text.Address });

        Assert.Null(await _house.FindAccountAsync("fake|alex"));
        Assert.Null(await _house.ListAsync(KeeperOfASecret.Email, ["fake|alex"]));
    }
}
