using MentorBot.Delivery.Queueing;

namespace MentorBot.Delivery.Messages;

/// <summary>
/// Passes the messages that turns have committed to the <see cref="OutboxWorker"/>. Messages of one conversation keep
/// their order, across all hosts; conversations do not wait for each other.
/// </summary>
internal sealed class Outbox(OutboxRows rows, OutboxOptions options, TimeProvider time) : IDisposable
{
    /// <summary>The name of this process in claims.</summary>
    public string Host => rows.Host;

    /// <summary>The messages that this host is delivering, by conversation.</summary>
    public KeyedQueue<Outgoing> Queue { get; } = new();

    /// <summary>Tells where the store may hold an earlier message that this host does not know of.</summary>
    public OrderGuard Order { get; } = new();

    public void Dispose() => Queue.Dispose();

    /// <summary>Sends what a turn of this host has committed.</summary>
    /// <param name="person">The person the messages are for.</param>
    /// <param name="committed">The rows, in their order.</param>
    public void Send(PersonId person, IReadOnlyList<OutboxRow> committed)
    {
        DateTimeOffset latest = time.GetUtcNow() + options.LeastClaim;
        foreach (OutboxRow row in committed) Enqueue(new Outgoing(person, row) { NeedsClaim = row.Until < latest });
    }

    /// <summary>
    /// Another host wrote messages with numbers up to this one: before later messages of any conversation are sent, the
    /// store is read.
    /// </summary>
    public void GuardOrder(PersonId person, long number) => Order.Require(person, number);

    /// <summary>
    /// It is not known whether these rows were written, or whether they will stay: before later messages are sent, the
    /// store is read.
    /// </summary>
    public void GuardOrder(PersonId person, IEnumerable<OutboxRow> uncertain)
    {
        foreach (OutboxRow row in uncertain) Order.Require(Outgoing.KeyOf(person, row), row.Number);
    }

    /// <summary>
    /// Sends a row that a sweep found. It may have been sent or claimed since it was read, so it is claimed when it is
    /// next.
    /// </summary>
    /// <param name="person">The person the message is for.</param>
    /// <param name="row">The row.</param>
    /// <param name="etag">The ETag that it was found with.</param>
    /// <param name="follows">Like <see cref="Outgoing.Follows"/>.</param>
    /// <returns>The queued message; null where this host is delivering it already.</returns>
    public Outgoing? SendFound(PersonId person, OutboxRow row, string etag, Outgoing? follows)
    {
        Outgoing found = new(person, row) { Found = etag, NeedsClaim = true, Follows = follows };
        return Enqueue(found) ? found : null;
    }

    /// <summary>Completes replies that the platform accepted in the answer to their event.</summary>
    public async Task CompleteAllAsync(
        PersonId person, IEnumerable<OutboxRow> replies, CancellationToken cancellationToken)
    {
        foreach (OutboxRow row in replies) await rows.CompleteAsync(person, row, null, cancellationToken);
    }

    private bool Enqueue(Outgoing outgoing) =>
        Queue.Enqueue(outgoing.Key, (outgoing.Person.Partition, outgoing.Row.Number), outgoing);
}
