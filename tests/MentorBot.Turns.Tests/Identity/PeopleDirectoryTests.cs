namespace MentorBot.Turns.Tests.Identity;

/// <summary>One person behind an address and any number of accounts.</summary>
public sealed class PeopleDirectoryTests
{
    private const string Address = "cleo@example.org";

    [Fact]
    public async Task Whoever_is_enrolled_is_found_by_their_address_however_it_is_written()
    {
        await using House house = await House.OpenAsync();
        PeopleDirectory directory = new(house.Store);

        PersonId cleo = await EnrolAsync(house, Address);

        Assert.Equal(cleo, await directory.FindAsync("home", " Cleo@Example.ORG ", CancellationToken.None));
        Assert.Equal(cleo, await EnrolAsync(house, "CLEO@example.org"));
        Assert.Null(await directory.FindAsync("home", "bo@example.org", CancellationToken.None));
        Assert.Null(await directory.FindAsync("of-acme", Address, CancellationToken.None));
    }

    [Fact]
    public async Task Whoever_has_written_already_keeps_being_who_they_are()
    {
        await using House house = await House.OpenAsync();
        PersonId alex = await house.MeetAsync("alex");

        Assert.Equal(alex, await EnrolAsync(house, "alex@example.org", "other|alex", "fake|alex"));

        Assert.Equal(alex, await new AccountIndex(house.Store).OwnerAsync("other|alex", CancellationToken.None));
    }

    [Fact]
    public async Task An_account_that_is_another_persons_stays_so()
    {
        await using House house = await House.OpenAsync();
        PersonId bo = await house.MeetAsync("bo");
        PersonId cleo = await EnrolAsync(house, Address);

        Assert.Equal(cleo, await EnrolAsync(house, Address, "fake|bo", "fake|cleo"));

        Assert.Equal(bo, await house.PersonAsync("bo"));
        Assert.Equal(cleo, await house.PersonAsync("cleo"));
    }

    [Fact]
    public async Task Whoever_was_met_is_known_by_an_account_or_an_address_in_their_own_organisation_alone()
    {
        await using House house = await House.OpenAsync();
        PersonId alex = await house.MeetAsync("alex");
        await EnrolAsync(house, "alex@example.org", "fake|alex");
        PeopleDirectory directory = new(house.Store);

        foreach (string known in new[] { "Alex@example.org", "fake|alex" })
        {
            Assert.Equal(
                new KnownPerson(alex, "Alex Kim"),
                await directory.FindKnownAsync("home", known, CancellationToken.None));
            Assert.Null(await directory.FindKnownAsync("of-acme", known, CancellationToken.None));
        }

        await EnrolAsync(house, Address);
        foreach (string unknown in new[] { Address, "bo@example.org", "fake|bo" })
            Assert.Null(await directory.FindKnownAsync("home", unknown, CancellationToken.None));
    }

    [Fact]
    public async Task Whoever_turned_out_to_be_somebody_else_is_known_as_that_one_and_whoever_was_forgotten_is_not()
    {
        await using House house = await House.OpenAsync();
        (PersonId alex, PersonId bo) = (await house.MeetAsync("alex"), await house.MeetAsync("bo"));
        PeopleDirectory directory = new(house.Store);

        await ChangeAsync(house, bo, state => state with { MovedTo = alex.Partition });
        Assert.Equal(alex, (await directory.FindKnownAsync("home", "fake|bo", CancellationToken.None))?.Person);

        await ChangeAsync(house, alex, state => state with { Forgotten = DateTimeOffset.UnixEpoch });
        Assert.Null(await directory.FindKnownAsync("home", "fake|bo", CancellationToken.None));

        static async Task ChangeAsync(House house, PersonId who, Func<PersonState, PersonState> change)
        {
            PersonState state = change((await house.Store.FindStateAsync(who, CancellationToken.None))!);
            await house.Store.CommitAsync(
                Tables.People, new PartitionBatch(who.Partition).Upsert(PersonState.RowKey, state.ToBody()),
                CancellationToken.None);
        }
    }

    [Fact]
    public async Task An_account_of_another_organisation_makes_nobody_of_this_one()
    {
        await using House house = await House.OpenAsync();
        await house.Host.HandleAsync(From(new Sender("fake|bo") { Tenant = "acme" }));

        PersonId enrolled = await EnrolAsync(house, "bo@example.org", "fake|bo");

        Assert.Equal("home", enrolled.Org);
        Assert.Equal("of-acme", (await house.PersonAsync("bo")).Org);
    }

    [Fact]
    public async Task Two_that_enrol_an_address_at_once_make_one_person()
    {
        await using House house = await House.OpenAsync();
        Meeting meeting = new(house.Store, 2);
        string[] accounts = ["fake|cleo", "other|cleo"];

        PersonId[] found = await Task.WhenAll(accounts.Select(account => Task.Run(() =>
            EnrolAsync(meeting, account)))).WaitAsync(House.Patience);

        Assert.Equal(found[0], found[1]);
        foreach (string account in accounts)
            Assert.Equal(found[0], await new AccountIndex(house.Store).OwnerAsync(account, CancellationToken.None));
    }

    [Fact]
    public async Task An_account_whose_address_the_platform_vouches_for_is_the_listed_persons()
    {
        await using House house = await House.OpenAsync();
        PersonId cleo = await EnrolAsync(house, Address);

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
        PersonId cleo = await EnrolAsync(house, Address);

        await house.Host.HandleAsync(From(new Sender("fake|cleo") { Tenant = tenant, ConfirmedEmail = email }));

        Assert.NotEqual(cleo, await house.PersonAsync("cleo"));
    }

    [Fact]
    public async Task Whoever_was_met_before_they_were_listed_is_not_made_another_by_their_address()
    {
        await using House house = await House.OpenAsync();
        PersonId alex = await house.MeetAsync("cleo");
        await EnrolAsync(house, Address);

        await house.Host.HandleAsync(From(new Sender("fake|cleo") { ConfirmedEmail = Address }));

        Assert.Equal(alex, await house.PersonAsync("cleo"));
    }

    [Fact]
    public async Task Whose_an_account_really_is_is_told_to_whoever_enrols()
    {
        await using House house = await House.OpenAsync();
        await house.MeetAsync("bo");
        await house.Host.HandleAsync(From(new Sender("fake|far") { Tenant = "acme" }));

        Enrolment enrolment = (await new PeopleDirectory(house.Store).EnrolAsync(
            "home", Address, ["other|cleo", "fake|far", "fake|cleo"], CancellationToken.None))!;
        Enrolment again =
            (await new PeopleDirectory(house.Store)
                .EnrolAsync("home", Address, ["fake|bo", "fake|cleo"], CancellationToken.None))!;

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

        PersonId enrolled = await EnrolAsync(house, Address, "fake|cleo");

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

        PersonId enrolled = await EnrolAsync(house, Address, "other|cleo");

        Assert.Equal(enrolled, await house.PersonAsync("cleo"));
        Assert.Equal(enrolled, await new AccountIndex(house.Store).OwnerAsync("other|cleo", CancellationToken.None));
    }

    private static async Task<PersonId> EnrolAsync(House house, string email, params ImmutableArray<string> accounts) =>
        (await new PeopleDirectory(house.Store).EnrolAsync("home", email, accounts, CancellationToken.None))!.Person;

    private static async Task<PersonId> EnrolAsync(ITableStore store, string account) =>
        (await new PeopleDirectory(store).EnrolAsync("home", Address, [account], CancellationToken.None))!.Person;

    private static TextSaid From(Sender sender) => House.Text("hello") with { Sender = sender };
}
