using MentorBot.Sandbox.Clock;
using MentorBot.Sandbox.Conversations;
using MentorBot.Sandbox.People;
using MentorBot.Sandbox.Serving;
using MentorBot.Sandbox.Slack;
using MentorBot.Sandbox.Teams;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MentorBot.Sandbox;

/// <summary>
/// Simulates both platforms on this machine, with a page on which a developer talks with the bot. For development only:
/// anyone who reaches these endpoints can speak as any person, so a host maps them only in Development, and they answer
/// only callers on this machine.
/// </summary>
public static class SandboxEndpoints
{
    /// <summary>Adds the sandbox's services, such as the recent chats.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="options">Which people the page shows, and which platforms are simulated.</param>
    public static IServiceCollection AddSandbox(this IServiceCollection services, SandboxOptions options)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(options);
        services.AddSingleton(options);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ActivityIds>();
        if (options.ChatsFile is { } file) services.TryAddSingleton(_ => new ChatArchive(file));
        services.TryAddSingleton(provider => new Chats(provider.GetService<ChatArchive>()));
        services.TryAddSingleton(PageFiles.OfThisBuild());
        if (options.Slack is not null) SlackStandIn.Add(services);
        return services;
    }

    /// <summary>
    /// Maps the page (<c>/</c>, <c>/sandbox/assets/…</c>, <c>/sandbox/people</c>), the simulated Teams
    /// (<c>/sandbox/teams/…</c>), the simulated Slack if it is on (<c>/sandbox/slack/…</c>), and the people's clock
    /// (<c>/sandbox/clock</c>) if the host has an <see cref="IPeoplesTime"/>. A caller that is not on this machine gets
    /// 403.
    /// </summary>
    /// <returns>The mapped endpoints, to which the host can add conventions.</returns>
    public static IEndpointConventionBuilder MapSandbox(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        RouteGroupBuilder sandbox = endpoints.MapGroup("").AddEndpointFilter<LoopbackOnly>();
        PageEndpoints.Map(sandbox);
        PeopleEndpoint.Map(sandbox.MapGroup("/sandbox"));
        ClockEndpoints.Map(sandbox.MapGroup("/sandbox"));
        RouteGroupBuilder teams = sandbox.MapGroup("/sandbox/teams");
        PageFeed.Map(teams);
        ConnectorMessages.Map(teams.MapGroup("/v3"));
        ConnectorMembers.Map(teams.MapGroup("/v3"));
        if (endpoints.ServiceProvider.GetRequiredService<SandboxOptions>().Slack is not null)
            SlackStandIn.Map(sandbox.MapGroup("/sandbox/slack"));
        return sandbox;
    }
}
