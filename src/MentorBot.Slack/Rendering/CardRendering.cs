using MentorBot.Channels.Rendering;
using MentorBot.Slack.Protocol;
using Microsoft.Extensions.Logging;

namespace MentorBot.Slack.Rendering;

/// <summary>
/// Converts messages to posts. A card that cannot be rendered is sent as plain text, so that the message is not lost.
/// </summary>
internal sealed class CardRendering(SlackOptions options, ILogger<CardRendering> log)
{
    /// <summary>The message as a post.</summary>
    public OutboundPost Post(OutboundMessage message) =>
        new(Mrkdwn.Escape(CutText.To(message.Card.PlainText, options.Limits.TextLength)), TryRender(message));

    private ReadOnlyMemory<byte> TryRender(OutboundMessage message) =>
        CardDrawing.OrNothing(() => BlockKitRenderer.Render(message.Card, message.Language, options.Limits), log);
}
