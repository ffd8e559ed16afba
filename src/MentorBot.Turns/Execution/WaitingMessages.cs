using System.Runtime.CompilerServices;
using MentorBot.Delivery.Messages;

namespace MentorBot.Turns.Execution;

/// <summary>Messages to people that the bot cannot reach yet.</summary>
internal sealed class WaitingMessages(ITableStore store, TimeProvider time)
{
    private const int MaxSentAtOnce = 20;
    private const int MaxWaiting = 100;
    private const int MaxDroppedAtOnce = 30;

    /// <summary>
    /// Keeps the turn's messages for a person who cannot be reached yet. Messages that have waited too long are
    /// dropped, and so are the oldest where there are too many.
    /// </summary>
    /// <returns>How many messages wait then.</returns>
    public async Task<int> KeepAsync(
        Turn turn, PartitionBatch batch, DateTimeOffset notAfter, Sequence numbers, CancellationToken cancellationToken)
    {
        List<(StoredRow Stored, WaitingRow? Row)> waiting = turn.State.Waiting == 0
            ? []
            : await ReadAsync(turn.Person, cancellationToken).ToListAsync(cancellationToken);
        int tooMany = Math.Max(
            waiting.Count(one => IsOver(one.Row)), waiting.Count + turn.Messages.Count - MaxWaiting);
        StoredRow[] dropped =
        [
            .. waiting.Where(one => one.Row is not null).OrderByDescending(one => IsOver(one.Row))
                .Select(one => one.Stored).Take(Math.Min(tooMany, MaxDroppedAtOnce)),
        ];
        foreach (StoredRow one in dropped) batch.Delete(one.Id.Row, one.ETag);
        foreach (OutboundMessage message in turn.Messages)
        {
            WaitingRow row = new(numbers.Next(), message, notAfter);
            batch.Insert(row.Key, row.ToBody());
        }

        return waiting.Count - dropped.Length + turn.Messages.Count;
    }

    /// <summary>
    /// Releases the waiting messages of a person who can be reached now, to be sent before anything else. Messages that
    /// have waited too long are dropped.
    /// </summary>
    /// <returns>The messages to send, and how many still wait.</returns>
    public async Task<(IReadOnlyList<WaitingRow> Freed, int Left)> FreeAsync(
        PersonId person, PartitionBatch batch, CancellationToken cancellationToken)
    {
        List<WaitingRow> freed = [];
        (int dropped, int left) = (0, 0);
        bool isFull = false;
        await foreach ((StoredRow stored, WaitingRow? row) in ReadAsync(person, cancellationToken))
        {
            isFull |= dropped == MaxDroppedAtOnce || freed.Count == MaxSentAtOnce;
            if (isFull || row is null)
            {
                left++;
                continue;
            }

            if (IsOver(row)) dropped++;
            else freed.Add(row);
            batch.Delete(stored.Id.Row, stored.ETag);
        }

        return (freed, left);
    }

    /// <summary>The waiting messages, in order. A row that only a later release can read keeps waiting.</summary>
    private async IAsyncEnumerable<(StoredRow Stored, WaitingRow? Row)> ReadAsync(
        PersonId person, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        RowRange range = RowRange.StartingWith(WaitingRow.Prefix);
        await foreach (StoredRow row in store.ScanAsync(Tables.People, person.Partition, range, cancellationToken))
            yield return (row, WaitingRow.TryRead(row));
    }

    private bool IsOver(WaitingRow? row) => row?.NotAfter < time.GetUtcNow();
}
