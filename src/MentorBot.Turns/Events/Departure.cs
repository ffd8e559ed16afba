namespace MentorBot.Turns.Events;

/// <summary>A person leaves: they are merged into another person, or forgotten.</summary>
/// <param name="To">The person they are merged into; null where they are forgotten.</param>
internal sealed record Departure(PersonId? To);
