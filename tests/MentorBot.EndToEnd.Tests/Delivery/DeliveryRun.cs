using System.Diagnostics;
using MentorBot.Conversation.Language.Intents;
using MentorBot.Conversation.Messages;
using MentorBot.Delivery;
using MentorBot.Delivery.Recovery;
using MentorBot.Storage;
using MentorBot.Storage.Sqlite;
using MentorBot.Teams;
using MentorBot.Turns;
using MentorBot.Turns.Features;
using MentorBot.Turns.Time;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.EndToEnd.Tests.Delivery;

/// <summary>
/// Many messages to many people in one tenant: the engine, its outbox and the Teams channel as they are, on a SQLite
/// file, and a connector that keeps to the published limits. All of them live by one fast clock.
/// </summary>
internal sealed class DeliveryRun(int people, int messagesEach, int speed)
{
    /// <summary>The person whose conversation the connector closes at first.</summary>
    public const int Throttled = 7;

    /// <summary>For how long.</summary>
    public static readonly TimeSpan ThrottledFor = TimeSpan.FromSeconds(20);

    private const string Tenant = "11111111-2222-4333-8444-555555555555";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan Afterwards = TimeSpan.FromSeconds(20);

    private readonly Traffic _traffic = new();

    /// <summary>Sends everything, and waits some more for what should not come.</summary>
    /// <param name="database">Where the store is made.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    public async Task<DeliveryResult> RunAsync(string database, CancellationToken cancellationToken)
    {
        FastClock clock = new(speed, _traffic);
        await using SqliteTableStore store =
            await SqliteTableStore.OpenAsync(new SqliteStoreOptions { Path = database }, null, cancellationToken);
        await using LimitedConnector connector =
            await LimitedConnector.StartAsync(clock, _traffic, people * messagesEach);
        await using ServiceProvider services = Services(store, clock);
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        IntentMatcher.Prepare(); // Learning takes a second, which the fast clock makes twenty.
        DeliveryLoop delivery = services.GetRequiredService<DeliveryLoop>();
        delivery.Start();
        Task running = Task.WhenAll(clock.RunAsync(end.Token), delivery.RunAsync(end.Token));
        (DateTimeOffset began, long real, TimeSpan used) =
            (clock.GetUtcNow(), Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);

        connector.Close(ConversationOf(Throttled), ThrottledFor);
        await HappenAsync(services.GetRequiredService<IInbound>(), connector.ServiceUrl, cancellationToken);
        await Task.WhenAny(connector.Complete, Task.Delay(Patience, cancellationToken));
        (TimeSpan took, TimeSpan cpu, TimeSpan clockTook) =
            (Stopwatch.GetElapsedTime(real), Environment.CpuUsage.TotalTime - used, clock.GetUtcNow() - began);
        await Task.Delay(Afterwards, clock, cancellationToken).WaitAsync(Patience, cancellationToken);

        await delivery.StopAsync(cancellationToken);
        await end.CancelAsync();
        await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return new DeliveryResult(people, messagesEach, connector.Messages, connector.Refused)
        {
            Took = took, Cpu = cpu, ByTheClock = clockTook, Left = await LeftAsync(store, cancellationToken),
        };
    }

    public static string ConversationOf(int person) => $"a:{person}";

    private ServiceProvider Services(SqliteTableStore store, FastClock clock)
    {
        ServiceCollection services = new();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(clock);
        services.AddSingleton<ITableStore>(new WatchedStore(store, _traffic));
        services.AddSingleton<IFeature>(new TalkativeFeature(messagesEach));
        services.AddSingleton(new TurnEnvironment(new SystemPeoplesClock(clock), new OneOrganisation()));
        services.AddTurns(new OutboxOptions { Alone = true });
        services.AddTeams(new TeamsOptions());
        ServiceDescriptor teams = services.Single(service => service.ServiceType == typeof(IChannel));
        services.Remove(teams);
        services.AddSingleton<IChannel>(provider =>
            new WatchedChannel(
                (IChannel)ActivatorUtilities.CreateInstance(provider, teams.ImplementationType!), _traffic));
        return services.BuildServiceProvider();
    }

    private Task HappenAsync(IInbound inbound, string serviceUrl, CancellationToken cancellationToken) =>
        Parallel.ForAsync(0, people, cancellationToken, async (person, token) =>
        {
            string conversation = ConversationOf(person);
            string reference = $$$"""
                {"serviceUrl":"{{{serviceUrl}}}","channelId":"msteams",
                "bot":{"id":"28:bot"},"user":{"id":"29:{{{person}}}"},
                "conversation":{"id":"{{{conversation}}}","conversationType":"personal","tenantId":"{{{Tenant}}}"}}
                """;
            await inbound.HandleAsync(
                new TextSaid("go on")
                {
                    Sender = new Sender($"teams|{Tenant}|{person}"),
                    Address = new Address("teams", conversation, reference),
                },
                token);
        });

    /// <summary>Rows that still stand for a message: in the outbox, or given up.</summary>
    private static async Task<int> LeftAsync(SqliteTableStore store, CancellationToken cancellationToken)
    {
        int left = 0;
        await foreach (StoredRow row in store.ScanTableAsync("People", null, cancellationToken))
        {
            if (row.Body.Kind is "out" or "dead" or "waits") left++;
        }

        return left;
    }
}
