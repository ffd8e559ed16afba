using System.Net;
using System.Text.RegularExpressions;
using MentorBot.Channels.Inbound;

namespace MentorBot.Teams.Inbound;

/// <summary>
/// What a person wrote, without what Teams adds: mentions of the bot, the message that is replied to, and HTML
/// entities. Other mentions are replaced by the plain names.
/// </summary>
internal static partial class MessageText
{
    /// <summary>
    /// The person's words. They are in the text of the activity; some clients send them only as HTML. If the HTML shows
    /// that a message is quoted, its beginning may also be in the text, so the words are taken from the HTML.
    /// </summary>
    public static string Of(Activity activity)
    {
        Mentions mentions = new(activity);
        string? html = Html(activity);
        string text = QuotedReply.Without(activity.Text ?? "");
        string words = mentions.Named(text, Decoder(activity, html)).Trim();
        return html is not null && (words.Length == 0 || QuotedReply.IsIn(html))
            ? HtmlText.Plain(mentions.WithoutBot(html), isHtml: true)
            : words;
    }

    /// <summary>Whether the bot is mentioned.</summary>
    public static bool NamesBot(Activity activity)
    {
        if (activity.Named().Any(mention => activity.IsBot(mention.Mentioned))) return true;
        Mentions mentions = new(activity);
        return mentions.NamesBot(activity.Text ?? "") || mentions.NamesBot(Html(activity) ?? "");
    }

    private static string? Html(Activity activity) =>
        activity.Attachments?.Where(static one =>
            one?.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) is true)
            .Select(static one => one.Content as string)
            .FirstOrDefault(static content => !string.IsNullOrWhiteSpace(content));

    /// <summary>
    /// Teams writes some characters of a text as HTML entities, and others not. If the HTML still has an entity when it
    /// is decoded, the person wrote it so.
    /// </summary>
    private static Func<string, string> Decoder(Activity activity, string? html)
    {
        bool isEncoded = activity.IsOfTeams() && Entity().IsMatch(activity.Text ?? "")
            && (html is null || !Entity().IsMatch(HtmlText.Plain(html, isHtml: true)));
        return text => SeenText.Of(isEncoded ? WebUtility.HtmlDecode(text) : text);
    }

    [GeneratedRegex(
        "&(?:[a-z][a-z0-9]*|#[0-9]+|#x[0-9a-f]+);", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Entity();
}
