using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace MentorBot.Teams.Security;

/// <summary>The addresses of one of Microsoft's clouds, as the SDK knows them.</summary>
/// <param name="LoginUrl">Where tokens are fetched.</param>
/// <param name="Scope">What the bot's own tokens are made out to.</param>
/// <param name="Issuer">Who makes the tokens that come in.</param>
/// <param name="OAuthUrl">Not used by this bot; the SDK asks for it.</param>
/// <param name="OpenIdMetadataUrl">Where the keys are told that sign what comes in.</param>
/// <param name="EmulatorMetadataUrl">The same of the emulator, whose tokens this bot does not take.</param>
/// <param name="CallerId">What the SDK calls the channel's service.</param>
/// <param name="ServiceUrl">
/// Where somebody is written to of whom no activity has told the service. See
/// <see href="https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages"/>.
/// </param>
internal sealed record TeamsCloud(
    string LoginUrl, string Scope, string Issuer, string OAuthUrl, string OpenIdMetadataUrl,
    string EmulatorMetadataUrl, string CallerId, string ServiceUrl)
{
    private static readonly TeamsCloud Public = new(
        AuthenticationConstants.ToChannelFromBotLoginUrlTemplate, AuthenticationConstants.ToChannelFromBotOAuthScope,
        AuthenticationConstants.ToBotFromChannelTokenIssuer, AuthenticationConstants.OAuthUrl,
        AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
        AuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl, CallerIdConstants.PublicAzureChannel,
        "https://smba.trafficmanager.net/teams/");

    private static readonly TeamsCloud UsGovernment = new(
        GovernmentAuthenticationConstants.ToChannelFromBotLoginUrlTemplate,
        GovernmentAuthenticationConstants.ToChannelFromBotOAuthScope,
        GovernmentAuthenticationConstants.ToBotFromChannelTokenIssuer, GovernmentAuthenticationConstants.OAuthUrlGov,
        GovernmentAuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
        GovernmentAuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl,
        CallerIdConstants.USGovChannel, "https://smba.infra.gov.teams.microsoft.us/teams/");

    /// <summary>The addresses of a cloud.</summary>
    public static TeamsCloud Of(TeamsCloudName name) => name == TeamsCloudName.UsGovernment ? UsGovernment : Public;
}
