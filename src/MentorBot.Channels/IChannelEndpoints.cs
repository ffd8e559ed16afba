using Microsoft.AspNetCore.Routing;

namespace MentorBot.Channels;

/// <summary>The endpoints through which a channel's platform reaches the bot.</summary>
public interface IChannelEndpoints
{
    /// <summary>Maps the endpoints. Called once, after the host is built.</summary>
    /// <param name="endpoints">The host's routes.</param>
    void Map(IEndpointRouteBuilder endpoints);
}
