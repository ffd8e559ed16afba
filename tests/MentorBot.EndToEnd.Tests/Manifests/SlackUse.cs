using System.Text.RegularExpressions;
using MentorBot.EndToEnd.Tests.House;

namespace MentorBot.EndToEnd.Tests.Manifests;

/// <summary>What the program uses of Slack, as its source shows, and what Slack asks for that.</summary>
internal static partial class SlackUse
{
    // Words of the Events API that are no events.
    private static readonly string[] NoEvents =
        ["im", "file_share", "thread_broadcast", "me_message", "event_callback", "challenge"];

    /// <summary>
    /// The scopes that a bot needs for a method. See <see href="https://docs.slack.dev/reference/methods"/>: each page
    /// names them.
    /// </summary>
    public static IReadOnlyDictionary<string, string[]> ScopesOfMethods { get; } = new Dictionary<string, string[]>
    {
        ["auth.test"] = [],
        ["chat.postMessage"] = ["chat:write"],
        ["chat.update"] = ["chat:write"],
        ["conversations.open"] = ["im:write"],
        ["users.info"] = ["users:read", "users:read.email"], // The e-mail is in the profile with the second alone.
        ["views.open"] = [],
    };

    /// <summary>
    /// What an event is called where it is subscribed, and the scopes it needs; null where it is not. See
    /// <see href="https://docs.slack.dev/reference/events"/>.
    /// </summary>
    public static IReadOnlyDictionary<string, (string Event, string[] Scopes)?> Subscriptions { get; } =
        new Dictionary<string, (string, string[])?>
        {
            ["app_home_opened"] = ("app_home_opened", []),
            ["app_mention"] = ("app_mention", ["app_mentions:read"]),
            ["app_rate_limited"] = null, // Comes by itself.
            ["app_uninstalled"] = ("app_uninstalled", []),
            ["message"] = ("message.im", ["im:history"]),
            ["tokens_revoked"] = ("tokens_revoked", []),
            ["url_verification"] = null, // Comes by itself.
            ["user_change"] = ("user_change", ["users:read"]),
        };

    /// <summary>The methods of the Web API that are called.</summary>
    public static IReadOnlyCollection<string> Methods { get; } =
        Find(
            Source.Under("src").Where(path => path.StartsWith("src/MentorBot.Slack/", StringComparison.Ordinal)),
            Method());

    /// <summary>The events that something is done about.</summary>
    public static IReadOnlyCollection<string> Events { get; } =
        [.. Find(
            ["src/MentorBot.Slack/Inbound/EventMapper.cs", "src/MentorBot.Slack/Inbound/EventsEndpoint.cs"], Word())
            .Except(NoEvents)];

    private static HashSet<string> Find(IEnumerable<string> files, Regex pattern) =>
        [.. files.SelectMany(path => pattern.Matches(File.ReadAllText(Repository.At(path))))
            .Select(match => match.Groups[1].Value)];

    [GeneratedRegex(
        "\"((?:admin|api|apps|auth|bots|chat|conversations|emoji|files|im|oauth|openid|pins|reactions|team|usergroups"
            + @"|users|views)\.[A-Za-z.]+)""")]
    private static partial Regex Method();

    [GeneratedRegex("""
        "([a-z]+(?:_[a-z]+)*)"
        """)]
    private static partial Regex Word();
}
