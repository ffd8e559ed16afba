using MentorBot.Delivery.Letters;
using MentorBot.Delivery.Messages;

namespace MentorBot.Delivery.Recovery;

/// <summary>
/// Queues the messages in one person's outbox, and their letters, that no host has claimed and that may be sent now.
/// None is sent before an earlier message of its conversation, or an earlier letter to its recipient.
/// </summary>
internal sealed class OutboxRecovery(
    ITableStore store,
    OutboxRows rows,
    Outbox outbox,
    LetterDelivery letters,
    TimeProvider time,
    ILogger<OutboxSweep> log)
{
    /// <summary>The maximum number of rows of one conversation, or to one recipient, that are queued at once.</summary>
    private const int MaxOfAKey = 100;

    /// <summary>How long a row that only a later release can read is not checked again.</summary>
    private static readonly TimeSpan UnreadablePause = TimeSpan.FromMinutes(15);

    /// <summary>Queues one person's messages and letters.</summary>
    public async Task<RecoveryResult> RecoverAsync(PersonId person, CancellationToken cancellationToken)
    {
        RecoveryResult messages = await RecoverAsync(
            person, OutboxRow.Prefix, stored => MessageOf(person, stored), cancellationToken);
        RecoveryResult sent = await RecoverAsync(
            person, LetterRow.Prefix, stored => LetterOf(person, stored), cancellationToken);
        return messages.And(sent);
    }

    private LeftRow? MessageOf(PersonId person, StoredRow stored)
    {
        if (OutboxRow.TryRead(stored) is not { } row) return null;
        return new LeftRow(Outgoing.KeyOf(person, row), rows.FreeFrom(row), row.Aside, Queue)
        {
            IsHeld = row.Host == rows.Host && row.Until > time.GetUtcNow(),
        };

        (bool, Outgoing?) Queue(Outgoing? follows) =>
            outbox.SendFound(person, row, stored.ETag, follows) is { } queued ? (true, queued) : (false, null);
    }

    private LeftRow? LetterOf(PersonId person, StoredRow stored) => LetterRow.TryRead(stored) is not { } letter
        ? null
        : new LeftRow(
            letter.To, letter.NotBefore ?? default, letter.IsAside, _ => (letters.SendFound(person, letter), null));

    private async Task<RecoveryResult> RecoverAsync(
        PersonId person, string prefix, Func<StoredRow, LeftRow?> read, CancellationToken cancellationToken)
    {
        Progress progress = new(time.GetUtcNow());
        RowRange range = RowRange.StartingWith(prefix);
        await foreach (StoredRow stored in store.ScanAsync(Tables.People, person.Partition, range, cancellationToken))
        {
            if (read(stored) is { } row)
            {
                progress.Add(row);
                continue;
            }

            DeliveryLog.Unreadable(log, stored.Body.Kind);
            progress.LookAgain(progress.Now + UnreadablePause);
        }

        return progress.Result;
    }

    /// <summary>The progress of one check of a person's rows.</summary>
    private sealed class Progress(DateTimeOffset now)
    {
        private readonly Dictionary<string, KeyProgress> _keys = new(StringComparer.Ordinal);
        private int _queued;
        private bool _isFull;
        private DateTimeOffset? _next;

        public DateTimeOffset Now => now;

        public RecoveryResult Result => new(_queued, _next, _isFull && _queued > 0);

        public void LookAgain(DateTimeOffset moment) => _next = _next < moment ? _next : moment;

        public void Add(LeftRow row)
        {
            if (!_keys.TryGetValue(row.Key, out KeyProgress? key)) _keys.Add(row.Key, key = new KeyProgress());
            DateTimeOffset free = row.FreeFrom < now ? now : row.FreeFrom;
            LookAgain(key.BlockedUntil > free ? key.BlockedUntil.Value : free);
            if (key.BlockedUntil is not null) return;
            if (free > now && !row.IsHeld)
            {
                if (!row.IsAside) key.BlockedUntil = free;
                return;
            }

            (bool isQueued, Outgoing? last) = row.IsHeld ? default : row.Queue(row.IsAside ? null : key.Last);
            if (isQueued) _queued++;
            if (!row.IsAside) key.Last = last;
            if (++key.Length < MaxOfAKey) return;
            _isFull = true;
            key.BlockedUntil = now;
        }
    }

    /// <summary>The rows of one conversation, or to one recipient, that were found so far.</summary>
    private sealed class KeyProgress
    {
        public int Length { get; set; }

        /// <summary>The last row, where this check queued it.</summary>
        public Outgoing? Last { get; set; }

        /// <summary>Set where a row must wait: later rows are not sent before it.</summary>
        public DateTimeOffset? BlockedUntil { get; set; }
    }

    /// <summary>A row that is still in the store.</summary>
    /// <param name="Key">The key within which it keeps its order.</param>
    /// <param name="FreeFrom">When it may be queued.</param>
    /// <param name="IsAside">Whether later rows do not wait for it.</param>
    /// <param name="Queue">
    /// Queues the row, given the row that this check queued directly before it; does nothing where this host is
    /// delivering it already.
    /// </param>
    private sealed record LeftRow(
        string Key, DateTimeOffset FreeFrom, bool IsAside, Func<Outgoing?, (bool IsQueued, Outgoing? Last)> Queue)
    {
        /// <summary>Whether this host is about to send it: later rows can be queued after it.</summary>
        public bool IsHeld { get; init; }
    }
}
