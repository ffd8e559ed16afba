namespace MentorBot.Delivery.Recovery;

/// <summary>A message or letter that was given up. Never contains the person or the text.</summary>
/// <param name="Id">The id by which it can be sent again.</param>
/// <param name="Channel">The channel it was for; <c>letter</c> for a letter between people.</param>
/// <param name="Kind"><c>say</c> or <c>replace</c>; of a letter, the kind of its facts.</param>
/// <param name="Reason">Why it was given up.</param>
/// <param name="At">When it was given up; null for one from before this was stored.</param>
public sealed record DeadLetter(string Id, string Channel, string Kind, string Reason, DateTimeOffset? At);
