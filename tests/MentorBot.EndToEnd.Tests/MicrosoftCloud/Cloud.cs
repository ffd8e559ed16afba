using MentorBot.EndToEnd.Tests.MicrosoftCloud.Identity;
using MentorBot.EndToEnd.Tests.MicrosoftCloud.Network;
using Microsoft.AspNetCore.Http;

namespace MentorBot.EndToEnd.Tests.MicrosoftCloud;

/// <summary>
/// Microsoft's cloud as far as a bot meets it, on this machine and under its real names: whoever goes through the proxy
/// and believes the certificate authority cannot tell it from the real one.
/// </summary>
internal sealed class Cloud : IAsyncDisposable
{
    /// <summary>A host that is there, takes what a connector takes, and is nobody whom the bot knows.</summary>
    public const string Stranger = "stranger.example";

    private readonly CertificateAuthority _certificates = new();
    private CloudServer? _server;
    private ForwardProxy? _proxy;

    private Cloud(CloudPlaces places)
    {
        Places = places;
        Channel = new ChannelIdentity(places.Channel, places.Issuer);
        Entra = new Entra(places.Entra, Registration);
        Connector = new Connector(Entra);
    }

    public CloudPlaces Places { get; }

    public Registration Registration { get; } = Registration.New();

    public Conditions Conditions { get; } = new();

    public ChannelIdentity Channel { get; }

    public Entra Entra { get; }

    public Connector Connector { get; }

    public ForwardProxy Proxy => _proxy!;

    /// <summary>The authority that its certificates come from, as PEM.</summary>
    public string RootPem => _certificates.RootPem;

    public string ServiceUrl => $"https://{Places.Connector}/emea/";

    public static async Task<Cloud> StartAsync(CloudPlaces places)
    {
        Cloud cloud = new(places);
        Dictionary<string, RequestDelegate> hosts = new(StringComparer.OrdinalIgnoreCase)
        {
            [places.Channel] = cloud.Channel.AnswerAsync,
            [places.Entra] = cloud.Entra.AnswerAsync,
            [places.Connector] = cloud.Connector.AnswerAsync,
            [Stranger] = cloud.Connector.AnswerAsync,
        };
        cloud._server = await CloudServer.StartAsync(cloud._certificates, cloud.Conditions, hosts);
        cloud._proxy =
            new ForwardProxy(
                hosts.Keys.ToHashSet(StringComparer.OrdinalIgnoreCase), cloud.Conditions, cloud._server.Port);
        return cloud;
    }

    public async ValueTask DisposeAsync()
    {
        if (_proxy is not null) await _proxy.DisposeAsync();
        if (_server is not null) await _server.DisposeAsync();
        Channel.Dispose();
        Entra.Dispose();
        _certificates.Dispose();
    }
}
