namespace MentorBot.Slack.Protocol;

/// <summary>Everything that is needed to message a person.</summary>
/// <param name="Team">The workspace whose token is used.</param>
/// <param name="Channel">The direct conversation of the bot and the person (<c>D…</c>), or the person's user id if the
/// conversation could not be looked up: Slack accepts both.</param>
/// <param name="User">The person.</param>
internal sealed record SlackReference(string Team, string Channel, string User)
{
    /// <summary>The channel's name in addresses and accounts.</summary>
    public const string ChannelName = "slack";

    /// <summary>The account of a person in a workspace. Slack's ids are case-sensitive.</summary>
    public static string Account(string team, string user) => $"{ChannelName}|{team}|{user}";

    /// <summary>
    /// The reference to the owner of an account, with the user id in place of the conversation; null for an account of
    /// another channel.
    /// </summary>
    public static SlackReference? Of(string account) =>
        account.Split('|') is [ChannelName, { Length: > 0 } team, { Length: > 0 } user]
            ? new SlackReference(team, user, user)
            : null;

    /// <summary>Whether the id is that of a direct conversation of the bot and one person.</summary>
    public static bool IsDirect(string? channel) => channel is ['D', _, ..];

    /// <summary>The address for messages to the person.</summary>
    public Address ToAddress() => new(ChannelName, Channel, ToJson());

    /// <summary>Writes the reference for <see cref="Parse"/>.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, SlackJson.Default.SlackReference);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="JsonException">The text is not a Slack reference.</exception>
    public static SlackReference Parse(string json) =>
        JsonSerializer.Deserialize(json, SlackJson.Default.SlackReference)
            ?? throw new JsonException("A Slack reference was expected, found null.");
}
