namespace MentorBot.Turns.Tests.Identity;

/// <summary>A platform that has two ids for somebody, and does not always send both, has one person.</summary>
public sealed class SecondAccountTests
{
    private static readonly Sender Sometimes = new("fake|object") { SecondAccount = "fake|always", Name = "Alex Kim" };
    private static readonly Sender Always = new("fake|always") { Name = "Alex Kim" };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whichever_id_comes_first_both_are_one_persons(bool bothFirst)
    {
        await using House house = await House.OpenAsync();
        TestHost second = house.StartHost();

        await house.Host.TellAsync(Said("note one", bothFirst ? Sometimes : Always));
        await second.TellAsync(Said("note two", bothFirst ? Always : Sometimes));

        PersonId person = await house.PersonAsync("always");
        Assert.Equal(person, await house.PersonAsync("object"));
        string notes = string.Concat((await house.RowsAsync("note|", person)).Select(House.Json));
        Assert.Contains("one", notes, StringComparison.Ordinal);
        Assert.Contains("two", notes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_was_known_by_one_id_alone_is_known_by_the_other_once_both_came()
    {
        await using House house = await House.OpenAsync();
        await house.Host.TellAsync(Said("hello", Sometimes with { SecondAccount = null }));
        TestHost later = house.StartHost();

        await later.TellAsync(Said("hello", Sometimes));
        await later.TellAsync(Said("hello", Always));

        Assert.Equal(await house.PersonAsync("object"), await house.PersonAsync("always"));
    }

    [Fact]
    public async Task Two_hosts_that_meet_them_at_once_by_one_id_and_by_both_make_one_person()
    {
        await using House house = await House.OpenAsync();
        Meeting meeting = new(house.Store, 2);
        Task<PersonId>[] asked =
            [.. new[] { Sometimes, Always }.Select(sender => Task.Run(() => WhoAsync(On(meeting), sender)))];

        PersonId[] found = await Task.WhenAll(asked).WaitAsync(House.Patience);

        Assert.Equal(found[0], found[1]);
        Assert.Equal(found[0], await house.PersonAsync("object"));
        Assert.Equal(found[0], await house.PersonAsync("always"));
    }

    [Fact]
    public async Task An_address_that_is_vouched_for_leads_to_the_listed_person_by_either_id()
    {
        await using House house = await House.OpenAsync();
        PersonId listed = await house.EnrolAsync("cleo");

        await house.Host.TellAsync(Said("hello", Sometimes with { ConfirmedEmail = "cleo@example.org" }));

        Assert.Equal(listed, await house.PersonAsync("object"));
        Assert.Equal(listed, await house.PersonAsync("always"));
    }

    [Fact]
    public async Task Nobody_gets_what_belongs_to_another_organisation()
    {
        await using House house = await House.OpenAsync();
        await house.Host.TellAsync(Said("hello", Always with { Tenant = "acme" }));

        await house.Host.TellAsync(Said("hello", Sometimes));

        Assert.Equal("of-acme", (await house.PersonAsync("always")).Org);
        Assert.Equal("home", (await house.PersonAsync("object")).Org);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whoever_is_forgotten_is_forgotten_by_both_ids(bool both)
    {
        await using House house = await House.OpenAsync();
        await house.Host.TellAsync(Said("note secret", Sometimes));
        PersonId before = await house.PersonAsync("object");

        await house.Host.TellAsync(Said("forget me", Sometimes));
        await house.Host.Departures.SweepAsync(CancellationToken.None);
        await house.Host.Departures.SweepAsync(CancellationToken.None);
        TestHost other = house.StartHost();
        Assert.Null(await OwnerAsync(house, "fake|object"));
        Assert.Null(await OwnerAsync(house, "fake|always"));
        Assert.Null(await new PeopleDirectory(house.Store)
            .EnrolAsync("home", "other@example.org", ["fake|always"], CancellationToken.None));

        await other.TellAsync(Said("hello", both ? Sometimes : Always));

        PersonId after = await house.PersonAsync("always");
        Assert.NotEqual(before, after);
        Assert.Empty(await house.RowsAsync("note|", after));
    }

    [Fact]
    public async Task Whoever_becomes_another_brings_both_ids()
    {
        await using House house = await House.OpenAsync();
        await house.Host.TellAsync(Said("hello", Sometimes));
        house.Departures.To = await house.MeetAsync("cleo");

        await house.Host.TellAsync(Said("join", Sometimes));
        await house.Host.Departures.SweepAsync(CancellationToken.None);

        Assert.Equal(house.Departures.To, await house.PersonAsync("object"));
        Assert.Equal(house.Departures.To, await house.PersonAsync("always"));
    }

    private static Accounts On(ITableStore store) => new(store, new FakeOrganisations());

    private static async Task<PersonId> WhoAsync(Accounts accounts, Sender sender) =>
        (await accounts.ResolveAsync(Said("hello", sender), CancellationToken.None))!.Value;

    private static Task<PersonId?> OwnerAsync(House house, string account) =>
        new AccountIndex(house.Store).OwnerAsync(account, CancellationToken.None);

    private static TextSaid Said(string text, Sender sender) => House.Text(text) with { Sender = sender };
}
