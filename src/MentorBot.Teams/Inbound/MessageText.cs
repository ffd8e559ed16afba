using System.Text.RegularExpressions;

namespace MentorBot.Teams.Inbound;

/// <summary>The text that a person wrote, without the markup that Teams adds.</summary>
internal static class MessageText
{
    private const int MostMentions = 50;
    private const int LongestMention = 300;
    private const int LongestName = 200;

    /// <summary>The text without the mention of the bot; other mentions are replaced by the plain names.</summary>
    public static string Of(Activity activity)
    {
        Dictionary<string, string> names = new(StringComparer.Ordinal);
        foreach (NamedInText mention in activity.Named()
            .Where(static one => one.Text.Length is > 0 and <= LongestMention).Take(MostMentions))
            names.TryAdd(mention.Text, activity.IsBot(mention.Mentioned) ? "" : NameIn(mention));
        string text = Named(activity.Text ?? "", names);
        if (activity.Recipient?.Name is { } bot)
            text = text.Replace($"<at>{bot}</at>", "", StringComparison.OrdinalIgnoreCase);
        return text.Trim();
    }

    /// <summary>Whether the bot is mentioned.</summary>
    public static bool NamesBot(Activity activity) =>
        activity.Named().Any(mention => activity.IsBot(mention.Mentioned));

    private static string NameIn(NamedInText mention) =>
        mention.Mentioned.Name is { Length: <= LongestName } name ? name : mention.Text;

    /// <summary>
    /// Replaces all mentions in one pass, so that a name that looks like a mention is not replaced again.
    /// </summary>
    private static string Named(string text, Dictionary<string, string> names) =>
        names.Count == 0 ? text : Regex.Replace(
            text,
            string.Join('|', names.Keys.OrderByDescending(static mention => mention.Length).Select(Regex.Escape)),
            found => names[found.Value]);
}
