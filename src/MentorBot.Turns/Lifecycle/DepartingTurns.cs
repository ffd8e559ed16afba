using MentorBot.Identity;
using MentorBot.Turns.Events;

namespace MentorBot.Turns.Lifecycle;

/// <summary>Turns with which a person leaves.</summary>
public static class DepartingTurns
{
    /// <summary>
    /// Forgets the person: after this turn nothing happens to them any more, and soon nothing of them is left. What
    /// the turn says is still sent.
    /// </summary>
    public static void Forget(this Turn turn)
    {
        ArgumentNullException.ThrowIfNull(turn);
        turn.Departure = new Departure(null);
    }

    /// <summary>
    /// The person turned out to be somebody who is known already: soon everything of theirs is the other's.
    /// </summary>
    /// <exception cref="ArgumentException">It is themselves, or somebody of another organisation.</exception>
    public static void MergeInto(this Turn turn, PersonId other)
    {
        ArgumentNullException.ThrowIfNull(turn);
        if (other == turn.Person || other.Org != turn.Person.Org)
            throw new ArgumentException("They can only become another person of their organisation.", nameof(other));
        turn.Departure = new Departure(other);
    }
}
