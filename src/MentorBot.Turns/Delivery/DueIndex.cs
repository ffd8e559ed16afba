using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using MentorBot.Storage;
using Microsoft.Extensions.Logging;

namespace MentorBot.Turns.Delivery;

/// <summary>
/// What is due when, over all people, in table <c>Due</c>: always written before the batch that needs it. An entry <c>deliver</c> says in whose outbox
/// something may have been left; it covers the person for some minutes and is looked at when it is due, by when every claim it covers has run out. An entry
/// <c>nudge</c> says who has a nudge at that time; its time is the people's, so it stands in a range of its own.
/// </summary>
internal sealed class DueIndex(ITableStore store, TimeProvider time, ILogger<DueIndex> log)
{
    private const int Shards = 64;
    private const string Nudges = "n|";
    private const int MostCovered = 100_000;
    private static readonly TimeSpan Covers = TimeSpan.FromMinutes(4);
    private static readonly TimeSpan DueAfter = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan WakesNear = TimeSpan.FromSeconds(10);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _covered = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _woken = new(StringComparer.Ordinal);

    /// <summary>Makes sure that an entry stands for the person.</summary>
    public ValueTask CoverAsync(PersonId person, CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        return _covered.TryGetValue(person.Partition, out DateTimeOffset until) && now < until
            ? ValueTask.CompletedTask
            : new ValueTask(CoverAnewAsync(person, now, cancellationToken));
    }

    /// <summary>
    /// Has a sweep look at the person's outbox at that time rather than some minutes later, unless one will do so near it. Where the store takes nothing the
    /// entry that covers the person has to do.
    /// </summary>
    public async Task WakeAsync(PersonId person, DateTimeOffset at, CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        if (at < now) at = now;
        if (_woken.TryGetValue(person.Partition, out DateTimeOffset known) && known > now && known <= at + WakesNear) return;
        try
        {
            await WriteAsync(person, at, cancellationToken);
        }
        catch (StorageUnavailableException unavailable)
        {
            DueLog.NotWoken(log, unavailable.GetType().Name);
            return;
        }

        if (_woken.Count >= MostCovered) _woken.Clear();
        _woken[person.Partition] = at;
    }

    /// <summary>The entries that are due, or all there are. Each host begins elsewhere, so that several do not come upon the same at once.</summary>
    public async IAsyncEnumerable<DueEntry> ScanAsync(bool all, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        RowRange range = new(null, all ? Nudges : Ticks(time.GetUtcNow().AddTicks(1)));
        int first = Random.Shared.Next(Shards);
        for (int shard = 0; shard < Shards; shard++)
        {
            await foreach (StoredRow row in store.ScanAsync(Tables.Due, ShardName((first + shard) % Shards), range, cancellationToken))
            {
                if (TryRead(row, DueEntry.Of) is { } entry) yield return entry;
            }
        }
    }

    /// <summary>Notes that the person has a nudge.</summary>
    public Task PutAsync(PersonId person, Nudge nudge, CancellationToken cancellationToken)
    {
        RowBody body = new("nudge", 1, JsonSerializer.SerializeToUtf8Bytes(new WrittenAt(time.GetUtcNow()), DueJson.Default.WrittenAt));
        string row = $"{Nudges}{Ticks(nudge.Due)}|{nudge.Id}|{person.Partition}";
        return store.CommitAsync(Tables.Due, new PartitionBatch(ShardOf(person)).Upsert(row, body), cancellationToken);
    }

    /// <summary>The nudges that are due by then, shard by shard; all there are where it is null.</summary>
    public async IAsyncEnumerable<NudgeEntry> ScanNudgesAsync(DateTimeOffset? until, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        RowRange range = until is { } moment ? new RowRange(Nudges, Nudges + Ticks(moment.AddTicks(1))) : RowRange.StartingWith(Nudges);
        for (int shard = 0; shard < Shards; shard++)
        {
            await foreach (StoredRow row in store.ScanAsync(Tables.Due, ShardName(shard), range, cancellationToken))
            {
                if (TryRead(row, NudgeEntry.Of) is { } entry) yield return entry;
            }
        }
    }

    /// <summary>Removes an entry behind which nothing is left.</summary>
    public async Task RemoveAsync(RowId id, string etag, CancellationToken cancellationToken)
    {
        try
        {
            await store.CommitAsync(Tables.Due, new PartitionBatch(id.Partition).Delete(id.Row, etag), cancellationToken);
        }
        catch (RowConflictException)
        {
            return; // Another host removed it first: what was wanted.
        }
    }

    /// <summary>Removes every entry of a person.</summary>
    public async Task RemoveAllAsync(PersonId person, CancellationToken cancellationToken)
    {
        List<StoredRow> rows = [];
        string end = $"|{person.Partition}";
        await foreach (StoredRow row in store.ScanAsync(Tables.Due, ShardOf(person), RowRange.All, cancellationToken))
        {
            if (row.Id.Row.EndsWith(end, StringComparison.Ordinal)) rows.Add(row);
        }

        await store.RemoveAsync(Tables.Due, rows, cancellationToken);
    }

    private async Task CoverAnewAsync(PersonId person, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await WriteAsync(person, now + DueAfter, cancellationToken);
        if (_covered.Count >= MostCovered) _covered.Clear();
        _covered[person.Partition] = now + Covers;
    }

    /// <summary>An entry for the person's outbox at that time.</summary>
    public Task WriteAsync(PersonId person, DateTimeOffset at, CancellationToken cancellationToken)
    {
        RowBody body = new("deliver", 1, "{}"u8.ToArray());
        return store.CommitAsync(Tables.Due, new PartitionBatch(ShardOf(person)).Upsert($"{Ticks(at)}|{person.Partition}", body), cancellationToken);
    }

    /// <summary>An entry that cannot be read, of a later release perhaps, is passed over and left there.</summary>
    private T? TryRead<T>(StoredRow row, Func<StoredRow, T> read) where T : class
    {
        T? entry = Readable.TryRead(row, read);
        if (entry is null) DueLog.Unreadable(log, row.Body.Kind);
        return entry;
    }

    internal static string Ticks(DateTimeOffset moment) => moment.UtcTicks.ToString("D19", CultureInfo.InvariantCulture);

    private static string ShardName(int shard) => shard.ToString("D2", CultureInfo.InvariantCulture);

    /// <summary>FNV-1a: the same in every process and release.</summary>
    private static string ShardOf(PersonId person)
    {
        uint hash = 2166136261;
        foreach (byte unit in Encoding.UTF8.GetBytes(person.Partition)) hash = (hash ^ unit) * 16777619;
        return ShardName((int)(hash % Shards));
    }
}

/// <summary>An entry for somebody's outbox.</summary>
internal sealed record DueEntry(RowId Id, DateTimeOffset Due, PersonId Person, string ETag)
{
    public static DueEntry Of(StoredRow row) => row.Id.Row.Split('|', 2) is [string ticks, string person]
        ? new DueEntry(row.Id, MomentOf(ticks), PersonId.Parse(person), row.ETag)
        : throw new InvalidDataException($"The entry '{row.Id.Row}' names nobody.");

    internal static DateTimeOffset MomentOf(string ticks) => new(long.Parse(ticks, CultureInfo.InvariantCulture), TimeSpan.Zero);
}

/// <summary>An entry for a nudge.</summary>
internal sealed record NudgeEntry(RowId Id, DateTimeOffset Due, string NudgeId, PersonId Person, DateTimeOffset WrittenAt, string ETag)
{
    public static NudgeEntry Of(StoredRow row) => row.Id.Row.Split('|', 4) is [_, string ticks, string nudge, string person]
        ? new NudgeEntry(row.Id, DueEntry.MomentOf(ticks), nudge, PersonId.Parse(person), WrittenAtOf(row), row.ETag)
        : throw new InvalidDataException($"The entry '{row.Id.Row}' names no nudge.");

    private static DateTimeOffset WrittenAtOf(StoredRow row) =>
        JsonSerializer.Deserialize(row.Body.Json.Span, DueJson.Default.WrittenAt)?.At ?? throw new InvalidDataException("An entry says nothing.");
}

/// <summary>When an entry was written, by the machine's clock.</summary>
internal sealed record WrittenAt(DateTimeOffset At);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(WrittenAt))]
internal sealed partial class DueJson : JsonSerializerContext;

internal static partial class DueLog
{
    [LoggerMessage(60, LogLevel.Error, "An entry of the due index of the kind {Kind} cannot be read and is left there.")]
    public static partial void Unreadable(ILogger log, string kind);

    [LoggerMessage(61, LogLevel.Warning, "An entry of the due index could not be written ({Fault}); what was left is found some minutes later.")]
    public static partial void NotWoken(ILogger log, string fault);
}
