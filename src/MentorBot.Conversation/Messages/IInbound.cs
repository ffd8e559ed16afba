namespace MentorBot.Conversation.Messages;

/// <summary>Receives events from the channels.</summary>
public interface IInbound
{
    /// <summary>Handles one event: when this returns, all its effects are committed.</summary>
    /// <exception cref="NotSavedException">Nothing was committed; a redelivery will be handled.</exception>
    Task<TurnAnswer> HandleAsync(InboundEvent inbound, CancellationToken cancellationToken);
}

/// <summary>
/// The store could not commit, or the person who the event belongs to is not known yet. The platform gets a 5xx and
/// redelivers.
/// </summary>
public sealed class NotSavedException(string message, Exception? inner = null) : Exception(message, inner);
