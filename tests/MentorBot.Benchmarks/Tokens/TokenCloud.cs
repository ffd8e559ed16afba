using System.Security.Cryptography.X509Certificates;
using MentorBot.EndToEnd.Tests.MicrosoftCloud;
using MentorBot.EndToEnd.Tests.MicrosoftCloud.Identity;
using MentorBot.EndToEnd.Tests.MicrosoftCloud.Network;
using MentorBot.EndToEnd.Tests.MicrosoftCloud.Tokens;
using Microsoft.AspNetCore.Http;

namespace MentorBot.Benchmarks.Tokens;

/// <summary>
/// Microsoft's identity services on this machine, under their real names: whoever goes through the proxy and believes
/// the certificates cannot tell them from the real ones. One bot is registered there, whichever is measured.
/// </summary>
internal sealed class TokenCloud : IAsyncDisposable
{
    /// <summary>Where the connector is, as its certificate has it; reached without the proxy.</summary>
    public const string ConnectorHost = "localhost";

    private static readonly CloudPlaces Places = CloudPlaces.Public;

    private readonly TemporaryFolder _folder = new();
    private readonly CertificateAuthority _certificates = new();
    private readonly ChannelIdentity _channel = new(Places.Channel, Places.Issuer);
    private readonly Entra _entra;
    private CloudServer? _server;
    private ForwardProxy? _proxy;

    private TokenCloud() => _entra = new Entra(Places.Entra, Registration);

    public Registration Registration { get; } = Registration.New();

    /// <summary>The certificate that everything here is vouched for with.</summary>
    public X509Certificate2 Root => X509Certificate2.CreateFromPem(_certificates.RootPem);

    /// <summary>What makes a .NET program, as it stands, believe to reach Microsoft.</summary>
    public IReadOnlyDictionary<string, string> DotNet => new Dictionary<string, string>
    {
        ["HTTPS_PROXY"] = _proxy!.Address.ToString(), ["https_proxy"] = _proxy.Address.ToString(),
        ["HTTP_PROXY"] = "", ["http_proxy"] = "", ["ALL_PROXY"] = "", ["all_proxy"] = "",
        ["NO_PROXY"] = ConnectorHost, ["no_proxy"] = ConnectorHost,
        ["SSL_CERT_FILE"] = _folder.At("root.pem"),
    };

    /// <summary>The same for a script that was begun with <c>through-proxy.cjs</c>.</summary>
    public IReadOnlyDictionary<string, string> Node => new Dictionary<string, string>
    {
        ["NODE_EXTRA_CA_CERTS"] = _folder.At("root.pem"),
        ["PROXY_PORT"] = _proxy!.Address.Port.ToString(CultureInfo.InvariantCulture),
        ["PROXIED"] = $"{Places.Channel},{Places.Entra}",
    };

    /// <summary>What a connector in Node needs to speak TLS.</summary>
    public IReadOnlyDictionary<string, string> Connector => new Dictionary<string, string>
    {
        ["TLS_CERTIFICATE"] = _folder.At("connector.pem"), ["TLS_KEY"] = _folder.At("connector.key"),
    };

    public static async Task<TokenCloud> StartAsync(CancellationToken cancellationToken)
    {
        TokenCloud cloud = new();
        X509Certificate2 connector = cloud._certificates.For(ConnectorHost);
        await File.WriteAllTextAsync(cloud._folder.At("root.pem"), cloud._certificates.RootPem, cancellationToken);
        await File.WriteAllTextAsync(
            cloud._folder.At("connector.pem"), connector.ExportCertificatePem(), cancellationToken);
        string key = connector.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem();
        await File.WriteAllTextAsync(cloud._folder.At("connector.key"), key, cancellationToken);
        Dictionary<string, RequestDelegate> hosts = new(StringComparer.OrdinalIgnoreCase)
        {
            [Places.Channel] = cloud._channel.AnswerAsync, [Places.Entra] = cloud._entra.AnswerAsync,
        };
        Conditions fine = new();
        cloud._server = await CloudServer.StartAsync(cloud._certificates, fine, hosts);
        cloud._proxy =
            new ForwardProxy(hosts.Keys.ToHashSet(StringComparer.OrdinalIgnoreCase), fine, cloud._server.Port);
        return cloud;
    }

    /// <summary>
    /// A token such as Teams brings with what it says to the bot: one for an hour, used again and again.
    /// </summary>
    public string Token(Uri connector) => new Jwt(new JsonObject
    {
        ["serviceurl"] = connector.GetLeftPart(UriPartial.Authority), ["iss"] = _channel.Issuer,
        ["aud"] = Registration.AppId,
    }).Valid(TimeSpan.FromMinutes(-5), TimeSpan.FromHours(1)).SignedBy(_channel.Teams);

    public async ValueTask DisposeAsync()
    {
        if (_proxy is not null) await _proxy.DisposeAsync();
        if (_server is not null) await _server.DisposeAsync();
        _channel.Dispose();
        _entra.Dispose();
        _certificates.Dispose();
        _folder.Dispose();
    }
}
