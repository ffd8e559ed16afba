using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using MentorBot.Storage;

namespace MentorBot.Turns.Delivery;

/// <summary>
/// The entries that say in whose outbox something may have been left. One stands in table <c>Due</c> before the batch that needs it is committed; it
/// covers the person for some minutes and is looked at when it is due, by when every claim it covers has run out.
/// </summary>
internal sealed class DueIndex(ITableStore store, TimeProvider time)
{
    private const int Shards = 64;
    private const int MostCovered = 100_000;
    private static readonly TimeSpan Covers = TimeSpan.FromMinutes(4);
    private static readonly TimeSpan DueAfter = TimeSpan.FromMinutes(5);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _covered = new(StringComparer.Ordinal);

    /// <summary>Makes sure that an entry stands for the person.</summary>
    public ValueTask CoverAsync(PersonId person, CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        return _covered.TryGetValue(person.Partition, out DateTimeOffset until) && now < until
            ? ValueTask.CompletedTask
            : new ValueTask(WriteAsync(person, now, cancellationToken));
    }

    /// <summary>The entries that are due, or all there are.</summary>
    public async IAsyncEnumerable<DueEntry> ScanAsync(bool all, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        RowRange range = new(null, all ? null : Ticks(time.GetUtcNow()));
        for (int shard = 0; shard < Shards; shard++)
        {
            await foreach (StoredRow row in store.ScanAsync(Tables.Due, ShardName(shard), range, cancellationToken))
            {
                if (row.Body.Kind == "deliver") yield return DueEntry.Of(row);
            }
        }
    }

    /// <summary>Removes an entry behind which nothing is left.</summary>
    public async Task RemoveAsync(DueEntry entry, CancellationToken cancellationToken)
    {
        try
        {
            await store.CommitAsync(Tables.Due, new PartitionBatch(entry.Id.Partition).Delete(entry.Id.Row, entry.ETag), cancellationToken);
        }
        catch (RowConflictException)
        {
            return; // Another host removed it first: what was wanted.
        }
    }

    private async Task WriteAsync(PersonId person, DateTimeOffset now, CancellationToken cancellationToken)
    {
        string row = $"{Ticks(now + DueAfter)}|{person.Partition}";
        await store.CommitAsync(Tables.Due, new PartitionBatch(ShardOf(person)).Upsert(row, new RowBody("deliver", 1, "{}"u8.ToArray())), cancellationToken);
        if (_covered.Count >= MostCovered) _covered.Clear();
        _covered[person.Partition] = now + Covers;
    }

    private static string Ticks(DateTimeOffset moment) => moment.UtcTicks.ToString("D19", CultureInfo.InvariantCulture);

    private static string ShardName(int shard) => shard.ToString("D2", CultureInfo.InvariantCulture);

    /// <summary>FNV-1a: the same in every process and release.</summary>
    private static string ShardOf(PersonId person)
    {
        uint hash = 2166136261;
        foreach (byte unit in Encoding.UTF8.GetBytes(person.Partition)) hash = (hash ^ unit) * 16777619;
        return ShardName((int)(hash % Shards));
    }
}

/// <summary>An entry of the due index.</summary>
internal sealed record DueEntry(RowId Id, DateTimeOffset Due, PersonId Person, string ETag)
{
    public static DueEntry Of(StoredRow row)
    {
        string[] key = row.Id.Row.Split('|', 2);
        return new DueEntry(row.Id, new DateTimeOffset(long.Parse(key[0], CultureInfo.InvariantCulture), TimeSpan.Zero), PersonId.Parse(key[1]), row.ETag);
    }
}
