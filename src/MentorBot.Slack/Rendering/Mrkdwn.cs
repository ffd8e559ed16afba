namespace MentorBot.Slack.Rendering;

/// <summary>
/// Escapes Slack's control characters. Its formatting characters cannot be escaped, so texts of people are only used
/// where formatting is off. See <see href="https://docs.slack.dev/messaging/formatting-message-text#escaping"/>.
/// </summary>
internal static class Mrkdwn
{
    public static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);
}
