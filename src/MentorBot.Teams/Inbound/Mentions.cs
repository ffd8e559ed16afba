using System.Net;
using System.Text.RegularExpressions;

namespace MentorBot.Teams.Inbound;

/// <summary>
/// The mentions in the text of one activity. Teams marks them in the text as <c>&lt;at&gt;name&lt;/at&gt;</c>, perhaps
/// with an <c>id</c>, and in HTML as a <c>span</c>; an entity says who is meant, and may lack its text or its name. See
/// <see href="https://learn.microsoft.com/graph/api/resources/chatmessagemention"/>.
/// </summary>
internal sealed partial class Mentions
{
    private const int Most = 50;
    private const int LongestMark = 300;
    private const int LongestName = 200;

    private const string Mark = @"<(?<tag>at|span)\b(?<with>[^<>]*)>(?<name>[^<]*)</\k<tag>>";

    private readonly Dictionary<string, string> _nameByMark = new(StringComparer.Ordinal);
    private readonly HashSet<string> _namesOfBot = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<int> _unnamedBots = [];

    public Mentions(Activity activity)
    {
        if (activity.Recipient?.Name is { } recipient) AddNameOfBot(recipient);
        foreach ((int index, NamedInText mention) in activity.Named().Take(Most).Index())
        {
            string mark = mention.Text.Length <= LongestMark ? mention.Text : "";
            bool isBot = activity.IsBot(mention.Mentioned);
            if (isBot && mark.Length == 0 && mention.Mentioned.Name is null) _unnamedBots.Add(index);
            if (isBot && mention.Mentioned.Name is { } name) AddNameOfBot(name);
            if (mark.Length > 0) _nameByMark.TryAdd(mark, isBot ? "" : NameIn(mention));
        }
    }

    /// <summary>
    /// The text without the mentions of the bot, and with names for the others. All are replaced in one pass, so that a
    /// name that looks like a mention is not replaced again.
    /// </summary>
    /// <param name="text">The text of the activity.</param>
    /// <param name="plain">Converts what stands between the mentions.</param>
    public string Named(string text, Func<string, string> plain)
    {
        StringBuilder named = new(text.Length);
        int at = 0;
        foreach (Match mark in Find(text))
        {
            named.Append(plain(text[at..mark.Index])).Append(NameOf(mark));
            at = mark.Index + mark.Length;
        }

        return named.Append(plain(text[at..])).ToString();
    }

    /// <summary>The HTML without the mentions of the bot.</summary>
    public string WithoutBot(string html) =>
        AnyMark().Replace(html, mark => IsMention(mark) && IsBot(mark) ? "" : mark.Value);

    /// <summary>Whether the text or the HTML mentions the bot by its name.</summary>
    public bool NamesBot(string text) => AnyMark().Matches(text).Any(mark => IsMention(mark) && IsBot(mark));

    private IEnumerable<Match> Find(string text)
    {
        IEnumerable<string> known = _nameByMark.Keys.OrderByDescending(static mark => mark.Length).Select(Regex.Escape);
        return Regex.Matches(text, string.Join('|', known.Append(Mark)), RegexOptions.IgnoreCase)
            .Where(mark => _nameByMark.ContainsKey(mark.Value) || IsMention(mark));
    }

    private string NameOf(Match mark) =>
        _nameByMark.TryGetValue(mark.Value, out string? name) ? name
        : IsBot(mark) ? ""
        : WebUtility.HtmlDecode(mark.Groups["name"].Value);

    private bool IsBot(Match mark) => _namesOfBot.Contains(Written(mark.Groups["name"].Value))
        || (Number().Match(mark.Groups["with"].Value) is { Success: true } number
            && int.TryParse(number.Groups["number"].ValueSpan, out int index) && _unnamedBots.Contains(index));

    private void AddNameOfBot(string name)
    {
        if (Written(name) is { Length: > 0 } written) _namesOfBot.Add(written);
    }

    // A span is a mention only if it says so.
    private static bool IsMention(Match mark) =>
        mark.Groups["tag"].ValueSpan.Equals("at", StringComparison.OrdinalIgnoreCase)
        || mark.Groups["with"].Value.Contains("schema.skype.com/Mention", StringComparison.OrdinalIgnoreCase);

    private static string NameIn(NamedInText mention) =>
        mention.Mentioned.Name is { Length: > 0 and <= LongestName } name ? name
        : AnyMark().Match(mention.Text) is { Success: true } mark ? WebUtility.HtmlDecode(mark.Groups["name"].Value)
        : mention.Text;

    private static string Written(string name) => WebUtility.HtmlDecode(name).Replace('\u00A0', ' ').Trim();

    [GeneratedRegex(Mark, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AnyMark();

    [GeneratedRegex("""\b(?:item)?id\s*=\s*["']?(?<number>[0-9]{1,4})\b""", RegexOptions.IgnoreCase)]
    private static partial Regex Number();
}
