namespace MentorBot.Conversation.Messages;

/// <summary>The mouth of a platform. Delivery decides when and how often; a channel only sends and says what the platform answered.</summary>
public interface IChannel
{
    /// <summary>The name that addresses carry.</summary>
    string Name { get; }

    /// <summary>Where the owner of an account can be reached whom the bot has not met yet; null where only they can begin.</summary>
    /// <param name="account">As in <see cref="Sender.Account"/>; one of another channel is nobody's here.</param>
    Address? AddressOf(string account) => null;

    /// <summary>Sends one message once: no retries. A failure of the platform is an outcome; an exception is a fault of ours.</summary>
    /// <param name="to">Where.</param>
    /// <param name="message">What.</param>
    /// <param name="replacesId">For a <see cref="Replace"/>, the platform's id of the message whose place this takes.</param>
    /// <param name="cancellationToken">Ends the wait; the message may have been accepted all the same.</param>
    Task<SendOutcome> SendAsync(Address to, OutboundMessage message, string? replacesId, CancellationToken cancellationToken);
}

/// <summary>What the platform made of a message.</summary>
public abstract record SendOutcome;

/// <summary>It has it. <paramref name="Id"/> is its own id for the message, null where it gave none.</summary>
public sealed record Accepted(string? Id) : SendOutcome;

/// <summary>Not now.</summary>
/// <param name="Scope">What is throttled: a conversation, a tenant; everything in the scope waits.</param>
/// <param name="Delay">How long the platform asks to wait; null where it named no time.</param>
/// <param name="Reason">Why, for the dead letter if it stays so. No message text, no secrets.</param>
public sealed record Wait(string Scope, TimeSpan? Delay, string Reason) : SendOutcome;

/// <summary>Nobody can be reached there any more.</summary>
public sealed record Gone(string Reason) : SendOutcome;

/// <summary>It will never take this message.</summary>
public sealed record Refused(string Reason) : SendOutcome;
