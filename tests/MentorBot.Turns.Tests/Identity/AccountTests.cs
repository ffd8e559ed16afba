namespace MentorBot.Turns.Tests.Identity;

/// <summary>Whose an account is.</summary>
public sealed class AccountTests
{
    [Fact]
    public async Task Two_hosts_that_meet_an_account_at_once_make_one_person()
    {
        await using House house = await House.OpenAsync();
        Meeting meeting = new(house.Store, 2);
        Accounts[] hosts = [On(meeting), On(meeting)];

        Task<PersonId>[] asked = [.. hosts.Select(host => Task.Run(() => WhoAsync(host, new Sender("fake|alex"))))];
        PersonId[] found = await Task.WhenAll(asked).WaitAsync(House.Patience);

        Assert.Equal(found[0], found[1]);
        Assert.Equal(found[0], await house.PersonAsync());
    }

    [Fact]
    public async Task A_person_is_of_their_tenants_organisation()
    {
        await using House house = await House.OpenAsync();
        Accounts accounts = On(house.Store);

        Assert.Equal("home", (await WhoAsync(accounts, new Sender("fake|alex"))).Org);
        Assert.Equal("of-acme", (await WhoAsync(accounts, new Sender("fake|bo") { Tenant = "acme" })).Org);
    }

    [Fact]
    public async Task Another_start_finds_the_same_person()
    {
        await using House house = await House.OpenAsync();
        PersonId first = await WhoAsync(On(house.Store), new Sender("fake|alex"));

        Assert.Equal(first, await WhoAsync(On(house.Store), new Sender("fake|alex")));
    }

    [Fact]
    public async Task Nobody_new_is_taken_in_before_the_platform_has_said_who_they_are()
    {
        await using House house = await House.OpenAsync();
        Sender asked = new("fake|alex") { IsStillAsked = true };

        await Assert.ThrowsAsync<NotSavedException>(() => house.Host.TellAsync(
            House.Text("hello") with { Sender = asked }));
        Assert.Null(await house.Store.FindAsync(
            Tables.Accounts, new RowId(asked.Account, AccountRow.RowKey), CancellationToken.None));

        await house.Host.TellAsync(
            House.Text("hello") with
            {
                Sender = asked with { IsStillAsked = false, ConfirmedEmail = "alex@example.org" },
            });
        PersonId alex = await house.PersonAsync();
        Assert.Single(await house.Host.TellAsync(House.Text("hello") with { Sender = asked }));
        Assert.Equal(alex, await house.PersonAsync());
    }

    [Fact]
    public async Task An_organisations_language_is_spoken_where_the_platform_names_none()
    {
        await using House house = await House.OpenAsync();

        Sent hello =
            Assert.Single(await house.Host.TellAsync(
                House.Text("hello") with { Sender = new Sender("fake|bo") { Tenant = "berlin" } }));

        Assert.Equal("de", hello.Message.Language);
    }

    [Theory]
    [InlineData("home|7")]
    [InlineData("tenant-a|b|7")]
    public void A_partition_reads_back_as_the_person(string partition) =>
        Assert.Equal(partition, PersonId.Parse(partition).Partition);

    [Theory]
    [InlineData("")]
    [InlineData("home")]
    [InlineData("home|")]
    [InlineData("|7")]
    public void What_is_no_partition_is_refused(string text) =>
        Assert.Throws<FormatException>(() => PersonId.Parse(text));

    private static Accounts On(ITableStore store) => new(store, new FakeOrganisations());

    private static async Task<PersonId> WhoAsync(Accounts accounts, Sender sender) =>
        (await accounts.ResolveAsync(House.Text("hello") with { Sender = sender }, CancellationToken.None))!.Value;
}
