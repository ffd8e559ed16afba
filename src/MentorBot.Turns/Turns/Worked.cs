using MentorBot.Conversation.Messages;

namespace MentorBot.Turns;

/// <summary>What became of an event: an answer, or that it is somebody else's, or nobody's.</summary>
internal readonly record struct Worked(TurnAnswer? Answer, PersonId? MovedTo)
{
    public static Worked Nobodys => default;

    public static Worked Elsewhere(PersonId other) => new(null, other);

    public static implicit operator Worked(TurnAnswer answer) => new(answer, null);
}
