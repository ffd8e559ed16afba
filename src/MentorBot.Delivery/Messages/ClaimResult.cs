namespace MentorBot.Delivery.Messages;

/// <summary>The result of an attempt to claim a row.</summary>
internal enum ClaimResult
{
    /// <summary>This host has it.</summary>
    Ours,

    /// <summary>Another host has it.</summary>
    Taken,

    /// <summary>The row is no longer in the outbox.</summary>
    Gone,
}
