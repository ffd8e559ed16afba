using MentorBot.Benchmarks.Platform;
using MentorBot.Storage;
using MentorBot.Storage.Tests.Azurite;

namespace MentorBot.Benchmarks.Store;

/// <summary><c>store</c>: the store's client beside Microsoft's own on one emulator, in turn; and what SQLite commits a second.</summary>
internal static class StoreVerb
{
    /// <returns>0: all was measured.</returns>
    public static async Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        StoreOptions options = StoreOptions.Parse(arguments);
        Repository repository = Repository.Find();
        StoreReport report = new(Console.Out);
        try
        {
            PeerFolder folder = await PeerFolder.PrepareAsync(repository.StorePeer, repository.StorePeerWorkFolder, cancellationToken);
            report.Begin();
            for (int run = 1; run <= options.Runs; run++)
            {
                foreach (StoreLeg leg in StoreLeg.All) await MeasureAsync(leg, run, folder, report, cancellationToken);
            }

            List<LegRun> sqlite = [];
            for (int run = 1; run <= options.Runs; run++)
            {
                sqlite.Add(await SqliteCommits.MeasureAsync(options.Commits, cancellationToken));
                report.AddSqlite(run, options.Commits, sqlite[^1]);
            }

            report.End(options.Commits, sqlite);
            return 0;
        }
        catch (Exception failed) when (failed is StorageUnavailableException or InvalidOperationException)
        {
            throw new BenchmarkException(failed.Message);
        }
    }

    // Each leg has a fresh emulator: it keeps in memory what it was ever given, and slows. Who begins changes from run to run.
    private static async Task MeasureAsync(StoreLeg leg, int run, PeerFolder folder, StoreReport report, CancellationToken cancellationToken)
    {
        foreach (bool isOwn in run % 2 == 1 ? [true, false] : new[] { false, true })
        {
            await using AzuriteProcess azurite = await AzuriteProcess.StartAsync(null, cancellationToken);
            LegRun measured = isOwn
                ? await new OwnClient(azurite.ConnectionString).MeasureAsync(leg, "Own", cancellationToken)
                : await new PeerClient(folder, azurite.ConnectionString).MeasureAsync(leg, "Peer", cancellationToken);
            report.Add(leg, isOwn, run, measured);
        }
    }
}
