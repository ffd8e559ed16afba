using System.Security.Claims;
using MentorBot.Teams.Protocol;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace MentorBot.Teams.Security;

/// <summary>
/// The SDK's authentication, built from our settings: it checks every incoming token and fetches every outgoing one.
/// See
/// <see href="https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication"/>.
/// </summary>
internal sealed class TeamsAuthentication
{
    private readonly TeamsCloud _cloud;
    private readonly ServiceClientCredentialsFactory _credentials;
    private readonly ConnectorTransport _transport;
    private readonly ILogger<TeamsAuthentication> _log;

    public TeamsAuthentication(
        TeamsOptions options, TrustedServices services, ConnectorTransport transport, ILogger<TeamsAuthentication> log)
    {
        (_transport, _log) = (transport, log);
        _cloud = TeamsCloud.Of(options.Cloud);
        _credentials = new GuardedCredentialsFactory(
            new ConfigurationServiceClientCredentialFactory(Configuration(options), transport.CreateClient(""), log),
            services);
        Identity = new ClaimsIdentity(
            [
                new Claim(AuthenticationConstants.AudienceClaim, options.AppId),
                new Claim(AuthenticationConstants.AppIdClaim, options.AppId)]);
        Current = Create(_cloud.OpenIdMetadataUrl);
    }

    /// <summary>The SDK's own object.</summary>
    public BotFrameworkAuthentication Current { get; private set; }

    /// <summary>The bot's own identity, used for proactive messages.</summary>
    public ClaimsIdentity Identity { get; }

    /// <summary>
    /// Makes the SDK read the signing keys again. It caches them for twelve hours by their URL, even if the keys
    /// change.
    /// </summary>
    /// <param name="generation">
    /// A number that was not used before. It becomes the fragment of the URL, which is not sent.
    /// </param>
    public void ReadKeysAnew(int generation) => Current = Create($"{_cloud.OpenIdMetadataUrl}#{generation}");

    /// <summary>Fetches a token, so that the first messages after a start need not wait for one.</summary>
    public async Task FetchTokenAsync(CancellationToken cancellationToken)
    {
        Microsoft.Rest.ServiceClientCredentials credentials =
            await _credentials.CreateCredentialsAsync(
                Identity.Claims.First().Value, _cloud.Scope, _cloud.LoginUrl, true, cancellationToken);
        using HttpRequestMessage request = new(HttpMethod.Post, _cloud.ServiceUrl);
        await credentials.ProcessHttpRequestAsync(request, cancellationToken);
    }

    private BotFrameworkAuthentication Create(string metadataUrl) => BotFrameworkAuthenticationFactory.Create(
        null, true, _cloud.LoginUrl, _cloud.Scope, _cloud.Issuer, _cloud.OAuthUrl, metadataUrl,
        _cloud.EmulatorMetadataUrl, _cloud.CallerId,
        _credentials, new AuthenticationConfiguration(), _transport, _log);

    private static IConfiguration Configuration(TeamsOptions options) =>
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            [MicrosoftAppCredentials.MicrosoftAppIdKey] = options.AppId,
            [MicrosoftAppCredentials.MicrosoftAppPasswordKey] = options.AppPassword,
            [MicrosoftAppCredentials.MicrosoftAppTenantIdKey] = options.TenantId,
            [MicrosoftAppCredentials.MicrosoftAppTypeKey] = options.AppType.ToString(),
        }).Build();
}
