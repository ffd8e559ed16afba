using MentorBot.Delivery.Queueing;
using MentorBot.Identity;

namespace MentorBot.Delivery.Messages;

/// <summary>
/// Takes what turns have committed and hands it to the <see cref="OutboxWorker"/>. Messages of one conversation keep
/// their order, over all hosts; conversations do not wait for each other.
/// </summary>
internal sealed class Outbox(OutboxRows rows, OutboxOptions options, TimeProvider time) : IDisposable
{
    /// <summary>Names this process in claims.</summary>
    public string Host => rows.Host;

    /// <summary>The messages in this host's hands, by conversation.</summary>
    public KeyedQueue<Outgoing> Queue { get; } = new();

    /// <summary>Where an earlier message may be in the store that this host does not know of.</summary>
    public OrderGuard Order { get; } = new();

    public void Dispose() => Queue.Dispose();

    /// <summary>Sends what a turn of this host has committed.</summary>
    /// <param name="person">Whose messages they are.</param>
    /// <param name="committed">The rows, in their order.</param>
    public void Send(PersonId person, IReadOnlyList<OutboxRow> committed)
    {
        DateTimeOffset latest = time.GetUtcNow() + options.LeastClaim;
        foreach (OutboxRow row in committed) Enqueue(new Outgoing(person, row) { NeedsClaim = row.Until < latest });
    }

    /// <summary>
    /// Another host wrote what has a number up to this one: later messages of any conversation read the store first.
    /// </summary>
    public void GuardOrder(PersonId person, long number) => Order.Require(person, number);

    /// <summary>
    /// Whether these were written, or whether they stay, is not known: later messages read the store first.
    /// </summary>
    public void GuardOrder(PersonId person, IEnumerable<OutboxRow> uncertain)
    {
        foreach (OutboxRow row in uncertain) Order.Require(Outgoing.KeyOf(person, row), row.Number);
    }

    /// <summary>
    /// Sends a row that a sweep found. It may have been sent or claimed since it was read, so it is claimed when its
    /// turn comes.
    /// </summary>
    /// <param name="person">Whose message it is.</param>
    /// <param name="row">The row.</param>
    /// <param name="etag">The ETag that it was found with.</param>
    /// <param name="follows">As <see cref="Outgoing.Follows"/>.</param>
    /// <returns>What was queued; null where this host holds the message already.</returns>
    public Outgoing? SendFound(PersonId person, OutboxRow row, string etag, Outgoing? follows)
    {
        Outgoing found = new(person, row) { Found = etag, NeedsClaim = true, Follows = follows };
        return Enqueue(found) ? found : null;
    }

    /// <summary>The platform took these replies in the answer to the event that they reply to.</summary>
    public async Task CompleteAllAsync(
        PersonId person, IEnumerable<OutboxRow> replies, CancellationToken cancellationToken)
    {
        foreach (OutboxRow row in replies) await rows.CompleteAsync(person, row, null, cancellationToken);
    }

    private bool Enqueue(Outgoing outgoing) =>
        Queue.Enqueue(outgoing.Key, (outgoing.Person.Partition, outgoing.Row.Number), outgoing);
}
