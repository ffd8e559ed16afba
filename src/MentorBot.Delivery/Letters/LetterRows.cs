using System.Runtime.CompilerServices;
using MentorBot.Delivery.Due;

namespace MentorBot.Delivery.Letters;

/// <summary>The rows of letters, in their senders' partitions.</summary>
internal sealed class LetterRows(ITableStore store, DueIndex due, TimeProvider time)
{
    /// <summary>The sender's earlier letters to the same recipient, in their order.</summary>
    public async IAsyncEnumerable<LetterRow> EarlierAsync(
        PersonId sender, LetterRow letter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        RowRange earlier = new(LetterRow.Prefix, letter.Key);
        await foreach (StoredRow stored in store.ScanAsync(Tables.People, sender.Partition, earlier, cancellationToken))
        {
            if (LetterRow.TryRead(stored) is { IsAside: false } row && row.To == letter.To) yield return row;
        }
    }

    /// <summary>Deletes a letter that was handled.</summary>
    public Task DeleteAsync(PersonId sender, LetterRow letter, CancellationToken cancellationToken) =>
        TryCommitAsync(new PartitionBatch(sender.Partition).Delete(letter.Key, null), cancellationToken);

    /// <summary>Makes a dead letter of one that is given up.</summary>
    public Task MoveToDeadLettersAsync(PersonId sender, LetterRow letter, CancellationToken cancellationToken) =>
        TryCommitAsync(
            new PartitionBatch(sender.Partition).Delete(letter.Key, null)
                .Upsert(letter.DeadKey, letter.ToBody(LetterRow.DeadKind)), cancellationToken);

    /// <summary>Postpones a letter.</summary>
    public async Task PutOffAsync(PersonId sender, LetterRow letter, CancellationToken cancellationToken)
    {
        await WakeAsync(sender, letter.NotBefore, cancellationToken);
        if (await store.FindAsync(
            Tables.People, new RowId(sender.Partition, letter.Key), cancellationToken) is not { } stored)
            return;
        PartitionBatch batch =
            new PartitionBatch(sender.Partition).Replace(letter.Key, letter.ToBody(LetterRow.Kind), stored.ETag);
        await TryCommitAsync(batch, cancellationToken);
    }

    /// <summary>Makes a sweep check the sender's letters at that time; soon where it is null.</summary>
    public Task WakeAsync(PersonId sender, DateTimeOffset? at, CancellationToken cancellationToken) =>
        due.WakeAsync(sender, at ?? time.GetUtcNow(), cancellationToken);

    private async Task TryCommitAsync(PartitionBatch batch, CancellationToken cancellationToken)
    {
        try
        {
            await store.CommitAsync(Tables.People, batch, cancellationToken);
        }
        catch (RowConflictException)
        {
            return; // Another host has delivered it too.
        }
    }
}
