using MentorBot.Storage;
using Microsoft.Extensions.Logging;

namespace MentorBot.Turns.Delivery;

/// <summary>
/// What is left in one person's outbox, and of their letters. What nobody has a claim to and may go now is sent; nothing goes before what stands before it
/// in its conversation, or on its way to the same recipient.
/// </summary>
internal sealed class LeftOvers(ITableStore store, OutboxRows rows, Delivering delivering, TimeProvider time, ILogger<OutboxSweep> log)
{
    private const int MostALane = 100;

    /// <summary>How long what only a later release can read is left alone.</summary>
    private static readonly TimeSpan Unreadable = TimeSpan.FromMinutes(15);

    /// <param name="person">Whose.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public async Task<TakenUp> TakeUpAsync(PersonId person, CancellationToken cancellationToken)
    {
        TakenUp messages = await TakeUpAsync(person, OutboxRow.Prefix, Message, cancellationToken);
        TakenUp letters = await TakeUpAsync(person, LetterRow.Prefix, Letter, cancellationToken);
        return messages.And(letters);

        Left? Message(StoredRow stored) => OutboxRow.TryRead(stored) is not { } row ? null
            : new Left(Outgoing.LaneOf(person, row), rows.FreeFrom(row), row.Aside, Send(row, stored.ETag))
            {
                IsHeld = row.Host == rows.Host && row.Until > time.GetUtcNow(),
            };
        Left? Letter(StoredRow stored) => LetterRow.TryRead(stored) is not { } letter ? null
            : new Left(letter.To, letter.NotBefore ?? default, letter.IsAside, _ => (delivering.Post.SendFound(person, letter), null));
        Func<Outgoing?, (bool, Outgoing?)> Send(OutboxRow row, string etag) =>
            follows => delivering.Outbox.SendFound(person, row, etag, follows) is { } sent ? (true, sent) : (false, null);
    }

    private async Task<TakenUp> TakeUpAsync(PersonId person, string prefix, Func<StoredRow, Left?> read, CancellationToken cancellationToken)
    {
        int taken = 0;
        bool isFull = false;
        DateTimeOffset? next = null;
        Dictionary<string, Lane> lanes = new(StringComparer.Ordinal);
        DateTimeOffset now = time.GetUtcNow();
        await foreach (StoredRow stored in store.ScanAsync(Tables.People, person.Partition, RowRange.StartingWith(prefix), cancellationToken))
        {
            if (read(stored) is not { } left)
            {
                DeliveryLog.Unreadable(log, stored.Body.Kind);
                LookAgain(now + Unreadable);
                continue;
            }

            if (!lanes.TryGetValue(left.Lane, out Lane? lane)) lanes.Add(left.Lane, lane = new Lane());
            DateTimeOffset free = left.Free < now ? now : left.Free;
            LookAgain(lane.BlockedUntil > free ? lane.BlockedUntil.Value : free);
            if (lane.BlockedUntil is not null) continue;
            if (free > now && !left.IsHeld)
            {
                if (!left.Aside) lane.BlockedUntil = free;
                continue;
            }

            (bool isTaken, Outgoing? last) = left.IsHeld ? default : left.Send(left.Aside ? null : lane.Last);
            if (isTaken) taken++;
            if (!left.Aside) lane.Last = last;
            if (++lane.Length < MostALane) continue;
            isFull = true;
            lane.BlockedUntil = now;
        }

        return new TakenUp(taken, next, isFull && taken > 0);

        void LookAgain(DateTimeOffset moment) => next = next < moment ? next : moment;
    }

    /// <summary>What was found in a lane so far.</summary>
    private sealed class Lane
    {
        public int Length { get; set; }

        /// <summary>The last of it, where this look put it there.</summary>
        public Outgoing? Last { get; set; }

        /// <summary>What stands behind must not go before.</summary>
        public DateTimeOffset? BlockedUntil { get; set; }
    }

    /// <summary>A row that is left.</summary>
    /// <param name="Lane">What it keeps its order in.</param>
    /// <param name="Free">When it may be taken up.</param>
    /// <param name="Aside">Those behind it do not wait for it.</param>
    /// <param name="Send">Has it sent, told what this look put into the lane right before it; not taken where this host holds it already.</param>
    private sealed record Left(string Lane, DateTimeOffset Free, bool Aside, Func<Outgoing?, (bool IsTaken, Outgoing? Last)> Send)
    {
        /// <summary>This host is about to send it: what stands behind it can be put behind it.</summary>
        public bool IsHeld { get; init; }
    }
}

/// <summary>What a look at somebody's outbox and letters came to.</summary>
/// <param name="Taken">How many are sent.</param>
/// <param name="Next">When to look for more; null where nothing is left.</param>
/// <param name="IsMore">More could go now than was taken up.</param>
internal readonly record struct TakenUp(int Taken, DateTimeOffset? Next, bool IsMore)
{
    public TakenUp And(TakenUp other) =>
        new(Taken + other.Taken, Next is { } next && !(next > other.Next) ? next : other.Next, IsMore || other.IsMore);
}
