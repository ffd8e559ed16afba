using Microsoft.Bot.Connector.Authentication;
using Microsoft.Rest;

namespace MentorBot.Teams.Security;

/// <summary>
/// The SDK's credentials, behind a guard: a token goes to trusted services alone, and a token that could not be had is
/// told from a message that could not be sent.
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

/// <summary>No token could be had for a request, which therefore was not sent.</summary>
/// <param name="reason">Why, without a secret.</param>
/// <param name="inner">What the token library said.</param>
internal sealed class TokenUnavailableException(string reason, Exception? inner)
    : Exception(inner is null ? reason : $"{reason} ({Innermost(inner).GetType().Name})", inner)
{
    private static Exception Innermost(Exception e) => e.GetBaseException();
}
