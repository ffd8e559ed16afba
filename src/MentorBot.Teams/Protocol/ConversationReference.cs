using System.Text.Json;

namespace MentorBot.Teams.Protocol;

/// <summary>
/// All that is needed to write into a conversation, now or in a month. See
/// <see href="https://learn.microsoft.com/azure/bot-service/bot-builder-howto-proactive-message"/>.
/// </summary>
/// <param name="ServiceUrl">Where this conversation's connector is: an absolute http(s) URL, with or without a closing slash, as the platform wrote it.</param>
/// <param name="ChannelId">The Bot Framework's name of the channel: <c>msteams</c>.</param>
/// <param name="Conversation">The conversation, whole.</param>
internal sealed record ConversationReference(string ServiceUrl, string ChannelId, ConversationAccount Conversation)
{
    /// <summary>The bot, as it is called there; null where the platform did not say.</summary>
    public ChannelAccount? Bot { get; init; }

    /// <summary>The person.</summary>
    public ChannelAccount? User { get; init; }

    /// <summary>BCP 47 tag of the person's client.</summary>
    public string? Locale { get; init; }

    /// <summary>As <see cref="Parse"/> reads it.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, TeamsJson.Default.ConversationReference);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="JsonException">It is no conversation reference.</exception>
    public static ConversationReference Parse(string json) =>
        JsonSerializer.Deserialize(json, TeamsJson.Default.ConversationReference)
        ?? throw new JsonException("A conversation reference was expected, found null.");
}
