namespace MentorBot.Turns.Delivery;

/// <summary>What sends, once it is committed, what a turn says and writes.</summary>
/// <param name="Outbox">To the platforms.</param>
/// <param name="Post">To other people's turns.</param>
internal sealed record Delivering(Outbox Outbox, Post Post);
