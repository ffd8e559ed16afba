using MentorBot.Channels;
using MentorBot.Teams.Inbound;
using MentorBot.Teams.Protocol;
using MentorBot.Teams.Rendering;
using MentorBot.Teams.Security;
using MentorBot.Teams.Sending;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Protocols;

namespace MentorBot.Teams;

/// <summary>Adds the Teams channel to a host.</summary>
public static class TeamsHosting
{
    /// <summary>The path to which the platform sends activities: <c>POST</c> and <c>HEAD</c>.</summary>
    public const string MessagesPath = "/api/messages";

    /// <summary>
    /// Adds the channel. The host adds an <see cref="IInbound"/>, which receives every event, and maps
    /// <see cref="MessagesPath"/> with <see cref="ChannelHosting.MapChannels"/>.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="options">The channel's settings; must not be changed afterwards.</param>
    /// <param name="otherPlatforms">
    /// The names of the program's other platforms. A channel of the Bot Framework with one of these names gets another
    /// name in accounts, so that nobody is taken for a person of the other platform.
    /// </param>
    public static IServiceCollection AddTeams(
        this IServiceCollection services, TeamsOptions options, params IReadOnlyCollection<string> otherPlatforms)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(otherPlatforms);
        services.AddSingleton(options);
        AddSecurity(services, options);
        services.AddSingleton<ConnectorTransport>();
        services.AddSingleton<ConnectorClients>();
        services.AddSingleton<TeamsConnector>();
        services.AddSingleton<CardRendering>();
        services.AddSingleton(
            new SenderReader(options.Unauthenticated ? "" : $"28:{options.AppId}", otherPlatforms));
        services.AddSingleton<MemberLookup>();
        services.AddSingleton<GroupAnswer>();
        services.AddSingleton<TypingIndicator>();
        services.AddSingleton<InvokeAnswers>();
        services.AddSingleton<ReplyAnswers>();
        services.AddSingleton<TaskAnswers>();
        services.AddSingleton<TaskWorker>();
        services.AddSingleton<ActivityWorker>();
        services.AddSingleton<MessagesEndpoint>();
        return services.AddChannel<TeamsChannel, TeamsEndpoints>();
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

        services.AddSingleton<IDocumentRetriever>(
            static provider => new HttpDocumentRetriever(provider.GetRequiredService<ConnectorTransport>()
                .CreateClient("")));
        services.AddSingleton<SigningKeys>();
        services.AddSingleton<ITeamsAuthenticator, TokenAuthenticator>();
        services.AddHostedService<FirstToken>();
    }
}
