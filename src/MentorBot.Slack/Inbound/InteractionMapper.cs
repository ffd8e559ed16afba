using MentorBot.Conversation.Cards;
using MentorBot.Slack.Protocol;
using MentorBot.Slack.Rendering;

namespace MentorBot.Slack.Inbound;

/// <summary>
/// Maps a press of a button or a submitted form to an arrival. Other interactions do not become arrivals.
/// </summary>
internal static class InteractionMapper
{
    public static Arrival? Map(Interaction interaction) => interaction.Type switch
    {
        "block_actions" when IsOurs(interaction) => Pressed(interaction),
        "view_submission" when interaction.View.CallbackId == ActionIds.Form => Submitted(interaction),
        _ => null,
    };

    // A view or a direct conversation belongs to one person; a channel does not.
    private static bool IsOurs(Interaction interaction) =>
        interaction.Channel is null || SlackReference.IsDirect(interaction.Channel);

    private static Arrival? Pressed(Interaction interaction) =>
        interaction.Button is { } button && ActionIds.Read(button.ActionId, button.Value) is { } action
            ? Invoked(interaction, action.Token, Inputs(interaction, action))
            : null;

    private static ImmutableDictionary<string, string> Inputs(Interaction interaction, ButtonAction action) =>
        action switch
        {
            { Choice: { } choice } => ImmutableDictionary<string, string>.Empty.Add(choice.Input, choice.Value),
            { SendsInputs: false } => ImmutableDictionary<string, string>.Empty,
            _ => interaction.Inputs,
        };

    private static Arrival? Submitted(Interaction interaction) =>
        ActionToken.TryParse(interaction.View.Metadata, out ActionToken token)
            ? Invoked(interaction, token, interaction.Inputs)
            : null;

    private static Arrival Invoked(
        Interaction interaction, ActionToken token, ImmutableDictionary<string, string> inputs) =>
        new(interaction.Team, interaction.User, arrived => new ActionInvoked(token, inputs)
        {
            Sender = arrived.Sender,
            Address = arrived.Address,
            MessageId = interaction.Channel is null ? null : interaction.MessageId,
            CanOpenForm = interaction.CanOpenForm,
            FromForm = interaction.Type == "view_submission",
        })
        {
            Conversation = interaction.Channel,
            Receipt = interaction.TriggerId,
        };
}
