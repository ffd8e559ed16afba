namespace MentorBot.Delivery.Messages;

/// <summary>What became of a message when its turn came.</summary>
/// <param name="Step">What that means for the messages behind it.</param>
/// <param name="Again">When it may be tried again, where that is known.</param>
internal readonly record struct DeliveryResult(DeliveryStep Step, DateTimeOffset? Again = null)
{
    /// <summary>It has left, or was set aside.</summary>
    public static DeliveryResult Done => new(DeliveryStep.Done);
}
