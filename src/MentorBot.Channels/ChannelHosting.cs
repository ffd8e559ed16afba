using MentorBot.Conversation.Messages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MentorBot.Channels;

/// <summary>Brings channels into a host: each adds itself to the services, and all are mapped by one call.</summary>
public static class ChannelHosting
{
    /// <summary>Adds the two ends of a channel, one of each. To be called by the channel's own <c>Add…</c>.</summary>
    /// <typeparam name="TChannel">What sends.</typeparam>
    /// <typeparam name="TEndpoints">What receives.</typeparam>
    /// <param name="services">The host's services.</param>
    public static IServiceCollection AddChannel<TChannel, TEndpoints>(this IServiceCollection services)
        where TChannel : class, IChannel
        where TEndpoints : class, IChannelEndpoints
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IChannel, TChannel>();
        services.AddSingleton<IChannelEndpoints, TEndpoints>();
        return services;
    }

    /// <summary>Maps the addresses of every channel that was added.</summary>
    /// <param name="endpoints">The host's routes.</param>
    public static IEndpointRouteBuilder MapChannels(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        foreach (IChannelEndpoints channel in endpoints.ServiceProvider.GetServices<IChannelEndpoints>())
            channel.Map(endpoints);
        return endpoints;
    }
}
