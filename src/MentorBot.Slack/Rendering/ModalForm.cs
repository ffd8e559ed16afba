using MentorBot.Conversation.Cards;
using MentorBot.Slack.Protocol;

namespace MentorBot.Slack.Rendering;

/// <summary>A card as a window of its own. See <see href="https://docs.slack.dev/surfaces/modals/"/>.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Submit">The button that sends the inputs, named by its effect.</param>
/// <param name="Close">The button that leaves.</param>
/// <param name="Token">What sending means.</param>
/// <param name="Card">What it shows and asks; its own button for <paramref name="Token"/> is left out.</param>
internal sealed record ModalForm(string Title, string Submit, string Close, ActionToken Token, Card Card)
{
    /// <summary>The view as JSON. A pure function.</summary>
    /// <param name="language">BCP 47 tag of the card's language.</param>
    /// <param name="limits">What Slack takes.</param>
    /// <exception cref="InvalidOperationException">The card is too large.</exception>
    public ReadOnlyMemory<byte> Render(string language, SlackLimits limits)
    {
        ReadOnlyMemory<byte> blocks = BlockKitRenderer.Render([.. Card.Parts.Select(WithoutSubmit)], language, limits, limits.ModalBlocks);
        BlockText text = new(limits, limits.ModalTitleLength);
        return JsonBytes.Write((this, blocks, text), static (json, state) =>
        {
            (ModalForm form, ReadOnlyMemory<byte> blocks, BlockText text) = state;
            json.WriteStartObject();
            json.WriteString("type", "modal");
            json.WriteString("callback_id", ActionIds.Form);
            json.WriteString("private_metadata", form.Token.ToString());
            text.Write(json, "title", form.Title, text.Limits.ModalTitleLength);
            text.Write(json, "submit", form.Submit, text.Limits.ModalTitleLength);
            text.Write(json, "close", form.Close, text.Limits.ModalTitleLength);
            json.WritePropertyName("blocks");
            json.WriteRawValue(blocks.Span, skipInputValidation: true);
            json.WriteEndObject();
        });
    }

    private CardPart WithoutSubmit(CardPart part) =>
        part is Buttons buttons ? new Buttons([.. buttons.Items.Where(button => button is not SubmitButton submit || submit.Token != Token)]) : part;
}
