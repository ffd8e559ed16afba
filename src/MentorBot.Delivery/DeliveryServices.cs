using MentorBot.Delivery.Due;
using MentorBot.Delivery.Hosts;
using MentorBot.Delivery.Letters;
using MentorBot.Delivery.Messages;
using MentorBot.Delivery.Recovery;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Delivery;

/// <summary>Adds delivery to a host.</summary>
public static class DeliveryServices
{
    /// <summary>
    /// Adds <see cref="DeliveryLoop"/>, <see cref="ChannelRegistry"/>, and the services that turns pass their messages
    /// and letters to. The host provides the store and the channels, and runs the loop; the implementation of
    /// <see cref="ITurns"/> receives the letters.
    /// </summary>
    public static IServiceCollection AddDelivery(this IServiceCollection services, OutboxOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton<ChannelRegistry>();
        services.AddSingleton(p => new DueIndex(Of<ITableStore>(p), Of<TimeProvider>(p), Of<ILogger<DueIndex>>(p)));
        services.AddSingleton(p => new OutboxRows(
            Of<ITableStore>(p), Of<DueIndex>(p), options, Of<TimeProvider>(p), Of<ILogger<Outbox>>(p)));
        services.AddSingleton(p => new Outbox(Of<OutboxRows>(p), options, Of<TimeProvider>(p)));
        services.AddSingleton(p => new UnsavedSender(Of<ChannelRegistry>(p), Of<ILogger<Outbox>>(p)));
        services.AddSingleton(p => new LetterRows(Of<ITableStore>(p), Of<DueIndex>(p), Of<TimeProvider>(p)));
        services.AddSingleton(_ => new LetterDelivery());
        AddWorkers(services, options);
        return services;
    }

    private static void AddWorkers(IServiceCollection services, OutboxOptions options)
    {
        services.AddSingleton(p => new LiveHosts(
            Of<ITableStore>(p), Of<Outbox>(p).Host, options, Of<TimeProvider>(p), Of<ILogger<LiveHosts>>(p)));
        services.AddSingleton(p =>
        {
            LiveHosts hosts = Of<LiveHosts>(p);
            return new Pacing(() => hosts.Count, Of<TimeProvider>(p));
        });
        services.AddSingleton(p => new MessageSender(
            Of<ChannelRegistry>(p), Of<OutboxRows>(p), Of<Pacing>(p), Of<ITurns>(p), options, Of<TimeProvider>(p),
            Of<ILogger<Outbox>>(p)));
        services.AddSingleton(p => new OutboxWorker(
            Of<Outbox>(p), Of<OutboxRows>(p), Of<MessageSender>(p), options, Of<TimeProvider>(p),
            Of<ILogger<Outbox>>(p)));
        services.AddSingleton(p => new LetterWorker(
            Of<LetterDelivery>(p), Of<LetterRows>(p), Of<ITurns>(p), options, Of<TimeProvider>(p),
            Of<ILogger<LetterDelivery>>(p)));
        services.AddSingleton(p => new OutboxRecovery(
            Of<ITableStore>(p), Of<OutboxRows>(p), Of<Outbox>(p), Of<LetterDelivery>(p), Of<TimeProvider>(p),
            Of<ILogger<OutboxSweep>>(p)));
        services.AddSingleton(p => new OutboxSweep(
            Of<OutboxRecovery>(p), Of<DueIndex>(p), Of<LiveHosts>(p), options, Of<TimeProvider>(p),
            Of<ILogger<OutboxSweep>>(p)));
        services.AddSingleton(p => new DeliveryLoop(
            Of<OutboxSweep>(p), Of<LiveHosts>(p), Of<OutboxWorker>(p), Of<LetterWorker>(p)));
    }

    private static T Of<T>(IServiceProvider provider) where T : notnull => provider.GetRequiredService<T>();
}
