using System.Runtime.CompilerServices;
using MentorBot.Delivery.Due;

namespace MentorBot.Turns.Lifecycle;

/// <summary>
/// Index of the people who are leaving: who asked to be forgotten, or are merged into another person. The entry is
/// written before the batch that says so in the person's own rows, and stays until nothing is left to do. So another
/// host can finish what a crashed host began.
/// </summary>
internal sealed class DepartureIndex(ITableStore store, TimeProvider time)
{
    private const string Partition = "leaving";
    private const string Kind = "leaving";

    public Task PutAsync(PersonId person, CancellationToken cancellationToken)
    {
        RowBody body =
            new(
                Kind, 1,
                JsonSerializer.SerializeToUtf8Bytes(new WrittenAt(time.GetUtcNow()), DueJson.Default.WrittenAt));
        return store.CommitAsync(
            Tables.Due, new PartitionBatch(Partition).Upsert(person.Partition, body), cancellationToken);
    }

    public async IAsyncEnumerable<DepartureEntry> ScanAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (StoredRow row in store.ScanAsync(Tables.Due, Partition, RowRange.All, cancellationToken))
        {
            DateTimeOffset at = JsonSerializer.Deserialize(row.Body.Json.Span, DueJson.Default.WrittenAt)!.At;
            yield return new DepartureEntry(PersonId.Parse(row.Id.Row), at, row.ETag);
        }
    }

    /// <summary>Removes an entry for which nothing is left to do, unless it was written again.</summary>
    public Task RemoveAsync(DepartureEntry entry, CancellationToken cancellationToken) =>
        store.TryDeleteAsync(Tables.Due, new RowId(Partition, entry.Person.Partition), entry.ETag, cancellationToken);
}

/// <summary>An index entry of somebody who is leaving.</summary>
internal sealed record DepartureEntry(PersonId Person, DateTimeOffset WrittenAt, string ETag);
