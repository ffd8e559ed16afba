using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using MentorBot.Benchmarks.Platform;
using MentorBot.Benchmarks.Tokens;

namespace MentorBot.Benchmarks.Turns;

/// <summary><c>turns</c>: MentorBot beside echo bots on the official SDKs, in turn, under the same load.</summary>
internal static class TurnsVerb
{
    /// <returns>0 if every accepted message was answered, else 1.</returns>
    public static async Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        TurnsOptions options = TurnsOptions.Parse(arguments);
        Repository repository = Repository.Find();
        PeerFolder peers = await PeerFolder.PrepareAsync(
            options.Peers ?? repository.DefaultPeers, repository.PeerWorkFolder, cancellationToken,
            repository.TokenScripts);
        await using TokenCloud cloud = await TokenCloud.StartAsync(cancellationToken);
        using SocketsHttpHandler handler = new() { UseProxy = false, SslOptions = Trusting(cloud.Root) };
        using HttpClient client = new(handler);
        TurnsBenchmark benchmark =
            new(new BotLaunches(repository, peers), new LoadGenerator(peers, options.Seconds), peers, cloud, client);
        TurnsReport report = new(Console.Out);
        report.Begin(options);
        for (int run = 1; run <= options.Runs; run++)
        {
            foreach (Leg leg in Leg.Of(options))
                report.Add(run, await benchmark.MeasureAsync(leg, cancellationToken));
        }

        return report.End() ? 0 : 1;
    }

    private static SslClientAuthenticationOptions Trusting(X509Certificate2 root) => new()
    {
        CertificateChainPolicy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust, CustomTrustStore = { root },
            RevocationMode = X509RevocationMode.NoCheck,
        },
    };
}
