using Microsoft.Bot.Connector.Authentication;
using Microsoft.Rest;

namespace MentorBot.Teams.Security;

/// <summary>
/// Wraps the SDK's credentials. A token is sent to trusted services only, and a failure to get a token is
/// distinguishable from a failure to send a message.
/// </summary>
internal sealed class GuardedCredentialsFactory(ServiceClientCredentialsFactory inner, TrustedServices services)
    : ServiceClientCredentialsFactory
{
    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) =>
        inner.IsValidAppIdAsync(appId, cancellationToken);

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) =>
        inner.IsAuthenticationDisabledAsync(cancellationToken);

    public override async Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId, string audience, string loginEndpoint, bool validateAuthority,
        CancellationToken cancellationToken) =>
        await inner.IsAuthenticationDisabledAsync(cancellationToken)
            ? await inner.CreateCredentialsAsync(appId, audience, loginEndpoint, validateAuthority, cancellationToken)
            : new Guard(
                await inner.CreateCredentialsAsync(
                    appId, audience, loginEndpoint, validateAuthority, cancellationToken), services);

    private sealed class Guard(ServiceClientCredentials inner, TrustedServices services) : ServiceClientCredentials
    {
        public override async Task ProcessHttpRequestAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (!services.Trusts(request.RequestUri!))
                throw new TokenUnavailableException("service is not trusted yet", null);
            try
            {
                await inner.ProcessHttpRequestAsync(request, cancellationToken);
            }
            catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
            {
                throw new TokenUnavailableException("no token", e);
            }
        }
    }
}

/// <summary>No token could be obtained for a request, so it was not sent.</summary>
/// <param name="reason">The reason, without secrets.</param>
/// <param name="inner">The token library's exception.</param>
internal sealed class TokenUnavailableException(string reason, Exception? inner)
    : Exception(inner is null ? reason : $"{reason} ({Innermost(inner).GetType().Name})", inner)
{
    private static Exception Innermost(Exception e) => e.GetBaseException();
}
