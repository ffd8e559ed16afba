using MentorBot.Identity;

namespace MentorBot.Delivery.Messages;

/// <summary>A message in this host's hands.</summary>
internal sealed class Outgoing(PersonId person, OutboxRow row)
{
    /// <summary>Whose outbox it is in.</summary>
    public PersonId Person { get; } = person;

    /// <summary>The row as it is in the store, or is about to be.</summary>
    public OutboxRow Row { get; set; } = row;

    /// <summary>The ETag that a sweep found it with; null where a turn of this host wrote it.</summary>
    public string? Found { get; init; }

    /// <summary>This host has no claim to it yet, or has none any more.</summary>
    public bool NeedsClaim { get; set; }

    /// <summary>
    /// The message right before it, where the same sweep queued that one: once it has left, no earlier one is in the
    /// store. It may be out of the queue before this one is queued, so it is asked whether it has left.
    /// </summary>
    public Outgoing? Follows { get; init; }

    /// <summary>It was sent, is a dead letter, or was set aside: later messages need not wait for it.</summary>
    public bool HasLeft { get; set; }

    /// <summary>Messages of one key, which is a conversation, go one after the other.</summary>
    public string Key => KeyOf(Person, Row);

    public static string KeyOf(PersonId person, OutboxRow row) =>
        $"{person.Partition}|{row.To.Channel}|{row.To.Conversation}";
}
