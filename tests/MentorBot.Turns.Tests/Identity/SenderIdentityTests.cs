namespace MentorBot.Turns.Tests.Identity;

/// <summary>Who somebody is that writes from an account which the directory may or may not know.</summary>
public sealed class SenderIdentityTests : HouseTest
{
    private const string Address = "cleo@example.org";

    [Fact]
    public async Task An_account_of_another_organisation_makes_nobody_of_this_one()
    {
        await _house.Host.HandleAsync(From(new Sender("fake|bo") { Tenant = "acme" }));

        PersonId enrolled = await _house.PersonOfAsync("bo@example.org", "fake|bo");

        Assert.Equal("home", enrolled.Org);
        Assert.Equal("of-acme", (await _house.PersonAsync("bo")).Org);
    }

    [Fact]
    public async Task An_account_whose_address_the_platform_vouches_for_is_the_listed_persons()
    {
        PersonId cleo = await _house.PersonOfAsync(Address);

        await _house.Host.HandleAsync(From(new Sender("fake|cleo") { ConfirmedEmail = "Cleo@Example.org" }));

        Assert.Equal(cleo, await _house.PersonAsync("cleo"));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(null, "bo@example.org")]
    [InlineData("acme", Address)]
    public async Task Any_other_account_is_a_new_persons(string? tenant, string? email)
    {
        PersonId cleo = await _house.PersonOfAsync(Address);

        await _house.Host.HandleAsync(From(new Sender("fake|cleo") { Tenant = tenant, ConfirmedEmail = email }));

        Assert.NotEqual(cleo, await _house.PersonAsync("cleo"));
    }

    [Fact]
    public async Task Whoever_was_met_before_they_were_listed_is_not_made_another_by_their_address()
    {
        PersonId alex = await _house.MeetAsync("cleo");
        await _house.PersonOfAsync(Address);

        await _house.Host.HandleAsync(From(new Sender("fake|cleo") { ConfirmedEmail = Address }));

        Assert.Equal(alex, await _house.PersonAsync("cleo"));
    }

    [Fact]
    public async Task Whose_an_account_really_is_is_told_to_whoever_enrols()
    {
        await _house.MeetAsync("bo");
        await _house.Host.HandleAsync(From(new Sender("fake|far") { Tenant = "acme" }));

        Enrolment enrolment = (await _house.ListAsync(Address, "other|cleo", "fake|far", "fake|cleo"))!;
        Enrolment again = (await _house.ListAsync(Address, "fake|bo", "fake|cleo"))!;

        Assert.Equal<string>(["other|cleo", "fake|cleo"], enrolment.Accounts);
        Assert.Equal<string>(["fake|cleo"], again.Accounts);
        Assert.Equal(enrolment.Person, again.Person);
    }

    [Fact]
    public async Task Whoever_writes_in_the_very_moment_of_being_enrolled_is_one_person()
    {
        bool wrote = false;
        _house.Store.BeforeCommit = async (table, _) =>
        {
            if (table is not (Tables.Organisation or Tables.Accounts) || wrote) return;
            wrote = true;
            await _house.Host.HandleAsync(From(new Sender("fake|cleo")));
        };

        PersonId enrolled = await _house.PersonOfAsync(Address, "fake|cleo");

        Assert.True(wrote);
        Assert.Equal(enrolled, await _house.PersonAsync("cleo"));
        Assert.Equal(
            enrolled, await new PeopleDirectory(_house.Store).FindAsync("home", Address, CancellationToken.None));
    }

    [Fact]
    public async Task Whoever_wrote_before_the_roster_came_is_found_by_it_where_the_platform_vouches_for_their_address()
    {
        await _house.Host.HandleAsync(From(new Sender("fake|cleo") { ConfirmedEmail = Address }));

        PersonId enrolled = await _house.PersonOfAsync(Address, "other|cleo");

        Assert.Equal(enrolled, await _house.PersonAsync("cleo"));
        Assert.Equal(enrolled, await new AccountIndex(_house.Store).OwnerAsync("other|cleo", CancellationToken.None));
    }

    private static TextSaid From(Sender sender) => House.Text("hello") with { Sender = sender };
}
