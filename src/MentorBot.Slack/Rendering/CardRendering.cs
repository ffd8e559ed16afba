using MentorBot.Conversation.Messages;
using MentorBot.Slack.Protocol;
using Microsoft.Extensions.Logging;

namespace MentorBot.Slack.Rendering;

/// <summary>Makes posts of messages. What cannot be drawn is said in plain text: a message is never lost to its looks.</summary>
internal sealed partial class CardRendering(SlackOptions options, ILogger<CardRendering> log)
{
    /// <summary>The message as a post.</summary>
    public OutboundPost Post(OutboundMessage message) =>
        new(Mrkdwn.Escape(CutText.To(message.Card.PlainText, options.Limits.TextLength)), TryRender(message));

    private ReadOnlyMemory<byte> TryRender(OutboundMessage message)
    {
        try
        {
            return BlockKitRenderer.Render(message.Card, message.Language, options.Limits);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            NotDrawn(e.GetType().Name, e.StackTrace); // Its message may hold what the card says.
            return default;
        }
    }

    [LoggerMessage(LogLevel.Error, "A card could not be drawn ({Fault}); its plain text goes instead. {Stack}")]
    private partial void NotDrawn(string fault, string? stack);
}
