using System.Collections.Concurrent;
using MentorBot.Teams.Security;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Newtonsoft.Json;

namespace MentorBot.Teams.Sending;

/// <summary>
/// The SDK's connector clients, one for each service, because creating one costs a hundred times as much as a call. All
/// use the bot's own identity, so that the audience of their tokens is always the connector.
/// </summary>
internal sealed class ConnectorClients(TeamsAuthentication authentication)
{
    private const int MostServices = 1_000;

    private readonly ConcurrentDictionary<string, ConnectorClient> _clients = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The client of the service.</summary>
    public async ValueTask<ConnectorClient> ForAsync(string serviceUrl, CancellationToken cancellationToken)
    {
        string key = serviceUrl.TrimEnd('/');
        if (_clients.TryGetValue(key, out ConnectorClient? client)) return client;
        ConnectorFactory factory = authentication.Current.CreateConnectorFactory(authentication.Identity);
        client = (ConnectorClient)await factory.CreateAsync(key + '/', null, cancellationToken);
        client.SerializationSettings.Formatting = Formatting.None;
        // Only authenticated callers can add a service, so more than a few mean that a caller misbehaves.
        if (_clients.Count >= MostServices) _clients.Clear();
        return _clients.GetOrAdd(key, client);
    }
}
