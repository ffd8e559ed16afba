using MentorBot.Conversation.Messages;
using MentorBot.Identity;

namespace MentorBot.Turns.Execution;

/// <summary>What became of an event: an answer, or that it is somebody else's, or nobody's.</summary>
internal readonly record struct TurnOutcome(TurnAnswer? Answer, PersonId? MovedTo)
{
    /// <summary>Whose account it was asked to be forgotten.</summary>
    public static TurnOutcome Nobodys => default;

    public static TurnOutcome Elsewhere(PersonId other) => new(null, other);

    public static implicit operator TurnOutcome(TurnAnswer answer) => new(answer, null);
}
