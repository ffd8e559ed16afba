using System.Text.Json;

namespace MentorBot.Teams.Protocol;

/// <summary>
/// What the bot sends. See <see href="https://github.com/microsoft/Agents/blob/main/specs/activity/protocol-activity.md"/>. It has neither a time nor,
/// unless it takes another's place, an id: the platform gives both.
/// </summary>
/// <param name="Type"><c>message</c> or <c>typing</c>.</param>
internal sealed record OutboundActivity(string Type)
{
    /// <summary>The content type of an Adaptive Card.</summary>
    public const string CardType = "application/vnd.microsoft.card.adaptive";

    /// <summary>BCP 47 tag of the language it is in; null: the conversation's.</summary>
    public string? Locale { get; init; }

    /// <summary>Plain text; never Markdown.</summary>
    public string? Text { get; init; }

    /// <summary>What a phone's notification shows of a card.</summary>
    public string? Summary { get; init; }

    /// <summary>An Adaptive Card as JSON; empty: none.</summary>
    public ReadOnlyMemory<byte> Card { get; init; }

    /// <summary>The id of the activity that this answers.</summary>
    public string? ReplyToId { get; init; }

    /// <summary>Writes the activity as it goes to that conversation.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="to">The conversation.</param>
    /// <param name="id">The message whose place it takes, or null.</param>
    public void Write(Utf8JsonWriter json, ConversationReference to, string? id = null)
    {
        json.WriteStartObject();
        json.WriteString("type", Type);
        json.WriteText("id", id);
        json.WriteString("serviceUrl", to.ServiceUrl);
        json.WriteString("channelId", to.ChannelId);
        WriteAccount(json, "from", to.Bot);
        json.WritePropertyName("conversation");
        JsonSerializer.Serialize(json, to.Conversation, TeamsJson.Default.ConversationAccount);
        WriteAccount(json, "recipient", to.User);
        json.WriteText("locale", Locale ?? to.Locale);
        WriteContent(json);
        json.WriteText("replyToId", ReplyToId);
        json.WriteEndObject();
    }

    private void WriteContent(Utf8JsonWriter json)
    {
        if (Text is not null)
        {
            json.WriteString("text", Text);
            json.WriteString("textFormat", "plain");
        }

        json.WriteText("summary", Summary);
        if (Type == "message") json.WriteString("inputHint", "acceptingInput");
        if (!Card.IsEmpty) WriteCard(json);
    }

    private void WriteCard(Utf8JsonWriter json)
    {
        json.WriteString("attachmentLayout", "list");
        json.WriteStartArray("attachments");
        json.WriteStartObject();
        json.WriteString("contentType", CardType);
        json.WritePropertyName("content");
        json.WriteRawValue(Card.Span, skipInputValidation: true);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteAccount(Utf8JsonWriter json, string name, ChannelAccount? account)
    {
        if (account is null) return;
        json.WritePropertyName(name);
        JsonSerializer.Serialize(json, account, TeamsJson.Default.ChannelAccount);
    }
}
