namespace MentorBot.Delivery.Messages;

/// <summary>Sends a message without the outbox, to say that nothing can be saved.</summary>
internal sealed class UnsavedSender(ChannelRegistry channels, ILogger<Outbox> log)
{
    /// <summary>Tries once.</summary>
    /// <returns>Whether the platform accepted it.</returns>
    public async Task<bool> TrySendAsync(Address to, OutboundMessage message, CancellationToken cancellationToken)
    {
        try
        {
            IChannel? channel = channels.Find(to.Channel);
            if (channel is not null && await channel.SendAsync(to, message, null, cancellationToken) is Accepted)
                return true;
            DeliveryLog.UnsavedNotSent(log, to.Channel);
        }
#pragma warning disable CA1031 // Nothing is saved; that the notice could not be sent either is only logged.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            DeliveryLog.UnsavedFaulted(log, to.Channel, fault.GetType().Name, fault.StackTrace);
        }

        return false;
    }
}
