using MentorBot.Benchmarks.Platform;
using MentorBot.Benchmarks.Processes;
using MentorBot.Benchmarks.Tokens;

namespace MentorBot.Benchmarks.Turns;

/// <summary>How each bot is started.</summary>
internal sealed record BotLaunches(Repository Repository, PeerFolder Peers)
{
    /// <summary>The emulator's connection string, where MentorBot keeps its rows there; null for SQLite.</summary>
    public string? Azurite { get; init; }

    /// <summary>Where the bot is registered; null where nobody checks tokens.</summary>
    public TokenCloud? Cloud { get; init; }

    /// <param name="side">Which bot.</param>
    /// <param name="wire">Which platform it is spoken to on.</param>
    /// <param name="platform">Where that platform is.</param>
    /// <param name="port">Where it listens, on loopback.</param>
    /// <param name="folder">An empty folder for what it keeps.</param>
    /// <exception cref="BenchmarkException">MentorBot is not built.</exception>
    public Launch For(Side side, Wire wire, Uri platform, int port, string folder) => side switch
    {
        Side.Peer when Cloud is not null => EchoWithTokens(Cloud, port),
        Side.Peer => Echo(wire, platform, port),
        Side.DotNetPeer => DotNetEcho(port),
        _ => MentorBot(wire, platform, port, folder),
    };

    private Launch Echo(Wire wire, Uri platform, int port) =>
        Peers.Script(wire == Wire.Slack ? "slack-echo.cjs" : "bf-echo.cjs") with
        {
            Environment = new Dictionary<string, string>
            {
                ["PORT"] = port.ToString(CultureInfo.InvariantCulture),
                ["FAKE"] = platform.GetLeftPart(UriPartial.Authority),
            },
        };

    private Launch EchoWithTokens(TokenCloud cloud, int port) =>
        Peers.Begun("through-proxy.cjs", "bf-echo-tokens.cjs") with
        {
            Environment = new Dictionary<string, string>([.. cloud.Node, .. Registered(cloud)])
            {
                ["PORT"] = port.ToString(CultureInfo.InvariantCulture),
            },
        };

    private Launch DotNetEcho(int port)
    {
        return new Launch(
            ".NET echo", "dotnet", [Built(Repository.EchoAssembly), "--urls", $"http://127.0.0.1:{port}"],
            Repository.Root)
        {
            Environment = new Dictionary<string, string>(Cloud is null ? [] : [.. Cloud.DotNet, .. Registered(Cloud)])
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Production", ["Logging__LogLevel__Default"] = "Warning",
            },
        };
    }

    private static string Built(string assembly) => File.Exists(assembly)
        ? assembly
        : throw new BenchmarkException(
            $"Expected {assembly}, found none: build with dotnet build -c Release tests/MentorBot.Benchmarks.");

    // As the SDKs call these settings, in both languages.
    private static Dictionary<string, string> Registered(TokenCloud cloud) => new()
    {
        ["MicrosoftAppType"] = "MultiTenant", ["MicrosoftAppId"] = cloud.Registration.AppId,
        ["MicrosoftAppPassword"] = cloud.Registration.Secret,
    };

    private Launch MentorBot(Wire wire, Uri platform, int port, string folder)
    {
        return new Launch(
            "MentorBot", "dotnet", [Built(Repository.HostAssembly), "--urls", $"http://127.0.0.1:{port}"],
            Repository.Root)
        {
            Environment = new Dictionary<string, string>([
                .. wire == Wire.Slack ? Slack(platform) : [], .. Store(), .. Tokens()])
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["Storage__Path"] = Path.Combine(folder, "bench.db"),
                ["Teams__Limits__Enabled"] = "false",
                ["Logging__LogLevel__Default"] = "Warning",
            },
        };
    }

    private Dictionary<string, string> Tokens() => Cloud is null ? [] : new(Cloud.DotNet)
    {
        ["Teams__AppType"] = "MultiTenant", ["Teams__AppId"] = Cloud.Registration.AppId,
        ["Teams__AppPassword"] = Cloud.Registration.Secret,
    };

    private Dictionary<string, string> Store() => Azurite is null
        ? []
        : new() { ["Storage__Provider"] = "AzureTables", ["Storage__ConnectionString"] = Azurite };

    private static Dictionary<string, string> Slack(Uri platform) => new()
    {
        ["Slack__SigningSecret"] = SlackWire.Secret,
        ["Slack__BotToken"] = "xoxb-1",
        ["Slack__ApiUrl"] = new Uri(platform, "api/").AbsoluteUri,
        ["Slack__Limits__Enabled"] = "false",
    };
}
