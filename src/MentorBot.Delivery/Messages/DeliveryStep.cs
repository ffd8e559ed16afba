namespace MentorBot.Delivery.Messages;

/// <summary>The consequence of an attempt to deliver a message for later messages of its conversation.</summary>
internal enum DeliveryStep
{
    /// <summary>The next message may be sent.</summary>
    Done,

    /// <summary>The message stays in the store, and so do the later ones.</summary>
    Blocked,

    /// <summary>Another host has the message.</summary>
    TakenElsewhere,
}
