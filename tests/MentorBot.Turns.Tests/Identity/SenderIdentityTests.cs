namespace MentorBot.Turns.Tests.Identity;

/// <summary>Who somebody is that writes from an account which the directory may or may not know.</summary>
public sealed class SenderIdentityTests
{
    private const string Address = "cleo@example.org";

    [Fact]
    public async Task An_account_of_another_organisation_makes_nobody_of_this_one()
    {
        await using House house = await House.OpenAsync();
        await house.Host.HandleAsync(From(new Sender("fake|bo") { Tenant = "acme" }));

        PersonId enrolled = await house.PersonOfAsync("bo@example.org", "fake|bo");

        Assert.Equal("home", enrolled.Org);
        Assert.Equal("of-acme", (await house.PersonAsync("bo")).Org);
    }

    [Fact]
    public async Task An_account_whose_address_the_platform_vouches_for_is_the_listed_persons()
    {
        await using House house = await House.OpenAsync();
        PersonId cleo = await house.PersonOfAsync(Address);

        await house.Host.HandleAsync(From(new Sender("fake|cleo") { ConfirmedEmail = "Cleo@Example.org" }));

        Assert.Equal(cleo, await house.PersonAsync("cleo"));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(null, "bo@example.org")]
    [InlineData("acme", Address)]
    public async Task Any_other_account_is_a_new_persons(string? tenant, string? email)
    {
        await using House house = await House.OpenAsync();
        PersonId cleo = await house.PersonOfAsync(Address);

        await house.Host.HandleAsync(From(new Sender("fake|cleo") { Tenant = tenant, ConfirmedEmail = email }));

        Assert.NotEqual(cleo, await house.PersonAsync("cleo"));
    }

    [Fact]
    public async Task Whoever_was_met_before_they_were_listed_is_not_made_another_by_their_address()
    {
        await using House house = await House.OpenAsync();
        PersonId alex = await house.MeetAsync("cleo");
        await house.PersonOfAsync(Address);

        await house.Host.HandleAsync(From(new Sender("fake|cleo") { ConfirmedEmail = Address }));

        Assert.Equal(alex, await house.PersonAsync("cleo"));
    }

    [Fact]
    public async Task Whose_an_account_really_is_is_told_to_whoever_enrols()
    {
        await using House house = await House.OpenAsync();
        await house.MeetAsync("bo");
        await house.Host.HandleAsync(From(new Sender("fake|far") { Tenant = "acme" }));

        Enrolment enrolment = (await house.ListAsync(Address, "other|cleo", "fake|far", "fake|cleo"))!;
        Enrolment again = (await house.ListAsync(Address, "fake|bo", "fake|cleo"))!;

        Assert.Equal<string>(["other|cleo", "fake|cleo"], enrolment.Accounts);
        Assert.Equal<string>(["fake|cleo"], again.Accounts);
        Assert.Equal(enrolment.Person, again.Person);
    }

    [Fact]
    public async Task Whoever_writes_in_the_very_moment_of_being_enrolled_is_one_person()
    {
        await using House house = await House.OpenAsync();
        bool wrote = false;
        house.Store.BeforeCommit = async (table, _) =>
        {
            if (table is not (Tables.Organisation or Tables.Accounts) || wrote) return;
            wrote = true;
            await house.Host.HandleAsync(From(new Sender("fake|cleo")));
        };

        PersonId enrolled = await house.PersonOfAsync(Address, "fake|cleo");

        Assert.True(wrote);
        Assert.Equal(enrolled, await house.PersonAsync("cleo"));
        Assert.Equal(
            enrolled, await new PeopleDirectory(house.Store).FindAsync("home", Address, CancellationToken.None));
    }

    [Fact]
    public async Task Whoever_wrote_before_the_roster_came_is_found_by_it_where_the_platform_vouches_for_their_address()
    {
        await using House house = await House.OpenAsync();
        await house.Host.HandleAsync(From(new Sender("fake|cleo") { ConfirmedEmail = Address }));

        PersonId enrolled = await house.PersonOfAsync(Address, "other|cleo");

        Assert.Equal(enrolled, await house.PersonAsync("cleo"));
        Assert.Equal(enrolled, await new AccountIndex(house.Store).OwnerAsync("other|cleo", CancellationToken.None));
    }

    private static TextSaid From(Sender sender) => House.Text("hello") with { Sender = sender };
}
