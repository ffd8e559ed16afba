using System.Text.Json;
using MentorBot.Conversation.Messages;

namespace MentorBot.Slack.Protocol;

/// <summary>All that is needed to write to a person.</summary>
/// <param name="Team">The workspace whose token is used.</param>
/// <param name="Channel">
/// The conversation of the bot and the person (<c>D…</c>), or the person's own id where it could not be looked up:
/// Slack takes both.
/// </param>
/// <param name="User">The person.</param>
internal sealed record SlackReference(string Team, string Channel, string User)
{
    /// <summary>The channel's name in addresses and accounts.</summary>
    public const string ChannelName = "slack";

    /// <summary>The account of somebody in a workspace. Slack's ids tell upper case from lower.</summary>
    public static string Account(string team, string user) => $"{ChannelName}|{team}|{user}";

    /// <summary>
    /// The owner of an account, whose own id stands for the conversation; null for an account of another channel.
    /// </summary>
    public static SlackReference? Of(string account) =>
        account.Split('|') is [ChannelName, { Length: > 0 } team, { Length: > 0 } user]
            ? new SlackReference(team, user, user)
            : null;

    /// <summary>True for the id of a conversation of the bot and one person.</summary>
    public static bool IsDirect(string? channel) => channel is ['D', _, ..];

    /// <summary>Where messages to the person go.</summary>
    public Address ToAddress() => new(ChannelName, Channel, ToJson());

    /// <summary>As <see cref="Parse"/> reads it.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, SlackJson.Default.SlackReference);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="JsonException">It is no Slack reference.</exception>
    public static SlackReference Parse(string json) =>
        JsonSerializer.Deserialize(json, SlackJson.Default.SlackReference)
            ?? throw new JsonException("A Slack reference was expected, found null.");
}
