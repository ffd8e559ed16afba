using System.Collections.Immutable;

namespace MentorBot.Sandbox;

/// <summary>What the sandbox stands in for, and whose panes the page shows.</summary>
public sealed record SandboxOptions
{
    /// <summary>False where the bot speaks to the real Teams: its panes are then off.</summary>
    public bool Teams { get; init; } = true;

    /// <summary>
    /// What the stand-in for Slack signs and is called with; null where the bot speaks to the real Slack, or to none:
    /// its panes are off.
    /// </summary>
    public SandboxSlack? Slack { get; init; }

    /// <summary>The file in which the chats outlast the program; null: they end with it.</summary>
    public string? ChatsFile { get; init; }

    /// <summary>The people of the page, in the order of their panes.</summary>
    public ImmutableArray<SandboxPerson> People { get; init; } = [];
}

/// <summary>
/// One person whom the page plays. Their client is set as the page is read: its language and its time zone are theirs.
/// </summary>
/// <param name="Role"><c>employee</c>, <c>manager</c> or <c>mentor</c>; each of them once.</param>
/// <param name="Channel"><c>teams</c> or <c>slack</c>.</param>
/// <param name="Tenant">The tenant (Teams), or the workspace (Slack, <c>T…</c>).</param>
/// <param name="User">The object id (Teams), or the user (Slack, <c>U…</c>).</param>
/// <param name="Name">First name and last name.</param>
/// <param name="Email">The address by which both platforms know them.</param>
public sealed record SandboxPerson(string Role, string Channel, string Tenant, string User, string Name, string Email);

/// <summary>
/// The app, as the stand-in for Slack knows it. A class, so that nothing writes its secrets out by accident.
/// </summary>
/// <param name="signingSecret">What is brought to the bot is signed with it.</param>
/// <param name="botToken">What the bot calls the Web API with.</param>
public sealed class SandboxSlack(string signingSecret, string botToken)
{
    /// <summary>Where the stand-in for the Web API is, from the bot's own address.</summary>
    public const string ApiPath = "/sandbox/slack/api/";

    /// <summary>What is brought to the bot is signed with it.</summary>
    public string SigningSecret { get; } = signingSecret;

    /// <summary>What the bot calls the Web API with.</summary>
    public string BotToken { get; } = botToken;

    /// <summary>The workspace.</summary>
    public string Team { get; init; } = "T0SANDBOX";

    /// <summary>The app.</summary>
    public string AppId { get; init; } = "A0MENTORBOT";
}
