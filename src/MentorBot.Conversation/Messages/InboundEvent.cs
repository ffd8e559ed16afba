using MentorBot.Conversation.Cards;

namespace MentorBot.Conversation.Messages;

/// <summary>Something that happened to a person: on a channel, through another person, or because it was due.</summary>
public abstract record PersonEvent
{
    /// <summary>An id that is the same when the event is redelivered; null where there is none.</summary>
    public string? Receipt { get; init; }
}

/// <summary>
/// Something that happened to a person on a channel: verified, parsed, and independent of the platform.
/// </summary>
public abstract record InboundEvent : PersonEvent
{
    /// <summary>The person it happened to.</summary>
    public required Sender Sender { get; init; }

    /// <summary>The address for answers.</summary>
    public required Address Address { get; init; }

    /// <summary>
    /// It happened in a place where the bot does not answer: in a group, or in a window over another chat. Messages go
    /// to the person's known address on that channel, and to <see cref="Address"/> only where there is none yet.
    /// </summary>
    public bool IsElsewhere { get; init; }

    /// <summary>
    /// Whether the platform can open a form as an answer (Slack's <c>trigger_id</c>): <see cref="TurnAnswer.Form"/>.
    /// </summary>
    public bool CanOpenForm { get; init; }

    /// <summary>
    /// Whether the platform wants the replies in the HTTP answer (Bot Framework's <c>expectReplies</c>) rather than
    /// sent.
    /// </summary>
    public bool RepliesInAnswer { get; init; }

    /// <summary>
    /// Whether the channel says in its answer that the event could not be saved, so that no message needs to say it.
    /// </summary>
    public bool UnsavedInAnswer { get; init; }
}

/// <summary>The account that caused an event, and what the platform says of its owner.</summary>
/// <param name="Account">
/// Unique and stable across all channels: <c>teams|{tenant}|{aadObjectId}</c>, <c>slack|{team}|{user}</c>.
/// </param>
public sealed record Sender(string Account)
{
    /// <summary>
    /// The account by the platform's other id of the same owner, where the event has both: some events come with one id
    /// only. Null otherwise.
    /// </summary>
    public string? SecondAccount { get; init; }

    /// <summary>The platform's tenant or workspace, by which settings assign an organisation.</summary>
    public string? Tenant { get; init; }

    /// <summary>The name to address them by.</summary>
    public string? Name { get; init; }

    /// <summary>
    /// Their e-mail address, where the platform has verified it and they are a full member of the tenant, not a guest
    /// or a bot. Null otherwise.
    /// </summary>
    public string? ConfirmedEmail { get; init; }

    /// <summary>
    /// The platform has not yet answered who they are: by a verified address they may turn out to be a known person.
    /// Until then no new person is created for them (<see cref="NotSavedException"/>).
    /// </summary>
    public bool IsStillAsked { get; init; }

    /// <summary>BCP 47 tag of the language that their client shows, such as <c>de-DE</c>.</summary>
    public string? Locale { get; init; }

    /// <summary>IANA or Windows id of their time zone.</summary>
    public string? TimeZone { get; init; }
}

/// <summary>They wrote something.</summary>
public sealed record TextSaid(string Text) : InboundEvent;

/// <summary>
/// They pressed a button. <paramref name="Inputs"/> holds the values of the card's inputs by their ids; an empty input
/// is absent.
/// </summary>
public sealed record ActionInvoked(ActionToken Token, ImmutableDictionary<string, string> Inputs) : InboundEvent
{
    /// <summary>The platform's id of the message that carried the button.</summary>
    public string? MessageId { get; init; }

    /// <summary>
    /// Whether the platform waits for a card to show instead (Bot Framework's <c>adaptiveCard/action</c>).
    /// </summary>
    public bool WantsCard { get; init; }

    /// <summary>
    /// It was sent from an open form, which shows error messages beside its inputs:
    /// <see cref="TurnAnswer.FieldErrors"/>.
    /// </summary>
    public bool FromForm { get; init; }
}

/// <summary>They added the bot to their personal chat, for the first time or again.</summary>
public sealed record Installed : InboundEvent;

/// <summary>They removed the bot.</summary>
public sealed record Removed : InboundEvent;

/// <summary>They opened the bot's home page on the platform.</summary>
public sealed record HomeOpened : InboundEvent;

/// <summary>They chose a message to save.</summary>
/// <param name="Text">The text of the message.</param>
public sealed record MessageSaved(string Text) : InboundEvent;

/// <summary>
/// They edited or deleted something that they wrote to the bot before. The new text is not included: what was saved
/// from it stays unchanged.
/// </summary>
/// <param name="Deleted">True where they deleted it.</param>
public sealed record MessageChanged(bool Deleted) : InboundEvent;
