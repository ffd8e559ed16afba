namespace MentorBot.Turns.Tests.Identity;

/// <summary>One person behind an address and any number of accounts.</summary>
public sealed class PeopleDirectoryTests : HouseTest
{
    private const string Address = "cleo@example.org";

    [Fact]
    public async Task Whoever_is_enrolled_is_found_by_their_address_however_it_is_written()
    {
        PeopleDirectory directory = new(_house.Store);

        PersonId cleo = await _house.PersonOfAsync(Address);

        Assert.Equal(cleo, await directory.FindAsync("home", " Cleo@Example.ORG ", CancellationToken.None));
        Assert.Equal(cleo, await _house.PersonOfAsync("CLEO@example.org"));
        Assert.Null(await directory.FindAsync("home", "bo@example.org", CancellationToken.None));
        Assert.Null(await directory.FindAsync("of-acme", Address, CancellationToken.None));
    }

    [Fact]
    public async Task Whoever_has_written_already_keeps_being_who_they_are()
    {
        PersonId alex = await _house.MeetAsync("alex");

        Assert.Equal(alex, await _house.PersonOfAsync("alex@example.org", "other|alex", "fake|alex"));

        Assert.Equal(alex, await new AccountIndex(_house.Store).OwnerAsync("other|alex", CancellationToken.None));
    }

    [Fact]
    public async Task An_account_that_is_another_persons_stays_so()
    {
        PersonId bo = await _house.MeetAsync("bo");
        PersonId cleo = await _house.PersonOfAsync(Address);

        Assert.Equal(cleo, await _house.PersonOfAsync(Address, "fake|bo", "fake|cleo"));

        Assert.Equal(bo, await _house.PersonAsync("bo"));
        Assert.Equal(cleo, await _house.PersonAsync("cleo"));
    }

    [Fact]
    public async Task Whoever_was_met_is_known_by_an_account_or_an_address_in_their_own_organisation_alone()
    {
        PersonId alex = await _house.MeetAsync("alex");
        await _house.PersonOfAsync("alex@example.org", "fake|alex");
        PeopleDirectory directory = new(_house.Store);

        foreach (string known in new[] { "Alex@example.org", "fake|alex" })
        {
            Assert.Equal(
                new KnownPerson(alex, "Alex Kim"),
                await directory.FindKnownAsync("home", known, CancellationToken.None));
            Assert.Null(await directory.FindKnownAsync("of-acme", known, CancellationToken.None));
        }

        await _house.PersonOfAsync(Address);
        foreach (string unknown in new[] { Address, "bo@example.org", "fake|bo" })
            Assert.Null(await directory.FindKnownAsync("home", unknown, CancellationToken.None));
    }

    [Fact]
    public async Task Whoever_turned_out_to_be_somebody_else_is_known_as_that_one_and_whoever_was_forgotten_is_not()
    {
        (PersonId alex, PersonId bo) = (await _house.MeetAsync("alex"), await _house.MeetAsync("bo"));
        PeopleDirectory directory = new(_house.Store);

        await ChangeAsync(_house, bo, state => state with { MovedTo = alex.Partition });
        Assert.Equal(alex, (await directory.FindKnownAsync("home", "fake|bo", CancellationToken.None))?.Person);

        await ChangeAsync(_house, alex, state => state with { Forgotten = DateTimeOffset.UnixEpoch });
        Assert.Null(await directory.FindKnownAsync("home", "fake|bo", CancellationToken.None));

        static async Task ChangeAsync(House _house, PersonId who, Func<PersonState, PersonState> change)
        {
            PersonState state = change((await _house.Store.FindStateAsync(who, CancellationToken.None))!);
            await _house.Store.CommitAsync(
                Tables.People, new PartitionBatch(who.Partition).Upsert(PersonState.RowKey, state.ToBody()),
                CancellationToken.None);
        }
    }

    [Fact]
    public async Task Two_that_enrol_an_address_at_once_make_one_person()
    {
        Meeting meeting = new(_house.Store, 2);
        string[] accounts = ["fake|cleo", "other|cleo"];

        PersonId[] found = await Task.WhenAll(accounts.Select(account => Task.Run(() =>
            EnrolAsync(meeting, account)))).WaitAsync(House.Patience);

        Assert.Equal(found[0], found[1]);
        foreach (string account in accounts)
            Assert.Equal(found[0], await new AccountIndex(_house.Store).OwnerAsync(account, CancellationToken.None));
    }

    private static async Task<PersonId> EnrolAsync(ITableStore store, string account) =>
        (await new PeopleDirectory(store).EnrolAsync("home", Address, [account], CancellationToken.None))!.Person;
}
