using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MentorBot.Teams.Security;

/// <summary>
/// Fetches a token at the start, so that a wrong secret is logged at once, and a burst of first messages does not
/// overload the token library.
/// </summary>
internal sealed partial class FirstToken(TeamsAuthentication authentication, ILogger<FirstToken> log)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await authentication.FetchTokenAsync(stoppingToken);
        }
        catch (TokenUnavailableException e)
        {
            NoToken(e.Message);
        }
    }

    [LoggerMessage(LogLevel.Error,
        "The bot got no token to send with: {Reason}. Until it does, messages wait. Check Teams:AppId, "
            + "Teams:AppPassword, Teams:AppType and Teams:TenantId.")]
    private partial void NoToken(string reason);
}
