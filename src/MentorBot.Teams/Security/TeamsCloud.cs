using Microsoft.Bot.Connector.Authentication;

namespace MentorBot.Teams.Security;

/// <summary>The service addresses of one of Microsoft's clouds, as the SDK needs them.</summary>
/// <param name="LoginUrl">The URL from which tokens are fetched.</param>
/// <param name="Scope">The OAuth scope of the bot's own tokens.</param>
/// <param name="Issuer">The issuer of incoming tokens.</param>
/// <param name="OAuthUrl">Not used by this bot; the SDK requires it.</param>
/// <param name="OpenIdMetadataUrl">The URL of the metadata with the keys that sign incoming tokens.</param>
/// <param name="EmulatorMetadataUrl">The same for the emulator, whose tokens this bot does not accept.</param>
/// <param name="CallerId">The SDK's id for the channel's service.</param>
/// <param name="ServiceUrl">
/// The service URL for people from whom no activity has come yet. See
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
