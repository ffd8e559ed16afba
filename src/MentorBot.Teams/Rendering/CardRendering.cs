using MentorBot.Conversation.Cards;
using MentorBot.Conversation.Messages;
using MentorBot.Teams.Protocol;
using Microsoft.Extensions.Logging;

namespace MentorBot.Teams.Rendering;

/// <summary>Makes activities of messages. What cannot be drawn is said in plain text: a message is never lost to its looks.</summary>
internal sealed partial class CardRendering(TeamsOptions options, ILogger<CardRendering> log)
{
    /// <summary>The message as an activity.</summary>
    public OutboundActivity Activity(OutboundMessage message)
    {
        OutboundActivity activity = new("message") { Locale = message.Language };
        string text = message.Card.PlainText;
        if (IsText(message.Card)) return activity with { Text = Text(text) };
        return TryRender(message.Card) is { IsEmpty: false } card
            ? activity with { Card = card, Summary = CutText.To(text, options.Limits.SummaryLength) }
            : activity with { Text = Text(text) };
    }

    /// <summary>The card as Adaptive Card JSON; empty where it cannot be drawn.</summary>
    public ReadOnlyMemory<byte> TryRender(Card card)
    {
        try
        {
            return AdaptiveCardRenderer.Render(card, options.Limits);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            NotDrawn(e.GetType().Name, e.StackTrace); // Its message may hold what the card says.
            return default;
        }
    }

    private static bool IsText(Card card) => card is { Notification: null, Parts: [Paragraph] };

    private string Text(string text) => CutText.To(text, options.Limits.MessageTextLength);

    [LoggerMessage(LogLevel.Error, "A card could not be drawn ({Fault}); its plain text goes instead. {Stack}")]
    private partial void NotDrawn(string fault, string? stack);
}
