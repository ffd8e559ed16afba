using MentorBot.Conversation.Messages;
using MentorBot.Teams.Inbound;
using MentorBot.Teams.Sending;
using MentorBot.Teams.Rendering;
using MentorBot.Teams.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.IdentityModel.Protocols;

namespace MentorBot.Teams;

/// <summary>Brings the Teams channel into a host.</summary>
public static class TeamsHosting
{
    /// <summary>Where the platform brings activities.</summary>
    public const string MessagesPath = "/api/messages";

    /// <summary>Adds the channel. The host adds an <see cref="IInbound"/>, to which everything that happens is brought.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="options">The channel's settings; not changed afterwards.</param>
    public static IServiceCollection AddTeams(this IServiceCollection services, TeamsOptions options)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(options);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        AddSecurity(services, options);
        services.AddSingleton<ConnectorTransport>();
        services.AddSingleton<ConnectorClients>();
        services.AddSingleton<TeamsConnector>();
        services.AddSingleton<CardRendering>();
        services.AddSingleton<MemberLookup>();
        services.AddSingleton<GroupAnswer>();
        services.AddSingleton<TypingIndicator>();
        services.AddSingleton<InvokeAnswers>();
        services.AddSingleton<ReplyAnswers>();
        services.AddSingleton<TaskAnswers>();
        services.AddSingleton<TaskWorker>();
        services.AddSingleton<ActivityWorker>();
        services.AddSingleton<MessagesEndpoint>();
        services.AddSingleton<IChannel, TeamsChannel>();
        return services;
    }

    private static void AddSecurity(IServiceCollection services, TeamsOptions options)
    {
        services.AddSingleton<TrustedServices>();
        services.AddSingleton<TeamsAuthentication>();
        if (options.Unauthenticated)
        {
            services.AddSingleton<ITeamsAuthenticator, LoopbackAuthenticator>();
            return;
        }

        services.AddSingleton<IDocumentRetriever>(static provider => new HttpDocumentRetriever(provider.GetRequiredService<ConnectorTransport>().CreateClient("")));
        services.AddSingleton<SigningKeys>();
        services.AddSingleton<ITeamsAuthenticator, TokenAuthenticator>();
        services.AddHostedService<FirstToken>();
    }

    /// <summary>Maps <c>POST</c> and <c>HEAD</c> <see cref="MessagesPath"/>. Needs <see cref="AddTeams"/>.</summary>
    /// <param name="endpoints">The host's routes.</param>
    public static IEndpointRouteBuilder MapTeams(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        MessagesEndpoint endpoint = endpoints.ServiceProvider.GetRequiredService<MessagesEndpoint>();
        endpoints.MapPost(MessagesPath, endpoint.AnswerAsync);
        endpoints.MapMethods(MessagesPath, [HttpMethods.Head], static context => Task.CompletedTask);
        return endpoints;
    }
}
