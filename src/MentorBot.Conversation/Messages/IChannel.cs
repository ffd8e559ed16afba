using System.Collections.Immutable;

namespace MentorBot.Conversation.Messages;

/// <summary>
/// The mouth of a platform. Delivery decides when and how often; a channel only sends and says what the platform
/// answered.
/// </summary>
public interface IChannel
{
    /// <summary>The name that addresses carry.</summary>
    string Name { get; }

    /// <summary>
    /// Where the owner of an account can be reached whom the bot has not met yet; null where only they can begin.
    /// </summary>
    /// <param name="account">As in <see cref="Sender.Account"/>; one of another channel is nobody's here.</param>
    Address? AddressOf(string account) => null;

    /// <summary>
    /// In what the platform counts a message to an address, the narrowest first and last what many addresses share. By
    /// the same names <see cref="Wait.Scope"/> says what is throttled.
    /// </summary>
    ImmutableArray<PacingScope> ScopesOf(Address to) => [];

    /// <summary>
    /// Sends one message once: no retries. A failure of the platform is an outcome; an exception is a fault of ours.
    /// </summary>
    /// <param name="to">Where.</param>
    /// <param name="message">What.</param>
    /// <param name="replacesId">
    /// For a <see cref="Replace"/>, the platform's id of the message whose place this takes.
    /// </param>
    /// <param name="cancellationToken">Ends the wait; the message may have been accepted all the same.</param>
    Task<SendOutcome> SendAsync(
        Address to, OutboundMessage message, string? replacesId, CancellationToken cancellationToken);
}

/// <summary>What a platform counts messages in: a conversation, a tenant.</summary>
/// <param name="Name">Unique on the channel.</param>
/// <param name="Limits">
/// How many it takes, all at once to be kept; empty where it is only throttled when the platform says so.
/// </param>
public sealed record PacingScope(string Name, ImmutableArray<RateLimit> Limits)
{
    /// <summary>All hosts send into it side by side, so that each has its part of the limit.</summary>
    public bool IsShared { get; init; }
}

/// <summary>At most <paramref name="Count"/> in any stretch of <paramref name="Window"/>.</summary>
/// <param name="Count">How many.</param>
/// <param name="Window">How long.</param>
public sealed record RateLimit(int Count, TimeSpan Window);

/// <summary>What the platform made of a message.</summary>
public abstract record SendOutcome;

/// <summary>It has it. <paramref name="Id"/> is its own id for the message, null where it gave none.</summary>
public sealed record Accepted(string? Id) : SendOutcome
{
    /// <summary>
    /// Where the person is reached from now on, since nobody is at the address that was tried; null where that is still
    /// good.
    /// </summary>
    public Address? At { get; init; }
}

/// <summary>Not now.</summary>
/// <param name="Scope">What is throttled: a conversation, a tenant; everything in the scope waits.</param>
/// <param name="Delay">How long the platform asks to wait; null where it named no time.</param>
/// <param name="Reason">Why, for the dead letter if it stays so. No message text, no secrets.</param>
public sealed record Wait(string Scope, TimeSpan? Delay, string Reason) : SendOutcome;

/// <summary>Nobody can be reached there any more.</summary>
public sealed record Gone(string Reason) : SendOutcome;

/// <summary>It will never take this message.</summary>
public sealed record Refused(string Reason) : SendOutcome;
