using MentorBot.Storage;

namespace MentorBot.Turns;

/// <summary>All rows of one person, for what goes over them as a whole.</summary>
internal static class WholePeople
{
    /// <summary>The most rows that are removed at once.</summary>
    private const int AtOnce = PartitionBatch.MaxRows;

    public static async Task<Talk?> TalkAsync(this ITableStore store, PersonId person, CancellationToken cancellationToken) =>
        await store.FindAsync(Tables.People, new RowId(person.Partition, Talk.RowKey), cancellationToken) is { } row ? Talk.Read(row) : null;

    public static IAsyncEnumerable<StoredRow> RowsAsync(this ITableStore store, PersonId person, CancellationToken cancellationToken) =>
        store.ScanAsync(Tables.People, person.Partition, RowRange.All, cancellationToken);

    /// <summary>Removes rows, some at a time; one that is gone already, or was written since, stays as it is.</summary>
    public static async Task RemoveAsync(this ITableStore store, string table, IEnumerable<StoredRow> rows, CancellationToken cancellationToken)
    {
        foreach (IGrouping<string, StoredRow> partition in rows.GroupBy(row => row.Id.Partition))
        {
            foreach (StoredRow[] some in partition.Chunk(AtOnce)) await RemoveAsync(store, table, some, cancellationToken);
        }
    }

    private static async Task RemoveAsync(ITableStore store, string table, StoredRow[] some, CancellationToken cancellationToken)
    {
        PartitionBatch batch = new(some[0].Id.Partition);
        foreach (StoredRow row in some) batch.Delete(row.Id.Row, row.ETag);
        try
        {
            await store.CommitAsync(table, batch, cancellationToken);
        }
        catch (RowConflictException) when (some.Length > 1)
        {
            foreach (StoredRow row in some) await RemoveAsync(store, table, [row], cancellationToken);
        }
        catch (RowConflictException)
        {
            return; // Somebody else removed it, or has just written it.
        }
    }
}
