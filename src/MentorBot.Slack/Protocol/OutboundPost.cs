using System.Text.Json;

namespace MentorBot.Slack.Protocol;

/// <summary>What a message says. See <see href="https://docs.slack.dev/reference/methods/chat.postMessage"/>.</summary>
/// <param name="Text">
/// What a notification shows, and what stands where no blocks do: plain, with Slack's control characters escaped.
/// </param>
/// <param name="Blocks">A JSON array; empty: none.</param>
internal sealed record OutboundPost(string Text, ReadOnlyMemory<byte> Blocks = default)
{
    /// <summary>Writes the message's own fields.</summary>
    /// <param name="json">Inside an object.</param>
    /// <param name="replaces">It takes another's place: blocks that are not named would stay as they are.</param>
    public void Write(Utf8JsonWriter json, bool replaces)
    {
        json.WriteString("text", Text);
        if (!Blocks.IsEmpty)
        {
            json.WritePropertyName("blocks");
            json.WriteRawValue(Blocks.Span, skipInputValidation: true);
        }
        else if (replaces)
        {
            json.WriteStartArray("blocks");
            json.WriteEndArray();
        }

        if (replaces) return;
        json.WriteBoolean("mrkdwn", false); // Asterisks and underscores are what the person wrote.
        json.WriteBoolean("unfurl_links", false);
        json.WriteBoolean("unfurl_media", false);
    }
}
