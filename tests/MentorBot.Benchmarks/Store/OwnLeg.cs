using MentorBot.Storage;
using MentorBot.Storage.AzureTables;

namespace MentorBot.Benchmarks.Store;

/// <summary>
/// A leg by the store's own client, in this process, which does nothing else; it prints what it took as the peer's
/// script does.
/// </summary>
internal static class OwnLeg
{
    /// <summary>
    /// What <c>store</c> is told to run one leg alone; by which client is for whoever starts the process.
    /// </summary>
    public const string Word = "leg";

    private const string Table = "Bench";

    private static readonly RowBody Body = new("goal", 1, Encoding.UTF8.GetBytes(StoreLeg.Text));

    public static async Task PrintAsync(
        string connectionString, string leg, int operations, CancellationToken cancellationToken)
    {
        await RunAsync(connectionString, leg, operations / 2, "OwnWarm", cancellationToken);
        LegRun measured = await RunAsync(connectionString, leg, operations, "Own", cancellationToken);
        Console.WriteLine(JsonSerializer.Serialize(measured, LegRunJson.Default.LegRun));
    }

    private static async Task<LegRun> RunAsync(
        string connectionString, string leg, int operations, string prefix, CancellationToken cancellationToken)
    {
        AzureTableStoreOptions options = new()
        {
            ConnectionString = connectionString, Prefix = prefix, Tables = [Table],
        };
        AzureTableStore store = await AzureTableStore.OpenAsync(options, null, cancellationToken);
        if (leg == "reads") await store.CommitAsync(Table, Batch("p", StoreLeg.Rows), cancellationToken);
        return await InFlight.RunAsync(operations, StoreLeg.InFlight, leg switch
        {
            "reads" => n => store.FindAsync(Table, new RowId("p", Row(n % StoreLeg.Rows)), cancellationToken),
            "inserts" =>
                n => store.CommitAsync(Table, new PartitionBatch($"p|{n}").Insert(Row(n), Body), cancellationToken),
            "turns" => n => store.CommitAsync(Table, Batch($"p|{n}", StoreLeg.RowsOfATurn), cancellationToken),
            _ => n => store.CommitAsync(Table, Batch($"p|{n}", StoreLeg.Rows), cancellationToken),
        });
    }

    private static PartitionBatch Batch(string partition, int rows)
    {
        PartitionBatch batch = new(partition);
        for (int i = 0; i < rows; i++) batch.Insert(Row(i), Body);
        return batch;
    }

    private static string Row(int n) => string.Create(CultureInfo.InvariantCulture, $"r|{n:D6}");
}
