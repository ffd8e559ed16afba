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
    /// Adds <see cref="IInbound"/>, <see cref="Outbox"/> and <see cref="OutboxSweep"/>. The host brings the store, the channels, the rooms, and
    /// <see cref="TurnSurroundings"/>; it runs the sweep.
    /// </summary>
    public static IServiceCollection AddTurns(this IServiceCollection services, OutboxOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton<Outbox>();
        services.AddSingleton(provider => new DueIndex(provider.GetRequiredService<ITableStore>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new OutboxSweep(
            provider.GetRequiredService<ITableStore>(), provider.GetRequiredService<Outbox>(), provider.GetRequiredService<DueIndex>(), options,
            provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<OutboxSweep>>()));
        services.AddSingleton(provider => Describe(provider.GetServices<IRoom>()));
        services.AddSingleton<IInbound>(provider => new TurnEngine(
            provider.GetRequiredService<ITableStore>(), provider.GetRequiredService<Routes>(),
            new TurnCommit(
                provider.GetRequiredService<ITableStore>(), provider.GetRequiredService<DueIndex>(), provider.GetRequiredService<Outbox>(),
                options, provider.GetRequiredService<TimeProvider>()),
            provider.GetRequiredService<Outbox>(), provider.GetRequiredService<TurnSurroundings>(), provider.GetRequiredService<ILogger<TurnEngine>>()));
        return services;
    }

    private static Routes Describe(IEnumerable<IRoom> rooms)
    {
        Routes routes = new();
        foreach (IRoom room in rooms) room.Describe(routes);
        return routes;
    }
}
