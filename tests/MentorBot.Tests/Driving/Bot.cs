using MentorBot.Conversation.Messages;
using MentorBot.Delivery;
using MentorBot.Delivery.Recovery;
using MentorBot.Identity;
using MentorBot.People;
using MentorBot.Privacy;
using MentorBot.Storage;
using MentorBot.Storage.Sqlite;
using MentorBot.Turns;
using MentorBot.Turns.DataExport;
using MentorBot.Turns.Features;
using MentorBot.Turns.Lifecycle;
using MentorBot.Turns.Nudges;
using MentorBot.Turns.Purging;
using MentorBot.Turns.Rows;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace MentorBot.Tests.Driving;

/// <summary>
/// The real engine with the real features and the real store, in this process and in a folder of its own. Only the
/// platform and the clock are made up.
/// </summary>
internal sealed class Bot : IAsyncDisposable
{
    /// <summary>A Friday afternoon in Berlin, in week 47 of 2026.</summary>
    public static readonly DateTimeOffset Friday = new(2026, 11, 20, 13, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _folder;
    private readonly ServiceProvider _services;

    private Bot(DirectoryInfo folder, WatchedStore store, SettableClock clock)
    {
        (_folder, Store, Clock) = (folder, store, clock);
        ServiceCollection services = new();
        services.AddLogging();
        services.AddSingleton<ITableStore>(store);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<IChannel>(Channel);
        services.AddSingleton(new TurnEnvironment(clock, new OneOrganisation()) { AllowPseudoLanguage = true });
        services.AddTurns(new OutboxOptions());
        services.AddSingleton<IDataPages>(Pages);
        services.AddFeatures();
        _services = services.BuildServiceProvider();
        _services.GetRequiredService<DeliveryLoop>().Start();
    }

    public WatchedStore Store { get; }

    public SettableClock Clock { get; }

    public FakeChannel Channel { get; } = new();

    public FakeDataPages Pages { get; } = new();

    public PersonalDataDesk Desk => _services.GetRequiredService<PersonalDataDesk>();

    public LinkCodes Codes => _services.GetRequiredService<LinkCodes>();

    public RowAges Ages => _services.GetRequiredService<RowAges>();

    public NudgeSweep Sweep => _services.GetRequiredService<NudgeSweep>();

    public PeopleAccess People => _services.GetRequiredService<PeopleAccess>();

    public PeopleDirectory Directory => _services.GetRequiredService<PeopleDirectory>();

    public IInbound Inbound => _services.GetRequiredService<IInbound>();

    public RowReferences References => _services.GetRequiredService<RowReferences>();

    public Routes Routes => _services.GetRequiredService<Routes>();

    public RowCodec Rows => _services.GetRequiredService<RowCodec>();

    public static async Task<Bot> StartAsync(DateTimeOffset? now = null)
    {
        DirectoryInfo folder = System.IO.Directory.CreateTempSubdirectory("mentorbot-tests-");
        SqliteStoreOptions options = new() { Path = Path.Combine(folder.FullName, "mentorbot.db") };
        ITableStore store =
            await SqliteTableStore.OpenAsync(options, NullLogger<SqliteTableStore>.Instance, CancellationToken.None);
        return new Bot(folder, new WatchedStore(store), new SettableClock(now ?? Friday));
    }

    /// <summary>Somebody the bot has not met. What it makes for them has the same ids in every run.</summary>
    public async Task<Person> MeetAsync(
        string? name = "Alex Kim", string locale = "en-GB", string zone = "Europe/Berlin", string id = "alex")
    {
        Person person = new(this, new Sender($"fake|{id}") { Name = name, Locale = locale, TimeZone = zone });
        await person.RegisterAsync(new PersonId(OneOrganisation.Id, id));
        return person;
    }

    /// <summary>Brings a roster in, and waits until all that follows from it has happened.</summary>
    /// <returns>What came of it.</returns>
    public async Task<RosterOutcome> ImportAsync(params RosterLine[] roster)
    {
        RosterOutcome outcome = await ImportAsync(roster, CancellationToken.None);
        await Store.SettleAsync();
        return outcome;
    }

    /// <summary>As <see cref="ImportAsync(RosterLine[])"/>, until cancelled.</summary>
    public Task<RosterOutcome> ImportAsync(IReadOnlyList<RosterLine> roster, CancellationToken cancellationToken) =>
        PeopleBook.ImportAsync(roster, OneOrganisation.Id, People, null, cancellationToken);

    /// <summary>Whoever is leaving has left, and whoever had to do with them knows.</summary>
    public async Task LetLeaveAsync()
    {
        for (int sweep = 0; sweep < 3; sweep++)
        {
            await _services.GetRequiredService<Departures>().SweepAsync(CancellationToken.None);
            await Store.SettleAsync();
        }
    }

    /// <summary>
    /// The time comes, and the host looks what is due then; what was due in between it looks at too late.
    /// </summary>
    public async Task WakeAtAsync(DateTimeOffset time)
    {
        Clock.Now = time;
        await Sweep.SweepAsync(CancellationToken.None);
        await Store.SettleAsync();
    }

    /// <summary>Time passes while the host runs: everything is worked when it is due.</summary>
    public async Task PassToAsync(DateTimeOffset time)
    {
        while (await Sweep.NextAsync(CancellationToken.None) is { } next && next <= time)
            await WakeAtAsync(next < Clock.Now ? Clock.Now : next);
        await WakeAtAsync(time);
    }

    /// <summary>Somebody of whom there is not even an account.</summary>
    public Person Stranger(string? name = "Kim Alex", string? locale = "en-GB") =>
        new(this, new Sender("fake|stranger") { Name = name, Locale = locale, TimeZone = "Europe/Berlin" });

    public async ValueTask DisposeAsync()
    {
        await _services.GetRequiredService<DeliveryLoop>().StopAsync(CancellationToken.None);
        await _services.DisposeAsync();
        await Store.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
