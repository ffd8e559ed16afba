using MentorBot.Storage;
using Microsoft.Extensions.Logging;

namespace MentorBot.Turns.Delivery;

/// <summary>
/// What is left in one person's outbox, and of their letters. What nobody has a claim to and may go now is sent; nothing goes before what stands before it
/// in its conversation, or on its way to the same recipient.
/// </summary>
internal sealed class LeftOvers(ITableStore store, OutboxRows rows, Delivering delivering, TimeProvider time, ILogger<OutboxSweep> log)
{
    private const int MostAtOnce = 30;

    /// <summary>How long what only a later release can read is left alone.</summary>
    private static readonly TimeSpan Unreadable = TimeSpan.FromMinutes(15);

    /// <param name="person">Whose.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns>How many are sent, and when to look for more; null where nothing is left.</returns>
    public async Task<(int Taken, DateTimeOffset? Next)> TakeUpAsync(PersonId person, CancellationToken cancellationToken)
    {
        (int messages, DateTimeOffset? firstNext) = await TakeUpAsync(person, OutboxRow.Prefix, Message, cancellationToken);
        (int letters, DateTimeOffset? secondNext) = await TakeUpAsync(person, LetterRow.Prefix, Letter, cancellationToken);
        return (messages + letters, firstNext is { } next && !(next > secondNext) ? next : secondNext);

        Left? Message(StoredRow stored) => OutboxRow.TryRead(stored) is not { } row ? null
            : new Left(Outgoing.LaneOf(person, row), rows.FreeFrom(row), row.Aside, () => delivering.Outbox.SendFound(person, row, stored.ETag));
        Left? Letter(StoredRow stored) => LetterRow.TryRead(stored) is not { } letter ? null
            : new Left(letter.To, letter.NotBefore ?? default, letter.IsAside, () => delivering.Post.SendFound(person, letter));
    }

    private async Task<(int Taken, DateTimeOffset? Next)> TakeUpAsync(
        PersonId person, string prefix, Func<StoredRow, Left?> read, CancellationToken cancellationToken)
    {
        int taken = 0;
        DateTimeOffset? next = null;
        HashSet<string> blocked = new(StringComparer.Ordinal);
        DateTimeOffset now = time.GetUtcNow();
        await foreach (StoredRow stored in store.ScanAsync(Tables.People, person.Partition, RowRange.StartingWith(prefix), cancellationToken))
        {
            Left? left = read(stored);
            if (left is null) DeliveryLog.Unreadable(log, stored.Body.Kind);
            DateTimeOffset free = left?.Free ?? now + Unreadable;
            if (free < now) free = now;
            if (!(next < free)) next = free;
            if (left is null || blocked.Contains(left.Lane)) continue;
            if (free > now)
            {
                if (!left.Aside) blocked.Add(left.Lane);
            }
            else if (taken == MostAtOnce)
            {
                break;
            }
            else if (left.Send())
            {
                taken++;
            }
        }

        return (taken, next);
    }

    /// <summary>A row that is left.</summary>
    /// <param name="Lane">What it keeps its order in.</param>
    /// <param name="Free">When it may be taken up.</param>
    /// <param name="Aside">Those behind it do not wait for it.</param>
    /// <param name="Send">Has it sent; false where this host holds it already.</param>
    private sealed record Left(string Lane, DateTimeOffset Free, bool Aside, Func<bool> Send);
}
