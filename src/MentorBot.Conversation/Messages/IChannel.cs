namespace MentorBot.Conversation.Messages;

/// <summary>
/// Sends messages to a platform. Delivery decides when and how often; a channel only sends and reports the platform's
/// answer.
/// </summary>
public interface IChannel
{
    /// <summary>The channel's name, as used in addresses.</summary>
    string Name { get; }

    /// <summary>
    /// The address of an account's owner who has not written to the bot yet; null where only they can begin the
    /// conversation.
    /// </summary>
    /// <param name="account">
    /// An account as in <see cref="Sender.Account"/>; for an account of another channel the result is null.
    /// </param>
    Address? AddressOf(string account) => null;

    /// <summary>
    /// The scopes in which the platform limits the rate of messages to an address, the narrowest first, the most widely
    /// shared last. <see cref="Wait.Scope"/> uses the same names to say what is throttled.
    /// </summary>
    ImmutableArray<PacingScope> ScopesOf(Address to) => [];

    /// <summary>
    /// Sends one message once, without retries. A failure of the platform is a result; an exception is a fault of the
    /// bot.
    /// </summary>
    /// <param name="to">The recipient's address.</param>
    /// <param name="message">The message.</param>
    /// <param name="replacesId">For a <see cref="Replace"/>, the platform's id of the message to replace.</param>
    /// <param name="cancellationToken">Cancels the wait; the platform may still have accepted the message.</param>
    Task<SendOutcome> SendAsync(
        Address to, OutboundMessage message, string? replacesId, CancellationToken cancellationToken);
}

/// <summary>A scope in which a platform limits the rate of messages, such as a conversation or a tenant.</summary>
/// <param name="Name">Unique on the channel.</param>
/// <param name="Limits">
/// The limits, all of which apply at once; empty where the scope is throttled only when the platform says so.
/// </param>
public sealed record PacingScope(string Name, ImmutableArray<RateLimit> Limits)
{
    /// <summary>Whether all hosts send into it in parallel, so that each host gets a part of the limit.</summary>
    public bool IsShared { get; init; }
}

/// <summary>A limit of <paramref name="Count"/> messages in any period of length <paramref name="Window"/>.</summary>
/// <param name="Count">The number of messages.</param>
/// <param name="Window">The length of the period.</param>
public sealed record RateLimit(int Count, TimeSpan Window);

/// <summary>The platform's answer to a message.</summary>
public abstract record SendOutcome;

/// <summary>
/// The platform accepted the message. <paramref name="Id"/> is its id for it, null where it gave none.
/// </summary>
public sealed record Accepted(string? Id) : SendOutcome
{
    /// <summary>
    /// The new address of the person, where nobody can be reached at the one that was used; null where that is still
    /// valid.
    /// </summary>
    public Address? At { get; init; }
}

/// <summary>The platform does not accept messages at present.</summary>
/// <param name="Scope">What is throttled, such as a conversation or a tenant; everything in the scope waits.</param>
/// <param name="Delay">The delay that the platform asks for; null where it gave none.</param>
/// <param name="Reason">The reason, for the dead letter if sending never succeeds. No message text, no secrets.</param>
public sealed record Wait(string Scope, TimeSpan? Delay, string Reason) : SendOutcome;

/// <summary>Nobody can be reached at the address any more.</summary>
public sealed record Gone(string Reason) : SendOutcome;

/// <summary>The platform will never accept this message.</summary>
public sealed record Refused(string Reason) : SendOutcome;
