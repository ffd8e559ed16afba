using System.Runtime.CompilerServices;
using MentorBot.Storage;

namespace MentorBot.EndToEnd.Tests.Delivery;

/// <summary>A store whose work counts as under way.</summary>
internal sealed class WatchedStore(ITableStore inner, Traffic traffic) : ITableStore
{
    public async Task<StoredRow?> FindAsync(string table, RowId id, CancellationToken cancellationToken)
    {
        using Traffic.Passage passage = traffic.Begin();
        return await inner.FindAsync(table, id, cancellationToken);
    }

    public IAsyncEnumerable<StoredRow> ScanAsync(
        string table, string partition, RowRange range, CancellationToken cancellationToken) =>
        WatchAsync(inner.ScanAsync(table, partition, range, cancellationToken), cancellationToken);

    public IAsyncEnumerable<StoredRow> ScanTableAsync(
        string table, string? after, CancellationToken cancellationToken) =>
        WatchAsync(inner.ScanTableAsync(table, after, cancellationToken), cancellationToken);

    public async Task CommitAsync(string table, PartitionBatch batch, CancellationToken cancellationToken)
    {
        using Traffic.Passage passage = traffic.Begin();
        await inner.CommitAsync(table, batch, cancellationToken);
    }

    private async IAsyncEnumerable<StoredRow> WatchAsync(
        IAsyncEnumerable<StoredRow> rows, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using IAsyncEnumerator<StoredRow> row = rows.GetAsyncEnumerator(cancellationToken);
        while (await MoveAsync(row)) yield return row.Current;
    }

    // Not for the whole of the scan: whoever reads may wait for the clock between two rows.
    private async ValueTask<bool> MoveAsync(IAsyncEnumerator<StoredRow> row)
    {
        using Traffic.Passage passage = traffic.Begin();
        return await row.MoveNextAsync();
    }
}
