namespace MentorBot.Delivery.Messages;

/// <summary>The result of an attempt to deliver a message.</summary>
/// <param name="Step">The consequence for the messages after it.</param>
/// <param name="Again">When it may be tried again, where that is known.</param>
internal readonly record struct DeliveryResult(DeliveryStep Step, DateTimeOffset? Again = null)
{
    /// <summary>The message was sent, or was set aside.</summary>
    public static DeliveryResult Done => new(DeliveryStep.Done);
}
