using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace MentorBot.Teams.Security;

/// <summary>
/// Accepts requests with a valid Bot Framework token. The SDK checks signature, issuer, audience, times, service URL
/// and endorsement. Before that, this class refuses what the SDK would accept but this bot does not: algorithms other
/// than RS256, issuers other than the channel's service (the emulator, other bots), a missing or unknown key id,
/// several audiences, an activity without a channel.
/// </summary>
internal sealed partial class TokenAuthenticator(
    TeamsAuthentication authentication, SigningKeys keys, TrustedServices services, TeamsOptions options,
    ILogger<TokenAuthenticator> log) : ITeamsAuthenticator
{
    private const string Scheme = "Bearer ";
    private const int LongestToken = 16 * 1024;

    private static readonly Refusal NotLetIn =
        new(
            StatusCodes.Status401Unauthorized, "Unauthorized",
            "The request carries no token that is good for this bot.");

    private static readonly Refusal CannotTell =
        new(StatusCodes.Status503ServiceUnavailable, "ServiceUnavailable", "Tokens cannot be checked now.");

    public Refusal? Check(HttpContext context) => Read(context) is null ? NotLetIn : null;

    public async ValueTask<Refusal?> CheckAsync(
        Activity activity, HttpContext context, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(activity.ChannelId) || Read(context) is not { } token) return NotLetIn;
        try
        {
            if (!await keys.HaveAsync(token.Kid, cancellationToken)) return NotLetIn;
            await authentication.Current.AuthenticateRequestAsync(
                activity, Scheme + token.EncodedToken, cancellationToken);
            services.Add(activity.ServiceUrl);
            return null;
        }
        catch (Exception e) when (e is UnauthorizedAccessException or SecurityTokenException or ArgumentException)
        {
            NotGood(e.GetType().Name);
            return NotLetIn;
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            Unreachable(e.GetBaseException().GetType().Name);
            return CannotTell;
        }
    }

    /// <summary>The token, if it looks like one from the channel's service.</summary>
    private JsonWebToken? Read(HttpContext context)
    {
        if (context.Request.Headers.Authorization is not [{ } header]
            || !header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return null;
        string text = header[Scheme.Length..].Trim();
        if (text.Length is 0 or > LongestToken) return null;
        try
        {
            JsonWebToken token = new(text);
            return IsOfTheService(token) ? token : null;
        }
        catch (Exception e) when (e is ArgumentException or SecurityTokenException)
        {
            NotGood(e.GetType().Name);
            return null;
        }
    }

    private bool IsOfTheService(JsonWebToken token) =>
        token.Alg == SecurityAlgorithms.RsaSha256
        && !string.IsNullOrEmpty(token.Kid)
        && token.Issuer == TeamsCloud.Of(options.Cloud).Issuer
        // With several audiences the SDK fails to choose one, and its error looks like an outage.
        && token.Audiences.SequenceEqual([options.AppId], StringComparer.OrdinalIgnoreCase);

    [LoggerMessage(LogLevel.Information, "A token was invalid: {Fault}.")]
    private partial void NotGood(string fault);

    [LoggerMessage(
        LogLevel.Error,
        "A token could not be checked ({Fault}): the identity provider did not answer. The caller is told to try "
            + "again.")]
    private partial void Unreachable(string fault);
}
