using MentorBot.Sandbox.Serving;
using MentorBot.Sandbox.Teams;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MentorBot.Sandbox;

/// <summary>
/// Both platforms on this machine, and the page on which a newcomer talks with the bot. For development: whoever reaches these endpoints can speak as
/// anybody, so a host maps them in Development alone, and they answer nobody but this machine.
/// </summary>
public static class SandboxEndpoints
{
    /// <summary>Adds what the sandbox keeps: the recent chats, in memory.</summary>
    public static IServiceCollection AddSandbox(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ActivityIds>();
        services.TryAddSingleton<Chats>();
        services.TryAddSingleton(PageFiles.OfThisBuild());
        return services;
    }

    /// <summary>
    /// Maps the page (<c>/</c> and <c>/sandbox/assets/…</c>) and the stand-in for the Teams platform (<c>/sandbox/teams/…</c>). A caller that is not
    /// on this machine gets 403.
    /// </summary>
    /// <returns>What was mapped, for conventions of the host's own.</returns>
    public static IEndpointConventionBuilder MapSandbox(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        RouteGroupBuilder sandbox = endpoints.MapGroup("").AddEndpointFilter<LoopbackOnly>();
        PageEndpoints.Map(sandbox);
        RouteGroupBuilder teams = sandbox.MapGroup("/sandbox/teams");
        PageFeed.Map(teams);
        ConnectorMessages.Map(teams.MapGroup("/v3"));
        ConnectorMembers.Map(teams.MapGroup("/v3"));
        return sandbox;
    }
}
