namespace MentorBot.Slack.Protocol;

/// <summary>
/// The content of a message. See <see href="https://docs.slack.dev/reference/methods/chat.postMessage"/>.
/// </summary>
/// <param name="Text">
/// The text of the notification, which is also shown if there are no blocks: plain, with Slack's control characters
/// escaped.
/// </param>
/// <param name="Blocks">A JSON array; empty for none.</param>
internal sealed record OutboundPost(string Text, ReadOnlyMemory<byte> Blocks = default)
{
    /// <summary>Writes the fields of the message.</summary>
    /// <param name="json">The writer, inside an object.</param>
    /// <param name="replaces">
    /// Whether the message replaces another one: then blocks must be named, because otherwise the old ones would
    /// remain.
    /// </param>
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
        json.WriteBoolean("mrkdwn", false); // Asterisks and underscores are literal text.
        json.WriteBoolean("unfurl_links", false);
        json.WriteBoolean("unfurl_media", false);
    }
}
