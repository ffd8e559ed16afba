namespace MentorBot.Slack.Rendering;

/// <summary>
/// Slack's control characters, escaped. Its formatting characters cannot be: what people write goes where there is no
/// formatting. See <see href="https://docs.slack.dev/messaging/formatting-message-text#escaping"/>.
/// </summary>
internal static class Mrkdwn
{
    public static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);
}
