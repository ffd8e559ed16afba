using System.Net;
using System.Text.RegularExpressions;

namespace MentorBot.Teams.Inbound;

/// <summary>
/// Converts a message that Teams hands over to plain text, without its formatting. Attachments, pictures and the
/// message that is replied to are left out; emoji are kept. See
/// <see href="https://learn.microsoft.com/graph/api/resources/itembody"/>.
/// </summary>
internal static partial class HtmlText
{
    private static readonly HashSet<string> Lines = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "div", "br", "li", "ul", "ol", "tr", "table", "blockquote", "pre", "hr", "h1", "h2", "h3", "h4", "h5",
        "h6",
    };

    private static readonly HashSet<string> Unseen = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "head", "title",
    };

    /// <param name="content">The content of the message.</param>
    /// <param name="isHtml">False if it is plain text already.</param>
    public static string Plain(string content, bool isHtml) => Tidy(isHtml ? Read(content) : content);

    private static string Read(string html)
    {
        StringBuilder text = new(html.Length);
        int at = 0;
        while (at < html.Length)
        {
            int open = html.IndexOf('<', at);
            text.Append(WebUtility.HtmlDecode(Flow(open < 0 ? html[at..] : html[at..open])));
            if (open < 0) break;
            at = Pass(html, open, text);
        }

        return text.ToString();
    }

    /// <summary>Skips what begins with <c>&lt;</c>: a tag, a comment, or just that character.</summary>
    /// <returns>The position to continue at.</returns>
    private static int Pass(string html, int open, StringBuilder text)
    {
        if (string.CompareOrdinal(html, open, "<!--", 0, 4) == 0) return Behind(html, "-->", open + 4);
        Match name = TagName().Match(html, open, Math.Min(html.Length - open, LongestName));
        if (!name.Success || name.Index != open)
        {
            text.Append('<');
            return open + 1;
        }

        int behind = Behind(html, ">", open);
        string tag = name.Groups["name"].Value;
        if (QuotedReply.IsQuote(html.AsSpan(open, behind - open)))
            return QuotedReply.Behind(html, open) ?? html.Length;
        if (Lines.Contains(tag)) text.Append('\n');
        else if (tag.Equals("td", StringComparison.OrdinalIgnoreCase)) text.Append(' ');
        else if (EmojiOf(html[open..behind], tag) is { } emoji) text.Append(emoji);
        bool isUnseen = Unseen.Contains(tag) && html[open + 1] != '/';
        return isUnseen
            ? html.IndexOf($"</{tag}", behind, StringComparison.OrdinalIgnoreCase) is >= 0 and int end
                ? end
                : html.Length
            : behind;
    }

    /// <summary>An emoji is a picture or an element of its own, with its text in an attribute.</summary>
    private static string? EmojiOf(string tag, string name)
    {
        bool isEmoji = name.Equals("emoji", StringComparison.OrdinalIgnoreCase)
            || (name.Equals("img", StringComparison.OrdinalIgnoreCase)
                && tag.Contains("Emoji", StringComparison.OrdinalIgnoreCase));
        return isEmoji && Alt().Match(tag) is { Success: true } alt
            ? WebUtility.HtmlDecode(alt.Groups["alt"].Value)
            : null;
    }

    private static int Behind(string html, string end, int from) =>
        html.IndexOf(end, from, StringComparison.OrdinalIgnoreCase) is >= 0 and int found
            ? found + end.Length
            : html.Length;

    /// <summary>A line break in HTML source is a space.</summary>
    private static string Flow(string text) => WhiteSpace().Replace(text, " ");

    private static string Tidy(string text)
    {
        string[] lines = text.ReplaceLineEndings("\n").Split('\n');
        return string.Join(
            '\n', lines.Select(line => Blanks().Replace(line, " ").Trim()).Where(line => line.Length > 0));
    }

    private const int LongestName = 64;

    [GeneratedRegex(
        @"\G</?(?<name>[a-z][a-z0-9:-]*)(?=[\s/>]|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TagName();

    [GeneratedRegex(
        """\balt\s*=\s*("(?<alt>[^"]*)"|'(?<alt>[^']*)')""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Alt();

    [GeneratedRegex(@"[\r\n\t ]+", RegexOptions.CultureInvariant)]
    private static partial Regex WhiteSpace();

    [GeneratedRegex(@"[\t \u00A0\u200B\uFEFF]+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}
