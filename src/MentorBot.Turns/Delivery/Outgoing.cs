namespace MentorBot.Turns.Delivery;

/// <summary>A message in this host's hands.</summary>
internal sealed class Outgoing(PersonId person, OutboxRow row)
{
    public PersonId Person { get; } = person;

    /// <summary>As it stands in the store, or is about to.</summary>
    public OutboxRow Row { get; set; } = row;

    /// <summary>The ETag that it was found with; null where a turn of this host wrote it.</summary>
    public string? Found { get; init; }

    /// <summary>This host has no claim to it yet, or none any more.</summary>
    public bool NeedsClaim { get; set; }

    /// <summary>
    /// What stands right before it, where the same look put that into the lane: once that has left, nothing is left before this one. It may have come out of the
    /// lane before this one went in, so it is asked whether it has.
    /// </summary>
    public Outgoing? Follows { get; init; }

    /// <summary>It was sent, buried or set aside: those behind it need not wait for it.</summary>
    public bool HasLeft { get; set; }

    /// <summary>Messages of one lane go one after the other.</summary>
    public string Lane => LaneOf(Person, Row);

    public static string LaneOf(PersonId person, OutboxRow row) => $"{person.Partition}|{row.To.Channel}|{row.To.Conversation}";
}

/// <summary>What became of a message when its turn in the lane came.</summary>
/// <param name="Step">What that means for those behind it.</param>
/// <param name="Again">When it may be tried again, where that is known.</param>
internal readonly record struct Fate(Step Step, DateTimeOffset? Again = null)
{
    /// <summary>It has left, or steps aside.</summary>
    public static Fate On => new(Step.On);
}

/// <summary>What a message's fate means for those behind it in its lane.</summary>
internal enum Step
{
    /// <summary>The next may go.</summary>
    On,

    /// <summary>It stays, and so do they.</summary>
    Stuck,

    /// <summary>Another host has it.</summary>
    Elsewhere,
}
