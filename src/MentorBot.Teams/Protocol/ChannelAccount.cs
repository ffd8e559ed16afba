namespace MentorBot.Teams.Protocol;

/// <summary>
/// A person or a bot in a conversation. See
/// <see href="https://github.com/microsoft/Agents/blob/main/specs/activity/protocol-activity.md#channel-account"/>.
/// </summary>
/// <param name="Id">Unique in its channel: <c>29:…</c> for a person in Teams, <c>28:…</c> for a bot.</param>
internal sealed record ChannelAccount(string Id)
{
    /// <summary>The name to show.</summary>
    public string? Name { get; init; }

    /// <summary>The person's object id in Entra ID.</summary>
    public string? AadObjectId { get; init; }

    /// <summary><c>user</c> or <c>bot</c>, where the channel says so.</summary>
    public string? Role { get; init; }
}
