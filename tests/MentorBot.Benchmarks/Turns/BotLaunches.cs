using System.Globalization;
using MentorBot.Benchmarks.Platform;
using MentorBot.Benchmarks.Processes;

namespace MentorBot.Benchmarks.Turns;

/// <summary>How each bot is started.</summary>
internal sealed record BotLaunches(Repository Repository, PeerFolder Peers)
{
    /// <summary>The emulator's connection string, where MentorBot keeps its rows there; null for SQLite.</summary>
    public string? Azurite { get; init; }

    /// <param name="side">Which bot.</param>
    /// <param name="wire">Which platform it is spoken to on.</param>
    /// <param name="platform">Where that platform is.</param>
    /// <param name="port">Where it listens, on loopback.</param>
    /// <param name="folder">An empty folder for what it keeps.</param>
    /// <exception cref="BenchmarkException">MentorBot is not built.</exception>
    public Launch For(Side side, Wire wire, Uri platform, int port, string folder) =>
        side == Side.Peer ? Echo(wire, platform, port) : MentorBot(wire, platform, port, folder);

    private Launch Echo(Wire wire, Uri platform, int port) => Peers.Script(wire == Wire.Slack ? "slack-echo.cjs" : "bf-echo.cjs") with
    {
        Environment = new Dictionary<string, string>
        {
            ["PORT"] = port.ToString(CultureInfo.InvariantCulture), ["FAKE"] = platform.GetLeftPart(UriPartial.Authority),
        },
    };

    private Launch MentorBot(Wire wire, Uri platform, int port, string folder)
    {
        if (!File.Exists(Repository.HostAssembly))
            throw new BenchmarkException($"Expected {Repository.HostAssembly}, found none: build with dotnet build -c Release tests/MentorBot.Benchmarks.");
        return new Launch("MentorBot", "dotnet", [Repository.HostAssembly, "--urls", $"http://127.0.0.1:{port}"], Repository.Root)
        {
            Environment = new Dictionary<string, string>([.. wire == Wire.Slack ? Slack(platform) : [], .. Store()])
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["Storage__Path"] = Path.Combine(folder, "bench.db"),
                ["Teams__Limits__Enabled"] = "false",
                ["Logging__LogLevel__Default"] = "Warning",
            },
        };
    }

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
