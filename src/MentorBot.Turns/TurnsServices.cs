using MentorBot.Conversation.Messages;
using MentorBot.Storage;
using MentorBot.Turns.Delivery;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MentorBot.Turns;

/// <summary>Adds the engine to a host.</summary>
public static class TurnsServices
{
    /// <summary>
    /// Adds <see cref="IInbound"/>, <see cref="ITurns"/>, <see cref="PeopleDirectory"/>, <see cref="Deliveries"/>, <see cref="NudgeSweep"/>,
    /// <see cref="Leavings"/>, <see cref="PersonalDataDesk"/> and <see cref="Purge"/>. The host
    /// brings the store, the channels, the rooms, and <see cref="TurnSurroundings"/>; it runs the deliveries and the sweeps.
    /// </summary>
    public static IServiceCollection AddTurns(this IServiceCollection services, OutboxOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton(provider => Describe(provider.GetServices<IRoom>()));
        services.AddSingleton(provider => RowCodec.For(provider.GetRequiredService<Routes>()));
        services.AddSingleton(provider => new LeavingIndex(Of<ITableStore>(provider), Of<TimeProvider>(provider)));
        services.AddSingleton(provider => new Leavings(
            Of<ITableStore>(provider), () => Of<ITurns>(provider), Of<LeavingIndex>(provider), Of<DueIndex>(provider), Of<TimeProvider>(provider),
            Of<ILogger<Leavings>>(provider)));
        AddDelivery(services, options);
        services.AddSingleton(provider => new TurnCommit(
            Of<ITableStore>(provider), Of<DueIndex>(provider), Of<LeavingIndex>(provider), Of<Delivering>(provider), options, Of<TimeProvider>(provider)));
        services.AddSingleton(provider => new TurnEngine(
            Of<ITableStore>(provider), Of<Routes>(provider), Of<RowCodec>(provider), Of<TurnCommit>(provider), Of<Delivering>(provider),
            Of<Leavings>(provider), Of<TurnSurroundings>(provider), Of<ILogger<TurnEngine>>(provider)));
        services.AddSingleton<IInbound>(Of<TurnEngine>);
        services.AddSingleton<ITurns>(Of<TurnEngine>);
        services.AddSingleton<PeopleDirectory>();
        services.AddSingleton(provider => new LinkCodes(Of<ITableStore>(provider), Of<TimeProvider>(provider)));
        services.AddSingleton(provider => new Ages(Of<Routes>(provider), Of<RowCodec>(provider)));
        services.AddSingleton(provider => new PersonalDataDesk(Of<ITableStore>(provider), Of<RowCodec>(provider), Of<TimeProvider>(provider)));
        services.AddSingleton(provider => new Purge(
            Of<ITableStore>(provider), Of<Ages>(provider), provider.GetService<Retention>() ?? new Retention(Retention.Usual), Of<TimeProvider>(provider),
            Of<ILogger<Purge>>(provider)));
        services.AddSingleton(provider => new NudgeSweep(
            Of<ITableStore>(provider), Of<DueIndex>(provider), Of<ITurns>(provider), Of<RowCodec>(provider), Of<TurnSurroundings>(provider).Clock,
            Of<TimeProvider>(provider), Of<ILogger<NudgeSweep>>(provider)));
        return services;
    }

    private static void AddDelivery(IServiceCollection services, OutboxOptions options)
    {
        services.AddSingleton(provider => new DueIndex(Of<ITableStore>(provider), Of<TimeProvider>(provider), Of<ILogger<DueIndex>>(provider)));
        services.AddSingleton(provider => new OutboxRows(
            Of<ITableStore>(provider), Of<DueIndex>(provider), options, Of<TimeProvider>(provider), Of<ILogger<Outbox>>(provider)));
        services.AddSingleton(provider => new LiveHosts(
            Of<ITableStore>(provider), Of<OutboxRows>(provider).Host, options, Of<TimeProvider>(provider), Of<ILogger<Deliveries>>(provider)));
        services.AddSingleton(provider => new Pacing(() => Of<LiveHosts>(provider).Count, Of<TimeProvider>(provider)));
        services.AddSingleton<Channels>();
        services.AddSingleton(provider => new Sending(
            Of<Channels>(provider), Of<OutboxRows>(provider), Of<Pacing>(provider), () => Of<ITurns>(provider), options,
            Of<TimeProvider>(provider), Of<ILogger<Outbox>>(provider)));
        services.AddSingleton(provider => new Outbox(
            Of<OutboxRows>(provider), Of<Sending>(provider), options, Of<TimeProvider>(provider), Of<ILogger<Outbox>>(provider)));
        services.AddSingleton(provider => new LetterRows(Of<ITableStore>(provider), Of<DueIndex>(provider), Of<TimeProvider>(provider)));
        services.AddSingleton(provider => new Post(
            Of<LetterRows>(provider), () => Of<ITurns>(provider), options, Of<TimeProvider>(provider), Of<ILogger<Post>>(provider)));
        services.AddSingleton(provider => new Delivering(Of<Outbox>(provider), Of<Post>(provider)));
        services.AddSingleton(provider => new LeftOvers(
            Of<ITableStore>(provider), Of<OutboxRows>(provider), Of<Delivering>(provider), Of<TimeProvider>(provider),
            Of<ILogger<OutboxSweep>>(provider)));
        services.AddSingleton(provider => new OutboxSweep(
            Of<LeftOvers>(provider), Of<DueIndex>(provider), Of<LiveHosts>(provider), options, Of<TimeProvider>(provider),
            Of<ILogger<OutboxSweep>>(provider)));
        services.AddSingleton(provider => new Deliveries(Of<OutboxSweep>(provider), Of<LiveHosts>(provider), Of<Delivering>(provider)));
    }

    private static T Of<T>(IServiceProvider provider) where T : notnull => provider.GetRequiredService<T>();

    private static Routes Describe(IEnumerable<IRoom> rooms)
    {
        Routes routes = new();
        foreach (IRoom room in rooms) room.Describe(routes);
        return routes;
    }
}
