using System.Text.RegularExpressions;

namespace MentorBot.Sandbox.Slack;

/// <summary>
/// Converts a person's text to Slack's notation: control characters escaped, URLs in angle brackets. See
/// <see href="https://docs.slack.dev/messaging/formatting-message-text"/>.
/// </summary>
internal static partial class WireText
{
    public static string Of(string typed) => Addresses().Replace(Escape(typed), "<$0>");

    private static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);

    [GeneratedRegex(@"https?://[^\s|]*[^\s|.,;:?)]")]
    private static partial Regex Addresses();
}
