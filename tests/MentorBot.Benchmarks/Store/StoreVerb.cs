using MentorBot.Benchmarks.Platform;
using MentorBot.Storage;
using MentorBot.Storage.Tests.Azurite;

namespace MentorBot.Benchmarks.Store;

/// <summary>
/// <c>store</c>: the store's client beside Microsoft's own on one emulator, in turn; and what SQLite commits a second.
/// </summary>
internal static class StoreVerb
{
    /// <returns>0: all was measured.</returns>
    public static async Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        try
        {
            if (arguments is [OwnLeg.Word, string connectionString, string leg, string operations])
                await OwnLeg.PrintAsync(
                    connectionString, leg, int.Parse(operations, CultureInfo.InvariantCulture), cancellationToken);
            else await MeasureAsync(StoreOptions.Parse(arguments), cancellationToken);
            return 0;
        }
        catch (Exception failed) when (failed is StorageUnavailableException or InvalidOperationException)
        {
            throw new BenchmarkException(failed.Message);
        }
    }

    private static async Task MeasureAsync(StoreOptions options, CancellationToken cancellationToken)
    {
        Repository repository = Repository.Find();
        LegProcess own = LegProcess.Own("mentorbot", AppContext.BaseDirectory);
        LegProcess peer =
            LegProcess.Peer(await PeerFolder.PrepareAsync(
                repository.StorePeer, repository.StorePeerWorkFolder, cancellationToken));
        LegProcess? old = options.Old is null
            ? null
            : LegProcess.Own("old", OldBuild.Prepare(options.Old, repository.OldStoreFolder));
        StoreReport report = new(Console.Out);
        report.Begin();
        for (int run = 1; run <= options.Runs; run++)
        {
            LegProcess[] clients = old is null ? [own, peer] : [own, old, peer];
            foreach (StoreLeg leg in StoreLeg.All) await MeasureAsync(leg, run, clients, report, cancellationToken);
        }

        List<LegRun> sqlite = [];
        for (int run = 1; run <= options.Runs; run++)
        {
            sqlite.Add(await SqliteCommits.MeasureAsync(options.Commits, cancellationToken));
            report.AddSqlite(run, options.Commits, sqlite[^1]);
        }

        report.End(own.Name, [.. old is null ? [peer.Name] : new[] { peer.Name, old.Name }], options.Commits, sqlite);
    }

    // Each leg has a fresh emulator: it keeps in memory what it was ever given, and slows. Who begins changes from run
    // to run.
    private static async Task MeasureAsync(
        StoreLeg leg, int run, LegProcess[] clients, StoreReport report, CancellationToken cancellationToken)
    {
        foreach (LegProcess client in run % 2 == 1 ? clients : clients.Reverse())
        {
            await using AzuriteProcess azurite = await AzuriteProcess.StartAsync(null, cancellationToken);
            report.Add(
                leg, client.Name, run, await client.MeasureAsync(leg, azurite.ConnectionString, cancellationToken));
        }
    }
}
