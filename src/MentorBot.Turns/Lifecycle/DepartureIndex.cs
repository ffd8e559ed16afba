using System.Runtime.CompilerServices;
using System.Text.Json;
using MentorBot.Delivery.Due;
using MentorBot.Identity;
using MentorBot.Storage;

namespace MentorBot.Turns.Lifecycle;

/// <summary>
/// Who is leaving: has asked to be forgotten, or turned out to be somebody else. An entry stands before the batch that
/// says so in the person's own rows, and is there until nothing is left to do, so that what a dead host began is
/// brought to its end.
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

    /// <summary>Removes an entry behind which nothing is left to do, unless it was written anew.</summary>
    public Task RemoveAsync(DepartureEntry entry, CancellationToken cancellationToken) =>
        store.TryDeleteAsync(Tables.Due, new RowId(Partition, entry.Person.Partition), entry.ETag, cancellationToken);
}

/// <summary>An entry for somebody who is leaving.</summary>
internal sealed record DepartureEntry(PersonId Person, DateTimeOffset WrittenAt, string ETag);
