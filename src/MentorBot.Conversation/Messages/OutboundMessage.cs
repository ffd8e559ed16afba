using System.Text.Json.Serialization;
using MentorBot.Conversation.Cards;

namespace MentorBot.Conversation.Messages;

/// <summary>
/// A message of the bot, independent of the platform. It is stored in this form and rendered when it is sent.
/// </summary>
/// <param name="Card">The content.</param>
/// <param name="Language">BCP 47 tag of its language.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "message")]
[JsonDerivedType(typeof(Say), "say")]
[JsonDerivedType(typeof(Replace), "replace")]
public abstract record OutboundMessage(Card Card, string Language);

/// <summary>A new message.</summary>
/// <param name="Card">The content.</param>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Key">
/// A name of the message for a later <see cref="Replace"/>; null for a message that is never replaced.
/// </param>
public sealed record Say(Card Card, string Language, string? Key = null) : OutboundMessage(Card, Language);

/// <summary>
/// Replaces the message with this key. Where that message can no longer be found, it is sent as a new message.
/// </summary>
public sealed record Replace(Card Card, string Language, string Key) : OutboundMessage(Card, Language);
