namespace MentorBot.Delivery.Messages;

/// <summary>A message that this host is delivering.</summary>
internal sealed class Outgoing(PersonId person, OutboxRow row)
{
    /// <summary>The person whose outbox it is in.</summary>
    public PersonId Person { get; } = person;

    /// <summary>The row as it is in the store, or is about to be.</summary>
    public OutboxRow Row { get; set; } = row;

    /// <summary>The ETag that a sweep found it with; null where a turn of this host wrote it.</summary>
    public string? Found { get; init; }

    /// <summary>Whether this host has no claim to it: not yet, or not any more.</summary>
    public bool NeedsClaim { get; set; }

    /// <summary>
    /// The message directly before it, where the same sweep queued that one: once it has left, no earlier one is in the
    /// store. It may leave the queue before this message is queued, so its <see cref="HasLeft"/> is checked.
    /// </summary>
    public Outgoing? Follows { get; init; }

    /// <summary>Whether it was sent, is a dead letter, or was set aside: later messages need not wait for it.</summary>
    public bool HasLeft { get; set; }

    /// <summary>
    /// The key of the queue, which is a conversation: messages with the same key are sent one after the other.
    /// </summary>
    public string Key => KeyOf(Person, Row);

    public static string KeyOf(PersonId person, OutboxRow row) =>
        $"{person.Partition}|{row.To.Channel}|{row.To.Conversation}";
}
