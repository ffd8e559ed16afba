using MentorBot.Conversation.Cards;

namespace MentorBot.Slack.Rendering;

/// <summary>What a pressed button means.</summary>
/// <param name="Token">The action.</param>
internal sealed record ButtonAction(ActionToken Token)
{
    /// <summary>What the inputs of its message hold goes with it.</summary>
    public bool SendsInputs { get; init; }

    /// <summary>The one answer that the button is itself; it is sent alone.</summary>
    public (string Input, string Value)? Choice { get; init; }
}
