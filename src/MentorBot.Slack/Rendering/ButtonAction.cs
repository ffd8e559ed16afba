using MentorBot.Conversation.Cards;

namespace MentorBot.Slack.Rendering;

/// <summary>The meaning of a pressed button.</summary>
/// <param name="Token">The action to invoke.</param>
internal sealed record ButtonAction(ActionToken Token)
{
    /// <summary>Whether the values of the message's inputs are sent with it.</summary>
    public bool SendsInputs { get; init; }

    /// <summary>The one answer that the button itself stands for; it is sent without other inputs.</summary>
    public (string Input, string Value)? Choice { get; init; }
}
