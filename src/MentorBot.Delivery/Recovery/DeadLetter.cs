namespace MentorBot.Delivery.Recovery;

/// <summary>Something that was given up. Never whose words they are, nor the words.</summary>
/// <param name="Id">What it is put back by.</param>
/// <param name="Channel">Where it was to go; <c>letter</c> for one between people.</param>
/// <param name="Kind"><c>say</c> or <c>replace</c>; of a letter, the kind of its facts.</param>
/// <param name="Reason">Why it was given up.</param>
/// <param name="At">When; null for one of before that was kept.</param>
public sealed record DeadLetter(string Id, string Channel, string Kind, string Reason, DateTimeOffset? At);
