using MentorBot.Conversation.Messages;
using MentorBot.Storage;
using MentorBot.Turns.Tests.Fakes;

namespace MentorBot.Turns.Tests.Turns;

/// <summary>Whose an account is.</summary>
public sealed class AccountTests
{
    [Fact]
    public async Task Two_hosts_that_meet_an_account_at_once_make_one_person()
    {
        await using House house = await House.OpenAsync();
        Meeting meeting = new(house.Store, 2);
        Accounts[] hosts = [new Accounts(new PeopleDirectory(meeting), new FakeOrganisations()), new Accounts(new PeopleDirectory(meeting), new FakeOrganisations())];

        Task<PersonId>[] asked = [.. hosts.Select(host => Task.Run(() => host.ResolveAsync(new Sender("fake|alex"), CancellationToken.None).AsTask()))];
        PersonId[] found = await Task.WhenAll(asked).WaitAsync(House.Patience);

        Assert.Equal(found[0], found[1]);
        Assert.Equal(found[0], await house.PersonAsync());
    }

    [Fact]
    public async Task A_person_is_of_their_tenants_organisation()
    {
        await using House house = await House.OpenAsync();
        Accounts accounts = new(new PeopleDirectory(house.Store), new FakeOrganisations());

        Assert.Equal("home", (await accounts.ResolveAsync(new Sender("fake|alex"), CancellationToken.None)).Org);
        Assert.Equal("of-acme", (await accounts.ResolveAsync(new Sender("fake|bo") { Tenant = "acme" }, CancellationToken.None)).Org);
    }

    [Fact]
    public async Task Another_start_finds_the_same_person()
    {
        await using House house = await House.OpenAsync();
        PersonId first = await new Accounts(new PeopleDirectory(house.Store), new FakeOrganisations()).ResolveAsync(new Sender("fake|alex"), CancellationToken.None);

        Assert.Equal(first, await new Accounts(new PeopleDirectory(house.Store), new FakeOrganisations()).ResolveAsync(new Sender("fake|alex"), CancellationToken.None));
    }

    [Fact]
    public async Task An_organisations_language_is_spoken_where_the_platform_names_none()
    {
        await using House house = await House.OpenAsync();

        Sent hello = Assert.Single(await house.Host.TellAsync(House.Text("hello") with { Sender = new Sender("fake|bo") { Tenant = "berlin" } }));

        Assert.Equal("de", hello.Message.Language);
    }

    [Theory]
    [InlineData("home|7")]
    [InlineData("tenant-a|b|7")]
    public void A_partition_reads_back_as_the_person(string partition) => Assert.Equal(partition, PersonId.Parse(partition).Partition);

    [Theory]
    [InlineData("")]
    [InlineData("home")]
    [InlineData("home|")]
    [InlineData("|7")]
    public void What_is_no_partition_is_refused(string text) => Assert.Throws<FormatException>(() => PersonId.Parse(text));

    /// <summary>Holds every commit until so many are there: a race that always happens.</summary>
    private sealed class Meeting(ITableStore inner, int guests) : ITableStore
    {
        private readonly TaskCompletionSource _all = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _here;

        public Task<StoredRow?> FindAsync(string table, RowId id, CancellationToken cancellationToken) => inner.FindAsync(table, id, cancellationToken);

        public IAsyncEnumerable<StoredRow> ScanAsync(string table, string partition, RowRange range, CancellationToken cancellationToken) =>
            inner.ScanAsync(table, partition, range, cancellationToken);

        public IAsyncEnumerable<StoredRow> ScanTableAsync(string table, string? after, CancellationToken cancellationToken) =>
            inner.ScanTableAsync(table, after, cancellationToken);

        public async Task CommitAsync(string table, PartitionBatch batch, CancellationToken cancellationToken)
        {
            if (Interlocked.Increment(ref _here) == guests) _all.SetResult();
            await _all.Task;
            await inner.CommitAsync(table, batch, cancellationToken);
        }
    }
}
