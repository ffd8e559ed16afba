namespace MentorBot.Turns.Execution;

/// <summary>
/// The outcome of an event: an answer, the person it belongs to by now, or neither, where nobody has the account any
/// more.
/// </summary>
internal readonly record struct TurnOutcome(TurnAnswer? Answer, PersonId? MovedTo)
{
    /// <summary>The outcome for an account whose owner asked to be forgotten.</summary>
    public static TurnOutcome Nobodys => default;

    public static TurnOutcome Elsewhere(PersonId other) => new(null, other);

    public static implicit operator TurnOutcome(TurnAnswer answer) => new(answer, null);
}
