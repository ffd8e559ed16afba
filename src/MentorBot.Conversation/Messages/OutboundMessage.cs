using System.Text.Json.Serialization;
using MentorBot.Conversation.Cards;

namespace MentorBot.Conversation.Messages;

/// <summary>What the bot says, in no platform's own words. It is kept like this and rendered when it is sent.</summary>
/// <param name="Card">What is said.</param>
/// <param name="Language">BCP 47 tag of the language it is said in.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "message")]
[JsonDerivedType(typeof(Say), "say")]
[JsonDerivedType(typeof(Replace), "replace")]
public abstract record OutboundMessage(Card Card, string Language);

/// <summary>A new message.</summary>
/// <param name="Card">What is said.</param>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Key">What a later <see cref="Replace"/> names it by; null for a message that is never replaced.</param>
public sealed record Say(Card Card, string Language, string? Key = null) : OutboundMessage(Card, Language);

/// <summary>
/// Takes the place of the message with this key. Where that message cannot be found any more it is said anew.
/// </summary>
public sealed record Replace(Card Card, string Language, string Key) : OutboundMessage(Card, Language);
