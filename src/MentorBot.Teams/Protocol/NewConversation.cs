using System.Text.Json;

namespace MentorBot.Teams.Protocol;

/// <summary>
/// Asks for the personal chat of the bot and one person. See
/// <see href="https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages"/>.
/// </summary>
internal static class NewConversation
{
    public static void Write(Utf8JsonWriter json, ChannelAccount bot, string memberId, string tenantId)
    {
        json.WriteStartObject();
        json.WriteBoolean("isGroup", false);
        json.WritePropertyName("bot");
        JsonSerializer.Serialize(json, bot, TeamsJson.Default.ChannelAccount);
        json.WriteStartArray("members");
        json.WriteStartObject();
        json.WriteString("id", memberId);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("channelData");
        json.WriteStartObject("tenant");
        json.WriteString("id", tenantId);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("tenantId", tenantId);
        json.WriteEndObject();
    }
}
