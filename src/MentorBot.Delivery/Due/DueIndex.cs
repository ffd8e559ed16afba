using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace MentorBot.Delivery.Due;

/// <summary>
/// Index of the people whose outbox may have something to send: entries of the kind <c>deliver</c> in table <c>Due</c>,
/// always written before the batch that needs them. An entry covers its person for some minutes. It is checked when it
/// is due; by then every claim that it covers has expired.
/// </summary>
internal sealed class DueIndex(ITableStore store, TimeProvider time, ILogger<DueIndex> log)
{
    /// <summary>Row keys of entries of other kinds begin here; those of deliveries begin with a digit.</summary>
    private const string EndOfDeliveries = "n|";

    private const int MaxRemembered = 100_000;
    private static readonly TimeSpan Covers = TimeSpan.FromMinutes(4);
    private static readonly TimeSpan DueAfter = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan WakesNear = TimeSpan.FromSeconds(10);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _covered = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _woken = new(StringComparer.Ordinal);

    /// <summary>Makes sure that an entry covers the person, and writes one if not.</summary>
    public ValueTask CoverAsync(PersonId person, CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        return _covered.TryGetValue(person.Partition, out DateTimeOffset until) && now < until
            ? ValueTask.CompletedTask
            : new ValueTask(WriteCoverAsync(person, now, cancellationToken));
    }

    /// <summary>
    /// Makes a sweep check the person's outbox at that time, unless one will do so at about that time. Where the store
    /// fails, the entry that covers the person has to suffice.
    /// </summary>
    public async Task WakeAsync(PersonId person, DateTimeOffset at, CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        if (at < now) at = now;
        if (_woken.TryGetValue(person.Partition, out DateTimeOffset known) && known > now && known <= at + WakesNear)
            return;
        try
        {
            await WriteAsync(person, at, cancellationToken);
        }
        catch (StorageUnavailableException unavailable)
        {
            DueLog.NotWoken(log, unavailable.GetType().Name);
            return;
        }

        if (_woken.Count >= MaxRemembered) _woken.Clear();
        _woken[person.Partition] = at;
    }

    /// <summary>
    /// The entries that are due, or all entries. Each call begins with a different partition, so that several hosts do
    /// not find the same entries at the same time.
    /// </summary>
    public async IAsyncEnumerable<DueEntry> ScanAsync(
        bool all, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        RowRange range = new(null, all ? EndOfDeliveries : DueShards.Ticks(time.GetUtcNow().AddTicks(1)));
        int first = Random.Shared.Next(DueShards.Count);
        for (int shard = 0; shard < DueShards.Count; shard++)
        {
            string partition = DueShards.Name((first + shard) % DueShards.Count);
            await foreach (StoredRow row in store.ScanAsync(Tables.Due, partition, range, cancellationToken))
            {
                if (StoredRowReader.TryRead(row, DueEntry.Of) is { } entry) yield return entry;
                else DueLog.Unreadable(log, row.Body.Kind);
            }
        }
    }

    /// <summary>Removes an entry for which nothing is left to send, unless another host has removed it.</summary>
    public Task RemoveAsync(DueEntry entry, CancellationToken cancellationToken) =>
        store.TryDeleteAsync(Tables.Due, entry.Id, entry.ETag, cancellationToken);

    /// <summary>Removes all entries of a person, of any kind.</summary>
    public async Task RemoveAllAsync(PersonId person, CancellationToken cancellationToken)
    {
        List<StoredRow> rows = [];
        string end = $"|{person.Partition}";
        string shard = DueShards.Of(person);
        await foreach (StoredRow row in store.ScanAsync(Tables.Due, shard, RowRange.All, cancellationToken))
        {
            if (row.Id.Row.EndsWith(end, StringComparison.Ordinal)) rows.Add(row);
        }

        await store.DeleteUnchangedAsync(Tables.Due, rows, cancellationToken);
    }

    /// <summary>Writes an entry for the person's outbox at that time.</summary>
    public Task WriteAsync(PersonId person, DateTimeOffset at, CancellationToken cancellationToken)
    {
        RowBody body = new("deliver", 1, "{}"u8.ToArray());
        string row = $"{DueShards.Ticks(at)}|{person.Partition}";
        PartitionBatch batch = new PartitionBatch(DueShards.Of(person)).Upsert(row, body);
        return store.CommitAsync(Tables.Due, batch, cancellationToken);
    }

    private async Task WriteCoverAsync(PersonId person, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await WriteAsync(person, now + DueAfter, cancellationToken);
        if (_covered.Count >= MaxRemembered) _covered.Clear();
        _covered[person.Partition] = now + Covers;
    }
}

internal static partial class DueLog
{
    [LoggerMessage(60, LogLevel.Error, "An entry of the due index of the kind {Kind} cannot be read and is skipped.")]
    public static partial void Unreadable(ILogger log, string kind);

    [LoggerMessage(61, LogLevel.Warning, "An entry of the due index was not written ({Fault}); another covers it.")]
    public static partial void NotWoken(ILogger log, string fault);
}
