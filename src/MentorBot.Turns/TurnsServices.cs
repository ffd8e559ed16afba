using System.Text.Json.Serialization.Metadata;
using MentorBot.Delivery;
using MentorBot.Delivery.Due;
using MentorBot.Delivery.Messages;
using MentorBot.Turns.DataExport;
using MentorBot.Turns.Execution;
using MentorBot.Turns.Features;
using MentorBot.Turns.Intake;
using MentorBot.Turns.Lifecycle;
using MentorBot.Turns.Nudges;
using MentorBot.Turns.Purging;
using MentorBot.Turns.Routing;
using MentorBot.Turns.Rows;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MentorBot.Turns;

/// <summary>Adds the engine to a host.</summary>
public static class TurnsServices
{
    /// <summary>
    /// Adds <see cref="IInbound"/>, <see cref="ITurns"/>, delivery (<see cref="DeliveryServices"/>), and what the host
    /// runs: <see cref="NudgeSweep"/>, <see cref="Departures"/>, <see cref="Purge"/>, <see cref="PersonalDataDesk"/>.
    /// The host provides the store, the channels, the features, and <see cref="TurnEnvironment"/>.
    /// </summary>
    public static IServiceCollection AddTurns(this IServiceCollection services, OutboxOptions options)
    {
        services.AddDelivery(options);
        services.AddSingleton(p => Register(p.GetServices<IFeature>()));
        services.AddSingleton(p => CodecOf(Of<Routes>(p)));
        services.AddSingleton<PeopleDirectory>();
        services.AddSingleton(p => new LinkCodes(Of<ITableStore>(p), Of<TimeProvider>(p)));
        AddExecution(services, options);
        AddDepartures(services);
        AddJobs(services);
        return services;
    }

    /// <summary>The codec of all rows that features and the engine keep.</summary>
    internal static RowCodec CodecOf(Routes routes)
    {
        IJsonTypeInfoResolver[] own = [EngineJson.Default, NudgeJson.Default, DataLinkJson.Default];
        return new RowCodec([.. routes.JsonContexts, .. own]);
    }

    private static void AddExecution(IServiceCollection services, OutboxOptions options)
    {
        services.AddSingleton(p => new Accounts(Of<ITableStore>(p), Of<TurnEnvironment>(p).Organisations));
        services.AddSingleton(p => new Router(Of<Routes>(p)));
        services.AddSingleton(p => new DialogEngine(DialogsOf(Of<Routes>(p)), Of<RowCodec>(p).Json));
        services.AddSingleton(p => new TurnCommit(
            Of<ITableStore>(p), Of<DueIndex>(p), Of<NudgeIndex>(p), Of<DepartureIndex>(p), Of<Outbox>(p),
            Of<LetterDelivery>(p), options, Of<TimeProvider>(p)));
        services.AddSingleton(p => new TurnHandling(
            Of<Router>(p), Of<TurnCommit>(p), Of<Outbox>(p), Of<LetterDelivery>(p), Of<ILogger<TurnHandling>>(p)));
        services.AddSingleton(p => new TurnRunner(
            Of<ITableStore>(p), Of<Accounts>(p), Of<ChannelRegistry>(p), Of<TurnHandling>(p), Of<RowCodec>(p),
            Of<DialogEngine>(p), Of<TurnEnvironment>(p), Of<ILogger<TurnRunner>>(p)));
        services.AddSingleton(p => new UnsavedNotice(Of<UnsavedSender>(p), Of<TurnEnvironment>(p)));
        services.AddSingleton(p => new TurnEngine(
            Of<ITableStore>(p), Of<Accounts>(p), Of<TurnRunner>(p), Of<Departures>(p), Of<UnsavedNotice>(p),
            Of<ILogger<TurnEngine>>(p)));
        services.AddSingleton<IInbound>(Of<TurnEngine>);
        services.AddSingleton<ITurns>(Of<TurnEngine>);
    }

    /// <summary>
    /// Adds departures. They run the turns of colleagues by the runner itself, since the engine depends on them.
    /// </summary>
    private static void AddDepartures(IServiceCollection services)
    {
        services.AddSingleton(p => new DepartureIndex(Of<ITableStore>(p), Of<TimeProvider>(p)));
        services.AddSingleton(p => new RowReferences(Of<Routes>(p), Of<RowCodec>(p)));
        services.AddSingleton(p => new DepartureNotices(
            Of<ITableStore>(p), Of<TurnRunner>(p), Of<RowReferences>(p)));
        services.AddSingleton(p => new Erasure(
            Of<ITableStore>(p), Of<DueIndex>(p), Of<DepartureNotices>(p), Of<RowReferences>(p), Of<TimeProvider>(p)));
        services.AddSingleton(p => new AccountMerge(
            Of<ITableStore>(p), Of<TurnRunner>(p), Of<DepartureNotices>(p), Of<RowReferences>(p)));
        services.AddSingleton(p => new Departures(
            Of<ITableStore>(p), Of<DepartureIndex>(p), Of<Erasure>(p), Of<AccountMerge>(p), Of<TimeProvider>(p),
            Of<ILogger<Departures>>(p)));
    }

    private static void AddJobs(IServiceCollection services)
    {
        services.AddSingleton(p => new NudgeIndex(
            Of<ITableStore>(p), Of<TimeProvider>(p), Of<ILogger<NudgeIndex>>(p)));
        services.AddSingleton(p => new NudgeSweep(
            Of<ITableStore>(p), Of<NudgeIndex>(p), Of<ITurns>(p), Of<RowCodec>(p), Of<TurnEnvironment>(p).Clock,
            Of<TimeProvider>(p), Of<ILogger<NudgeSweep>>(p)));
        services.AddSingleton(p => new PersonalDataDesk(Of<ITableStore>(p), Of<RowCodec>(p), Of<TimeProvider>(p)));
        services.AddSingleton(p => new RowAges(Of<Routes>(p), Of<RowCodec>(p)));
        services.AddSingleton(p => new Purge(
            Of<ITableStore>(p), Of<RowAges>(p), p.GetService<Retention>() ?? new Retention(Retention.Usual),
            Of<TimeProvider>(p), Of<ILogger<Purge>>(p)));
    }

    private static Routes Register(IEnumerable<IFeature> features)
    {
        Routes routes = new();
        foreach (IFeature feature in features) feature.Register(routes);
        return routes;
    }

    private static DialogCatalog DialogsOf(Routes routes)
    {
        routes.Dialogs.Add(() => new ResumeDialog());
        return routes.Dialogs;
    }

    private static T Of<T>(IServiceProvider provider) where T : notnull => provider.GetRequiredService<T>();
}
