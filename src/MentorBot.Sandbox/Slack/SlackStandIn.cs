using MentorBot.Sandbox.Slack.Api;
using MentorBot.Sandbox.Slack.Page;
using MentorBot.Sandbox.Slack.ToBot;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MentorBot.Sandbox.Slack;

/// <summary>Assembles the simulated Slack.</summary>
internal static class SlackStandIn
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<Workspace>();
        services.AddSingleton<Ids>();
        services.AddSingleton<Triggers>();
        services.AddSingleton<ResponseUrls>();
        services.AddSingleton<Messages>();
        services.AddSingleton<Views>();
        services.AddSingleton<MessageMethods>();
        services.AddSingleton<PeopleMethods>();
        services.AddSingleton<ViewMethods>();
        services.AddSingleton<WebApi>();
        services.TryAddSingleton<Patience>();
        services.AddSingleton<Payloads>();
        services.AddSingleton<BotCalls>();
        services.AddSingleton<BotDelivery>();
        services.AddSingleton<Asides>();
        services.AddSingleton<ChatEndpoints>();
        services.AddSingleton<Forms>();
    }

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        WebApi.Map(endpoints.MapGroup("/api"));
        ChatEndpoints.Map(endpoints);
        Forms.Map(endpoints);
        Asides.Map(endpoints);
    }
}
