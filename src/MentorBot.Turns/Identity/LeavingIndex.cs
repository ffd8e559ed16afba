using System.Runtime.CompilerServices;
using System.Text.Json;
using MentorBot.Storage;
using MentorBot.Turns.Delivery;

namespace MentorBot.Turns;

/// <summary>
/// Who is leaving: has asked to be forgotten, or turned out to be somebody else. An entry stands before the batch that says so in the person's own rows, and
/// is there until nothing is left to do, so that what a dead host began is brought to its end.
/// </summary>
internal sealed class LeavingIndex(ITableStore store, TimeProvider time)
{
    private const string Partition = "leaving";
    private const string Kind = "leaving";

    public Task PutAsync(PersonId person, CancellationToken cancellationToken)
    {
        RowBody body = new(Kind, 1, JsonSerializer.SerializeToUtf8Bytes(new WrittenAt(time.GetUtcNow()), DueJson.Default.WrittenAt));
        return store.CommitAsync(Tables.Due, new PartitionBatch(Partition).Upsert(person.Partition, body), cancellationToken);
    }

    public async IAsyncEnumerable<LeavingEntry> ScanAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (StoredRow row in store.ScanAsync(Tables.Due, Partition, RowRange.All, cancellationToken))
        {
            DateTimeOffset at = JsonSerializer.Deserialize(row.Body.Json.Span, DueJson.Default.WrittenAt)!.At;
            yield return new LeavingEntry(PersonId.Parse(row.Id.Row), at, row.ETag);
        }
    }

    public async Task RemoveAsync(LeavingEntry entry, CancellationToken cancellationToken)
    {
        try
        {
            await store.CommitAsync(Tables.Due, new PartitionBatch(Partition).Delete(entry.Person.Partition, entry.ETag), cancellationToken);
        }
        catch (RowConflictException)
        {
            return; // Another host was first, or it was written anew: the next sweep looks.
        }
    }
}

/// <summary>An entry for somebody who is leaving.</summary>
internal sealed record LeavingEntry(PersonId Person, DateTimeOffset WrittenAt, string ETag);
