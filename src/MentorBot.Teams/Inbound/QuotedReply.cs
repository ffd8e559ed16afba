using System.Text.RegularExpressions;

namespace MentorBot.Teams.Inbound;

/// <summary>
/// The message that a person replies to, which Teams puts before what they wrote: an element <c>quoted</c> that only
/// names it, or in HTML a <c>blockquote</c> with its beginning. See
/// <see href="https://learn.microsoft.com/dotnet/api/microsoft.teams.apps.schema.entities.quotedreplyentity"/>.
/// </summary>
internal static partial class QuotedReply
{
    private const string Block = "blockquote";

    /// <summary>The text without the quotes.</summary>
    public static string Without(string text)
    {
        if (!text.Contains('<', StringComparison.Ordinal)) return text;
        StringBuilder rest = new(text.Length);
        int at = 0;
        foreach (Match open in Opening().Matches(text))
        {
            if (open.Index < at || !IsQuote(open.ValueSpan)) continue;
            if (Behind(text, open.Index) is not { } behind) break;
            rest.Append(text, at, open.Index - at);
            at = behind;
        }

        return Placeholder().Replace(rest.Append(text, at, text.Length - at).ToString(), "");
    }

    /// <summary>Whether the HTML has a quote.</summary>
    public static bool IsIn(string html) => Opening().Matches(html).Any(static open => IsQuote(open.ValueSpan));

    /// <summary>
    /// Whether an opening tag begins a quote. A <c>blockquote</c> by which a person sets off their own words does not.
    /// </summary>
    public static bool IsQuote(ReadOnlySpan<char> tag) =>
        tag.StartsWith("<" + Block, StringComparison.OrdinalIgnoreCase)
            && tag.Contains("schema.skype.com/Reply", StringComparison.OrdinalIgnoreCase);

    /// <summary>The position behind the <c>blockquote</c> that opens there; null if it is not closed.</summary>
    public static int? Behind(string html, int open)
    {
        int depth = 0;
        foreach (Match tag in Tag().Matches(html, open))
        {
            depth += tag.Value[1] == '/' ? -1 : 1;
            if (depth == 0) return tag.Index + tag.Length;
        }

        return null;
    }

    [GeneratedRegex("<" + Block + @"\b[^<>]*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    [GeneratedRegex("</?" + Block + @"\b[^<>]*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex(
        @"<quoted\s+messageId\b[^<>]*>(?:(?<!/>)[^<]*</quoted>)?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
