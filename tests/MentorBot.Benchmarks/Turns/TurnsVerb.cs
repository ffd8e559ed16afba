using MentorBot.Benchmarks.Platform;

namespace MentorBot.Benchmarks.Turns;

/// <summary><c>turns</c>: MentorBot beside echo bots on the official SDKs, in turn, under the same load.</summary>
internal static class TurnsVerb
{
    /// <returns>0 if every accepted message was answered, else 1.</returns>
    public static async Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        TurnsOptions options = TurnsOptions.Parse(arguments);
        Repository repository = Repository.Find();
        PeerFolder peers = await PeerFolder.PrepareAsync(options.Peers ?? repository.DefaultPeers, repository.PeerWorkFolder, cancellationToken);
        using SocketsHttpHandler handler = new() { UseProxy = false };
        using HttpClient client = new(handler);
        TurnsBenchmark benchmark = new(new BotLaunches(repository, peers), new LoadGenerator(peers, options.Seconds), peers, client);
        TurnsReport report = new(Console.Out);
        report.Begin(options);
        for (int run = 1; run <= options.Runs; run++)
        {
            foreach (Leg leg in Leg.Of(options))
                report.Add(run, await benchmark.MeasureAsync(leg, cancellationToken));
        }

        return report.End() ? 0 : 1;
    }
}
