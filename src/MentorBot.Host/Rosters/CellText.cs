using System.Text.RegularExpressions;

namespace MentorBot.Host.Rosters;

/// <summary>
/// Removes from a field what nobody sees and what comes along with copied text: zero-width characters, marks of the
/// direction of writing, soft hyphens, byte order marks; any white space, such as a line break, becomes one space.
/// </summary>
internal static partial class CellText
{
    private static readonly HashSet<string> Nothing = new(StringComparer.OrdinalIgnoreCase)
    {
        "", "-", "–", "—", "n/a", "#n/a", "na", "none", "null", "keine", "keiner", "k.a.", "k. a.",
    };

    private static readonly char[] AroundAddresses = [.. " ;,'\"“”„‘’‚«»‹›"];

    public static string Clean(string cell) => White().Replace(Unseen().Replace(cell, ""), " ").Trim();

    /// <summary>The field; null where it says that there is nothing, as "n/a" does.</summary>
    public static string? Optional(string cell) => Nothing.Contains(cell) ? null : cell;

    /// <summary>
    /// The e-mail address in a field that may hold more: <c>Ana Ruiz &lt;ana@x.com&gt;</c>, <c>mailto:ana@x.com</c>,
    /// <c>SMTP:ana@x.com</c> as in Active Directory, <c>&lt;mailto:ana@x.com|ana@x.com&gt;</c> as in Slack. A field
    /// that is none of these stays as it is.
    /// </summary>
    public static string Address(string cell)
    {
        string text = Joiners().Replace(cell, "");
        if (Bracketed().Match(text) is { Success: true } match) text = match.Groups["address"].Value;
        text = text.Trim(AroundAddresses);
        if (Scheme().Match(text) is { Success: true } scheme)
            text = Uri.UnescapeDataString(text[scheme.Length..].Split('?')[0]);
        return text.Trim();
    }

    // Not the joiners U+200C and U+200D, with which names are spelled.
    [GeneratedRegex(@"[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]+")]
    private static partial Regex Unseen();

    [GeneratedRegex(@"\s+")]
    private static partial Regex White();

    [GeneratedRegex(@"[\u200C\u200D]+")]
    private static partial Regex Joiners();

    [GeneratedRegex(
        @"^[^<>()]*[<([]\s*(?<address>[^\s<>()[\]|]+@[^\s<>()[\]|]+)(?:\|[^<>()[\]]*)?\s*[>)\]]\s*[;,]?$")]
    private static partial Regex Bracketed();

    [GeneratedRegex("^(?:mailto|smtp):", RegexOptions.IgnoreCase)]
    private static partial Regex Scheme();
}
