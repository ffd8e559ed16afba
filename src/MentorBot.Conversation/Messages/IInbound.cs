namespace MentorBot.Conversation.Messages;

/// <summary>Where the channels bring what happened.</summary>
public interface IInbound
{
    /// <summary>Works one event: when this returns, everything that follows from it is committed.</summary>
    /// <exception cref="NotSavedException">Nothing was committed; a redelivery will be worked.</exception>
    Task<TurnAnswer> HandleAsync(InboundEvent inbound, CancellationToken cancellationToken);
}

/// <summary>
/// The store could not commit, or it is not known yet whose the event is. The platform gets a 5xx and redelivers.
/// </summary>
public sealed class NotSavedException(string message, Exception? inner = null) : Exception(message, inner);
