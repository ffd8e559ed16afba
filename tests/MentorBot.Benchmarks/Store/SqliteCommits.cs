using MentorBot.Storage;
using MentorBot.Storage.Sqlite;

namespace MentorBot.Benchmarks.Store;

/// <summary>Durable commits of one row each to SQLite.</summary>
internal static class SqliteCommits
{
    public const int InFlight = 64;

    private static readonly RowBody Body = new("goal", 1, Encoding.UTF8.GetBytes(StoreLeg.Text));

    public static async Task<LegRun> MeasureAsync(int commits, CancellationToken cancellationToken)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("mentorbot-store-");
        try
        {
            SqliteStoreOptions options = new() { Path = Path.Combine(folder.FullName, "bench.db"), Exclusive = true };
            await using SqliteTableStore store = await SqliteTableStore.OpenAsync(options, null, cancellationToken);
            await RunAsync(store, "warm", commits / 4, cancellationToken);
            return await RunAsync(store, "p", commits, cancellationToken);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // Partitions as people have them: a hundred rows each.
    private static Task<LegRun> RunAsync(
        SqliteTableStore store, string partition, int commits, CancellationToken cancellationToken) =>
        Store.InFlight.RunAsync(commits, InFlight, n => store.CommitAsync(
            "People",
            new PartitionBatch($"{partition}|{n / 100}").Insert(n.ToString("D8", CultureInfo.InvariantCulture), Body),
            cancellationToken));
}
