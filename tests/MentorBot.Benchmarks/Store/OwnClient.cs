using System.Text;
using MentorBot.Storage;
using MentorBot.Storage.AzureTables;

namespace MentorBot.Benchmarks.Store;

/// <summary>The store's own client, in this process: it does nothing else meanwhile.</summary>
internal sealed class OwnClient(string connectionString)
{
    private const string Table = "Bench";

    private static readonly RowBody Body = new("goal", 1, Encoding.UTF8.GetBytes(StoreLeg.Text));

    public async Task<LegRun> MeasureAsync(StoreLeg leg, string table, CancellationToken cancellationToken)
    {
        await RunAsync(leg.Name, leg.Operations / 2, $"{table}Warm", cancellationToken);
        return await RunAsync(leg.Name, leg.Operations, table, cancellationToken);
    }

    private async Task<LegRun> RunAsync(string leg, int operations, string prefix, CancellationToken cancellationToken)
    {
        AzureTableStoreOptions options = new() { ConnectionString = connectionString, Prefix = prefix, Tables = [Table] };
        AzureTableStore store = await AzureTableStore.OpenAsync(options, null, cancellationToken);
        if (leg == "reads") await store.CommitAsync(Table, Hundred("p"), cancellationToken);
        return await InFlight.RunAsync(operations, StoreLeg.InFlight, leg switch
        {
            "reads" => n => store.FindAsync(Table, new RowId("p", Row(n % StoreLeg.Rows)), cancellationToken),
            "inserts" => n => store.CommitAsync(Table, new PartitionBatch($"p|{n}").Insert(Row(n), Body), cancellationToken),
            _ => n => store.CommitAsync(Table, Hundred($"p|{n}"), cancellationToken),
        });
    }

    private static PartitionBatch Hundred(string partition)
    {
        PartitionBatch batch = new(partition);
        for (int i = 0; i < StoreLeg.Rows; i++) batch.Insert(Row(i), Body);
        return batch;
    }

    private static string Row(int n) => $"r|{n:D6}";
}
