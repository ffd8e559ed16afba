using Microsoft.AspNetCore.Routing;

namespace MentorBot.Channels;

/// <summary>The addresses under which a channel's platform reaches the bot.</summary>
public interface IChannelEndpoints
{
    /// <summary>Maps them. Called once, after the host is built.</summary>
    /// <param name="endpoints">The host's routes.</param>
    void Map(IEndpointRouteBuilder endpoints);
}
