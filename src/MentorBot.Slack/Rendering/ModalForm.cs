using MentorBot.Channels.Protocol;
using MentorBot.Conversation.Cards;

namespace MentorBot.Slack.Rendering;

/// <summary>A card as a modal window. See <see href="https://docs.slack.dev/surfaces/modals/"/>.</summary>
/// <param name="Title">The title of the window.</param>
/// <param name="Submit">The label of the button that sends the inputs; it names the effect.</param>
/// <param name="Close">The label of the button that closes the window.</param>
/// <param name="Token">The action that submitting invokes.</param>
/// <param name="Card">The content of the window.</param>
internal sealed record ModalForm(string Title, string Submit, string Close, ActionToken Token, Card Card)
{
    /// <summary>The view as JSON. A pure function.</summary>
    /// <param name="language">BCP 47 tag of the card's language.</param>
    /// <param name="limits">The limits of Slack.</param>
    /// <exception cref="InvalidOperationException">The card is too large.</exception>
    public ReadOnlyMemory<byte> Render(string language, SlackLimits limits)
    {
        CardPart[] parts = [.. Card.Parts.Where(part => IsNews(part, limits)).Select(InModal)];
        ReadOnlyMemory<byte> blocks = BlockKitRenderer.Render(parts, language, limits, limits.ModalBlocks);
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

    // Leaves out a heading that repeats the window's title, unless the title is cut.
    private bool IsNews(CardPart part, SlackLimits limits) =>
        part is not Heading heading || heading.Text != Title || Title.Length > limits.ModalTitleLength;

    // Pressing a button inside a modal does not close it, so the question would remain after the answer. Submit with
    // the modal's own button, and cancel by closing it. The message with the same question has all the buttons.
    private static CardPart InModal(CardPart part) => part switch
    {
        Buttons buttons => new Buttons([.. buttons.Items.Where(static button => button is not SubmitButton)]),
        Details details => details with { Parts = [.. details.Parts.Select(InModal)] },
        Input { Tap: not null } input => new ChoiceInput(input.Id, input.Label, input.Options)
        {
            Expanded = true,
            Required = input.Required,
            Value = input.Value,
            ErrorMessage = input.ErrorMessage,
            Rejected = input.Rejected,
        },
        _ => part,
    };
}
