using MentorBot.Conversation.Messages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MentorBot.Channels;

/// <summary>
/// Adds channels to a host: each channel adds itself to the services, and one call maps the endpoints of all.
/// </summary>
public static class ChannelHosting
{
    /// <summary>
    /// Adds the sender and the endpoints of a channel, one of each. Called by the channel's own <c>Add…</c> method.
    /// </summary>
    /// <typeparam name="TChannel">Sends the channel's messages.</typeparam>
    /// <typeparam name="TEndpoints">Receives the platform's requests.</typeparam>
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

    /// <summary>Maps the endpoints of every channel that was added.</summary>
    /// <param name="endpoints">The host's routes.</param>
    public static IEndpointRouteBuilder MapChannels(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        foreach (IChannelEndpoints channel in endpoints.ServiceProvider.GetServices<IChannelEndpoints>())
            channel.Map(endpoints);
        return endpoints;
    }
}
