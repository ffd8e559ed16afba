using MentorBot.Channels.Inbound;

namespace MentorBot.Slack.Inbound;

/// <summary>
/// Converts a message from Slack's notation for entities, links, mentions and emoji to the text that the person wrote.
/// See <see href="https://docs.slack.dev/messaging/formatting-message-text#retrieving-messages"/>.
/// </summary>
internal static class SlackText
{
    /// <summary>The text as the person wrote it.</summary>
    /// <param name="wire">The text as Slack sends it.</param>
    /// <param name="nameOf">The name of a user; null if it is not known.</param>
    public static string Plain(string wire, Func<string, string?> nameOf)
    {
        StringBuilder plain = new(wire.Length);
        foreach ((
            string part, bool special) in Parts(wire)) plain.Append(special ? Special(part, nameOf) : Literal(part));
        return SeenText.Of(plain.ToString()).Trim();
    }

    /// <summary>The users who are mentioned.</summary>
    public static IEnumerable<string> Mentions(string wire) =>
        Parts(wire).Where(static part => part.IsSpecial && part.Text.StartsWith('@'))
            .Select(static part => Split(part.Text[1..]).Target).Distinct();

    // A person's own angle brackets arrive as entities, so every literal one is Slack's notation.
    private static IEnumerable<(string Text, bool IsSpecial)> Parts(string wire)
    {
        int at = 0;
        while (at < wire.Length)
        {
            int open = wire.IndexOf('<', at);
            int close = open < 0 ? -1 : wire.IndexOf('>', open);
            if (close < 0) break;
            if (open > at) yield return (wire[at..open], false);
            yield return (wire[(open + 1)..close], true);
            at = close + 1;
        }

        if (at < wire.Length) yield return (wire[at..], false);
    }

    private static string Special(string inner, Func<string, string?> nameOf)
    {
        if (inner.Length == 0) return "";
        (string target, string? label) = Split(inner[1..]);
        return inner[0] switch
        {
            '@' => nameOf(target) ?? label ?? $"@{target}",
            '#' => $"#{label ?? target}",
            '!' => label ?? $"@{target}",
            _ => Link(inner),
        };
    }

    private static string Link(string inner)
    {
        (string target, string? label) = Split(inner);
        if (label is null) return target;
        bool saysTheSame = target.TrimEnd('/').EndsWith(label.TrimEnd('/'), StringComparison.OrdinalIgnoreCase);
        return saysTheSame || target.StartsWith("mailto:", StringComparison.Ordinal)
            || target.StartsWith("tel:", StringComparison.Ordinal)
            ? label
            : $"{label} ({target})";
    }

    private static (string Target, string? Label) Split(string inner)
    {
        int bar = inner.IndexOf('|', StringComparison.Ordinal);
        return bar < 0 ? (Unescape(inner), null)
            : bar == inner.Length - 1 ? (Unescape(inner[..bar]), null)
            : (Unescape(inner[..bar]), Literal(inner[(bar + 1)..]));
    }

    private static string Literal(string text) => Unescape(EmojiCodes.ToUnicode(text));

    // The ampersand is replaced last: "&amp;lt;" stands for the literal text "&lt;".
    private static string Unescape(string text) => text
        .Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal)
        .Replace("&amp;", "&", StringComparison.Ordinal);
}
