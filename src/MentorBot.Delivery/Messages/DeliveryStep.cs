namespace MentorBot.Delivery.Messages;

/// <summary>What became of a message, for the messages behind it in its conversation.</summary>
internal enum DeliveryStep
{
    /// <summary>The next may go.</summary>
    Done,

    /// <summary>It stays in the store, and so do they.</summary>
    Blocked,

    /// <summary>Another host has it.</summary>
    TakenElsewhere,
}
