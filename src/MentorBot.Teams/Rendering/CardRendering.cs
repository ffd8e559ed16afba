using MentorBot.Channels.Rendering;
using MentorBot.Conversation.Cards;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;

namespace MentorBot.Teams.Rendering;

/// <summary>
/// Converts messages to activities. A card that cannot be rendered is sent as plain text, so that the message is not
/// lost.
/// </summary>
internal sealed class CardRendering(TeamsOptions options, ILogger<CardRendering> log)
{
    /// <summary>The message as an activity.</summary>
    public Activity Activity(OutboundMessage message)
    {
        Activity activity = new()
        {
            Type = ActivityTypes.Message, Locale = message.Language, InputHint = InputHints.AcceptingInput,
        };
        string text = message.Card.PlainText;
        if (!IsText(message.Card) && TryRender(message.Card) is { IsEmpty: false } card)
        {
            activity.Summary = CutText.To(text, options.Limits.SummaryLength);
            activity.AttachmentLayout = AttachmentLayoutTypes.List;
            activity.Attachments =
            [
                new Attachment
                {
                    ContentType = AdaptiveCards.AdaptiveCard.ContentType,
                    Content = new JRaw(Encoding.UTF8.GetString(card.Span)),
                },
            ];
        }
        else
        {
            (activity.Text, activity.TextFormat) =
                (CutText.To(text, options.Limits.MessageTextLength), TextFormatTypes.Plain);
        }

        return activity;
    }

    /// <summary>The card as Adaptive Card JSON; empty if it cannot be rendered.</summary>
    public ReadOnlyMemory<byte> TryRender(Card card) =>
        CardDrawing.OrNothing(() => AdaptiveCardRenderer.Render(card, options.Limits), log);

    private static bool IsText(Card card) => card is { Notification: null, Parts: [Paragraph] };
}
