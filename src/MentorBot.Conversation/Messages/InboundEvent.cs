using System.Collections.Immutable;
using MentorBot.Conversation.Cards;

namespace MentorBot.Conversation.Messages;

/// <summary>
/// Something that happened to a person: on a channel, by the hand of another person, or because its time had come.
/// </summary>
public abstract record PersonEvent
{
    /// <summary>
    /// What a redelivery of the same event has in common with it; null where there is nothing to tell it by.
    /// </summary>
    public string? Receipt { get; init; }
}

/// <summary>
/// Something that happened to a person on a channel: verified, parsed, and in no platform's own words.
/// </summary>
public abstract record InboundEvent : PersonEvent
{
    /// <summary>Whom it happened to.</summary>
    public required Sender Sender { get; init; }

    /// <summary>Where answers go.</summary>
    public required Address Address { get; init; }

    /// <summary>
    /// It happened where the person is not answered: among others, or in a window that lies over another chat. What is
    /// said goes to where they are known to be reached on that channel, and to <see cref="Address"/> only where they
    /// are not known there yet.
    /// </summary>
    public bool IsElsewhere { get; init; }

    /// <summary>
    /// The platform can open a form in answer (Slack's <c>trigger_id</c>): <see cref="TurnAnswer.Form"/>.
    /// </summary>
    public bool CanOpenForm { get; init; }

    /// <summary>
    /// The platform wants the replies in the HTTP answer (Bot Framework's <c>expectReplies</c>) rather than sent.
    /// </summary>
    public bool RepliesInAnswer { get; init; }

    /// <summary>
    /// That it could not be saved the channel says in its answer, so that it need not be said in the conversation.
    /// </summary>
    public bool UnsavedInAnswer { get; init; }
}

/// <summary>The account that an event came from, and what the platform says of its owner.</summary>
/// <param name="Account">
/// Unique and stable over all channels: <c>teams|{tenant}|{aadObjectId}</c>, <c>slack|{team}|{user}</c>.
/// </param>
public sealed record Sender(string Account)
{
    /// <summary>The platform's tenant or workspace, by which settings assign an organisation.</summary>
    public string? Tenant { get; init; }

    /// <summary>The name to address them by.</summary>
    public string? Name { get; init; }

    /// <summary>
    /// Their e-mail address, where the platform vouches for it and they are a full member of the tenant: neither guest
    /// nor bot. Null otherwise.
    /// </summary>
    public string? ConfirmedEmail { get; init; }

    /// <summary>
    /// The platform has not answered yet who they are: under an address that it vouches for they may be somebody known.
    /// Whoever is new is not taken in while this is so (<see cref="NotSavedException"/>).
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
/// They pressed a button. <paramref name="Inputs"/> holds the card's inputs by their ids; an empty input is absent.
/// </summary>
public sealed record ActionInvoked(ActionToken Token, ImmutableDictionary<string, string> Inputs) : InboundEvent
{
    /// <summary>The platform's id of the message that carried the button.</summary>
    public string? MessageId { get; init; }

    /// <summary>The platform waits for the card to show instead (Bot Framework's <c>adaptiveCard/action</c>).</summary>
    public bool WantsCard { get; init; }

    /// <summary>
    /// It was sent from an open form, which shows what does not fit beside its inputs:
    /// <see cref="TurnAnswer.FieldErrors"/>.
    /// </summary>
    public bool FromForm { get; init; }
}

/// <summary>They added the bot to their personal chat, or did again.</summary>
public sealed record Installed : InboundEvent;

/// <summary>They removed the bot.</summary>
public sealed record Removed : InboundEvent;

/// <summary>They opened the bot's home page on the platform.</summary>
public sealed record HomeOpened : InboundEvent;

/// <summary>They chose a message to keep.</summary>
/// <param name="Text">What it says.</param>
public sealed record MessageSaved(string Text) : InboundEvent;

/// <summary>
/// They edited, or deleted, something that they wrote to the bot before. What it says now is not brought: what came of
/// it stays as it was.
/// </summary>
/// <param name="Deleted">True where they deleted it.</param>
public sealed record MessageChanged(bool Deleted) : InboundEvent;
