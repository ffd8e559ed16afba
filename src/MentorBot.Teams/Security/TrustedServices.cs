using System.Collections.Concurrent;

namespace MentorBot.Teams.Security;

/// <summary>
/// The services that may receive the bot's token: Microsoft's own, as published, and those named by an activity with a
/// valid token. See
/// <see href="https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages"/>.
/// </summary>
internal sealed class TrustedServices
{
    private const int MostBrought = 1_000;

    private static readonly HashSet<string> Published = new(StringComparer.OrdinalIgnoreCase)
    {
        "smba.trafficmanager.net", "smba.infra.gcc.teams.microsoft.com", "smba.infra.gov.teams.microsoft.us",
        "smba.infra.dod.teams.microsoft.us",
        "api.botframework.com", "webchat.botframework.com", "directline.botframework.com", "api.botframework.azure.us",
    };

    private readonly ConcurrentDictionary<string, bool> _brought = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Trusts a service that an activity with a valid token has named.</summary>
    public void Add(string serviceUrl)
    {
        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out Uri? service) || service.Scheme != Uri.UriSchemeHttps)
            return;
        if (_brought.Count < MostBrought) _brought.TryAdd(service.Authority, true);
    }

    /// <summary>Whether a request to this address may carry the token.</summary>
    public bool Trusts(Uri address) =>
        address.Scheme == Uri.UriSchemeHttps
            && ((address.IsDefaultPort && Published.Contains(address.Host)) || _brought.ContainsKey(address.Authority));
}
