using System.Collections.Concurrent;
using MentorBot.Conversation.Cards;
using MentorBot.Delivery;
using MentorBot.Storage.Sqlite;

namespace MentorBot.Turns.Tests.Fakes;

/// <summary>A store on disk, a channel, two clocks, and as many hosts on them as a test starts.</summary>
internal sealed class House : IAsyncDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly string _folder = Directory.CreateTempSubdirectory("mentorbot-turns-").FullName;
    private readonly List<TestHost> _hosts = [];
    private SqliteTableStore? _file;

    public WatchedStore Store { get; private set; } = null!;
    public FakeTime Time { get; } = new();
    public SettableClock Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
    public FakeChannel Channel { get; } = new();
    public LetterFeature Letters { get; } = new();
    public DepartureFeature Departures { get; } = new();
    public NudgeFeature Reminders { get; } = new();
    public ReactionFeature Reactions { get; } = new();
    public ConcurrentQueue<string> Log { get; } = [];

    /// <summary>The first host.</summary>
    public TestHost Host => _hosts[0];

    public static async Task<House> OpenAsync(TestFeature? feature = null, OutboxOptions? options = null)
    {
        House house = new();
        SqliteStoreOptions file = new() { Path = Path.Combine(house._folder, "mentorbot.db") };
        house._file = await SqliteTableStore.OpenAsync(file, null, CancellationToken.None);
        house.Store = new WatchedStore(house._file);
        house.StartHost(feature, options);
        return house;
    }

    /// <summary>Starts another host on the same store.</summary>
    public TestHost StartHost(TestFeature? feature = null, OutboxOptions? options = null)
    {
        TestHost host = new(this, feature ?? new TestFeature(), options ?? new OutboxOptions());
        _hosts.Add(host);
        return host;
    }

    /// <summary>Lets time pass in small steps, with every host sweeping, until it is so.</summary>
    public async Task PassUntilAsync(Func<bool> condition, TimeSpan? step = null)
    {
        using CancellationTokenSource patience = new(Patience * 3);
        while (!condition())
        {
            patience.Token.ThrowIfCancellationRequested();
            foreach (TestHost host in _hosts) await host.Sweep.SweepAsync(all: false, CancellationToken.None);
            // What the hosts do beside the test has no end that could be awaited.
            await Task.Delay(1, CancellationToken.None);
            Time.Advance(step ?? TimeSpan.FromMilliseconds(500));
        }
    }

    /// <summary>As <see cref="PassUntilAsync"/>, until every message and letter has left.</summary>
    public Task SettleAsync() => PassUntilAsync(() => Store.NothingIsOutgoing);

    /// <summary>Somebody does what nobody answers: from then on the bot knows where they are.</summary>
    public async Task<PersonId> MeetAsync(string who, string? locale = null, string? conversation = null)
    {
        TextSaid text = Text("", null, who, conversation, locale);
        await Host.HandleAsync(new MessageSaved("words") { Sender = text.Sender, Address = text.Address });
        return await PersonAsync(who);
    }

    /// <summary>The directory has somebody who has not been met; their account is "fake|{who}".</summary>
    public async Task<PersonId> EnrolAsync(string who) =>
        (await new PeopleDirectory(Store)
            .EnrolAsync("home", $"{who}@example.org", [$"fake|{who}"], CancellationToken.None))!.Person;

    /// <summary>The person behind the account "fake|{who}".</summary>
    public async Task<PersonId> PersonAsync(string who = "alex")
    {
        StoredRow row =
            (await Store.FindAsync(Tables.Accounts, new RowId($"fake|{who}", "account"), CancellationToken.None))!;
        AccountRow account =
            System.Text.Json.JsonSerializer.Deserialize(row.Body.Json.Span, DirectoryJson.Default.AccountRow)!;
        return new PersonId(account.Org, account.Person);
    }

    /// <summary>A person's rows whose keys begin so.</summary>
    public async Task<ImmutableArray<StoredRow>> RowsAsync(string prefix, string who = "alex") =>
        await RowsAsync(prefix, await PersonAsync(who));

    /// <summary>Somebody's rows whose keys begin so, of whatever account they are.</summary>
    public async Task<ImmutableArray<StoredRow>> RowsAsync(string prefix, PersonId person)
    {
        List<StoredRow> rows = [];
        RowRange range = prefix.Length == 0 ? RowRange.All : RowRange.StartingWith(prefix);
        await foreach (StoredRow row in Store.ScanAsync(Tables.People, person.Partition, range, CancellationToken.None))
            rows.Add(row);
        return [.. rows];
    }

    public async Task<PersonState> FindStateAsync(string who = "alex") =>
        System.Text.Json.JsonSerializer.Deserialize(
            (await RowsAsync(PersonState.RowKey, who)).Single().Body.Json.Span, PersonStateJson.Default.PersonState)!;

    public async Task<ImmutableArray<StoredRow>> DueAsync()
    {
        List<StoredRow> rows = [];
        await foreach (StoredRow row in Store.ScanTableAsync(Tables.Due, null, CancellationToken.None)) rows.Add(row);
        return [.. rows];
    }

    public static TextSaid Text(
        string text, string? receipt = null, string who = "alex", string? conversation = null,
        string? locale = null) => new(text)
        {
            Sender = new Sender($"fake|{who}") { Name = "Alex Kim", Locale = locale },
            Address = new Address("fake", conversation ?? $"chat-{who}", "{}"),
            Receipt = receipt,
        };

    public static ActionInvoked Press(
        ActionToken token, string? receipt = null, string who = "alex", bool wantsCard = false,
        params (string Id, string Value)[] inputs) =>
        new(token, inputs.ToImmutableDictionary(input => input.Id, input => input.Value))
        {
            Sender = new Sender($"fake|{who}") { Name = "Alex Kim" },
            Address = new Address("fake", $"chat-{who}", "{}"),
            Receipt = receipt,
            WantsCard = wantsCard,
        };

    /// <summary>The entries of nudges.</summary>
    public async Task<ImmutableArray<StoredRow>> NudgeEntriesAsync() =>
        [.. (await DueAsync()).Where(row => row.Id.Row.StartsWith("n|", StringComparison.Ordinal))];

    public static string Json(StoredRow row) => Encoding.UTF8.GetString(row.Body.Json.Span);

    public async ValueTask DisposeAsync()
    {
        Channel.Answer = null;
        Store.BeforeCommit = null;
        foreach (TestHost host in _hosts) await host.DisposeAsync();
        await _file!.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
