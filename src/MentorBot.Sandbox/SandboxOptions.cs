using System.Collections.Immutable;

namespace MentorBot.Sandbox;

/// <summary>Which platforms the sandbox simulates, and which people the page shows.</summary>
public sealed record SandboxOptions
{
    /// <summary>Whether Teams is simulated. False if the bot uses the real Teams; then its panes are off.</summary>
    public bool Teams { get; init; } = true;

    /// <summary>
    /// The secrets of the simulated Slack; null if the bot uses the real Slack, or none: then its panes are off.
    /// </summary>
    public SandboxSlack? Slack { get; init; }

    /// <summary>The file that keeps the chats after the program ends; null if they are not kept.</summary>
    public string? ChatsFile { get; init; }

    /// <summary>The people of the page, in the order of their panes.</summary>
    public ImmutableArray<SandboxPerson> People { get; init; } = [];
}

/// <summary>
/// A person whom the page plays. Their client has the language and the time zone of the browser that shows the page.
/// </summary>
/// <param name="Role"><c>employee</c>, <c>manager</c> or <c>mentor</c>; each occurs once.</param>
/// <param name="Channel"><c>teams</c> or <c>slack</c>.</param>
/// <param name="Tenant">The tenant (Teams), or the workspace (Slack, <c>T…</c>).</param>
/// <param name="User">The object id (Teams), or the user (Slack, <c>U…</c>).</param>
/// <param name="Name">First name and last name.</param>
/// <param name="Email">The e-mail address that both platforms have for them.</param>
public sealed record SandboxPerson(string Role, string Channel, string Tenant, string User, string Name, string Email);

/// <summary>
/// The app's secrets for the simulated Slack. A class and not a record, so that no generated ToString shows the
/// secrets.
/// </summary>
/// <param name="signingSecret">The key that signs the requests to the bot.</param>
/// <param name="botToken">The token with which the bot calls the Web API.</param>
public sealed class SandboxSlack(string signingSecret, string botToken)
{
    /// <summary>The path of the simulated Web API at the bot's own address.</summary>
    public const string ApiPath = "/sandbox/slack/api/";

    /// <summary>The key that signs the requests to the bot.</summary>
    public string SigningSecret { get; } = signingSecret;

    /// <summary>The token with which the bot calls the Web API.</summary>
    public string BotToken { get; } = botToken;

    /// <summary>The id of the workspace.</summary>
    public string Team { get; init; } = "T0SANDBOX";

    /// <summary>The id of the app.</summary>
    public string AppId { get; init; } = "A0MENTORBOT";
}
