using MentorBot.Identity;

namespace MentorBot.Turns.Events;

/// <summary>A person leaves: becomes somebody else, or is forgotten.</summary>
/// <param name="To">Whom they become; null where they are forgotten.</param>
internal sealed record Departure(PersonId? To);
