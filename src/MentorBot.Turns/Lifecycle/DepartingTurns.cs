using MentorBot.Turns.Events;

namespace MentorBot.Turns.Lifecycle;

/// <summary>The ways in which a turn makes a person leave.</summary>
public static class DepartingTurns
{
    /// <summary>
    /// Forgets the person. After this turn they have no more turns, and soon all their data is deleted. The messages of
    /// this turn are still sent.
    /// </summary>
    public static void Forget(this Turn turn)
    {
        ArgumentNullException.ThrowIfNull(turn);
        turn.Departure = new Departure(null);
    }

    /// <summary>Merges the person into somebody who is known already: soon that person has all their rows.</summary>
    /// <exception cref="ArgumentException">The other is the same person, or is in another organisation.</exception>
    public static void MergeInto(this Turn turn, PersonId other)
    {
        ArgumentNullException.ThrowIfNull(turn);
        if (other == turn.Person || other.Org != turn.Person.Org)
            throw new ArgumentException("They can only be merged into a person of their organisation.", nameof(other));
        turn.Departure = new Departure(other);
    }
}
