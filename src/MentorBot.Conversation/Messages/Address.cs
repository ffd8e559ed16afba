namespace MentorBot.Conversation.Messages;

/// <summary>Where a person can be reached: one conversation on one channel.</summary>
/// <param name="Channel">The channel's name (<see cref="IChannel.Name"/>).</param>
/// <param name="Conversation">The platform's id of the conversation, by which messages are kept in order.</param>
/// <param name="Reference">
/// Everything that the channel needs to send there, in its own format (for Teams a ConversationReference as JSON).
/// Opaque to everyone else.
/// </param>
public sealed record Address(string Channel, string Conversation, string Reference);
