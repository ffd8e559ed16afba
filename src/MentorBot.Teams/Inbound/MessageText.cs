using System.Text.RegularExpressions;
using Microsoft.Bot.Schema;

namespace MentorBot.Teams.Inbound;

/// <summary>What a person wrote, without what Teams wraps around it.</summary>
internal static class MessageText
{
    private const int MostMentions = 50;
    private const int LongestMention = 300;
    private const int LongestName = 200;

    /// <summary>The text without the bot's name; others who are named stay, by their names alone.</summary>
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

    /// <summary>True where the bot is named.</summary>
    public static bool NamesBot(Activity activity) =>
        activity.Named().Any(mention => activity.IsBot(mention.Mentioned));

    private static string NameIn(NamedInText mention) =>
        mention.Mentioned.Name is { Length: <= LongestName } name ? name : mention.Text;

    /// <summary>All at once: what a name has brought in is no mention.</summary>
    private static string Named(string text, Dictionary<string, string> names) =>
        names.Count == 0 ? text : Regex.Replace(
            text,
            string.Join('|', names.Keys.OrderByDescending(static mention => mention.Length).Select(Regex.Escape)),
            found => names[found.Value]);
}
