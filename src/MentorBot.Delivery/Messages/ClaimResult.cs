namespace MentorBot.Delivery.Messages;

/// <summary>Whose a row is, once a host has tried to claim it.</summary>
internal enum ClaimResult
{
    /// <summary>This host's.</summary>
    Ours,

    /// <summary>Another host's.</summary>
    Taken,

    /// <summary>It has left the outbox.</summary>
    Gone,
}
