namespace MentorBot.Teams.Security;

/// <summary>Bearer tokens for what the bot sends.</summary>
internal interface IConnectorTokens
{
    /// <summary>The token to send to this service, or null to send none.</summary>
    /// <param name="serviceUrl">Where it goes: a token is given to trusted services only.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<string?> FindAsync(string serviceUrl, CancellationToken cancellationToken);
}

/// <summary>Sends none: for a bot without a registration.</summary>
internal sealed class NoConnectorTokens : IConnectorTokens
{
    public ValueTask<string?> FindAsync(string serviceUrl, CancellationToken cancellationToken) => ValueTask.FromResult<string?>(null);
}
