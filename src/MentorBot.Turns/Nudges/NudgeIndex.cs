using System.Runtime.CompilerServices;
using MentorBot.Delivery.Due;
using Microsoft.Extensions.Logging;

namespace MentorBot.Turns.Nudges;

/// <summary>
/// Index of the nudges of all people by due time: entries of the kind <c>nudge</c> in table <c>Due</c>, always written
/// before the batch with the nudge itself. Their times are those of <see cref="Time.IPeoplesClock"/>.
/// </summary>
internal sealed class NudgeIndex(ITableStore store, TimeProvider time, ILogger<NudgeIndex> log)
{
    private const string Prefix = "n|";

    /// <summary>Writes an entry for a nudge of the person.</summary>
    public Task PutAsync(PersonId person, Nudge nudge, CancellationToken cancellationToken)
    {
        WrittenAt written = new(time.GetUtcNow());
        RowBody body = new("nudge", 1, JsonSerializer.SerializeToUtf8Bytes(written, DueJson.Default.WrittenAt));
        string row = $"{Prefix}{DueShards.Ticks(nudge.Due)}|{nudge.Id}|{person.Partition}";
        PartitionBatch batch = new PartitionBatch(DueShards.Of(person)).Upsert(row, body);
        return store.CommitAsync(Tables.Due, batch, cancellationToken);
    }

    /// <summary>
    /// The nudges that are due at the given time, one partition after the other; all nudges where it is null.
    /// </summary>
    public async IAsyncEnumerable<NudgeEntry> ScanAsync(
        DateTimeOffset? until, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        RowRange range = until is { } moment
            ? new RowRange(Prefix, Prefix + DueShards.Ticks(moment.AddTicks(1)))
            : RowRange.StartingWith(Prefix);
        for (int shard = 0; shard < DueShards.Count; shard++)
        {
            string partition = DueShards.Name(shard);
            await foreach (StoredRow row in store.ScanAsync(Tables.Due, partition, range, cancellationToken))
            {
                if (StoredRowReader.TryRead(row, NudgeEntry.Of) is { } entry) yield return entry;
                else NudgeLog.Unreadable(log, row.Body.Kind);
            }
        }
    }

    /// <summary>Removes the entry of a handled nudge, unless another host has removed it.</summary>
    public Task RemoveAsync(NudgeEntry entry, CancellationToken cancellationToken) =>
        store.TryDeleteAsync(Tables.Due, entry.Id, entry.ETag, cancellationToken);
}

/// <summary>An index entry of a nudge.</summary>
internal sealed record NudgeEntry(
    RowId Id, DateTimeOffset Due, string NudgeId, PersonId Person, DateTimeOffset WrittenAt, string ETag)
{
    public static NudgeEntry Of(StoredRow row) =>
        row.Id.Row.Split('|', 4) is [_, string ticks, string nudge, string person]
            ? new NudgeEntry(
                row.Id, DueShards.MomentOf(ticks), nudge, PersonId.Parse(person), WrittenAtOf(row), row.ETag)
            : throw new InvalidDataException($"The entry '{row.Id.Row}' names no nudge.");

    private static DateTimeOffset WrittenAtOf(StoredRow row) =>
        JsonSerializer.Deserialize(row.Body.Json.Span, DueJson.Default.WrittenAt)?.At
            ?? throw new InvalidDataException("The entry does not say when it was written.");
}

internal static partial class NudgeLog
{
    [LoggerMessage(40, LogLevel.Warning, "A nudge could not be handled: {Fault}. The next sweep tries again.")]
    public static partial void NotWorked(ILogger log, string fault);

    [LoggerMessage(41, LogLevel.Error, "An entry of the nudge index of the kind {Kind} cannot be read and is skipped.")]
    public static partial void Unreadable(ILogger log, string kind);
}
