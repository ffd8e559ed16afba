using System.Collections.Immutable;
using System.Text.Json;
using MentorBot.Teams.Protocol;

namespace MentorBot.Teams.Inbound;

/// <summary>Reads an activity from the body of a request.</summary>
internal static class ActivityReader
{
    /// <summary>How deep the JSON may nest.</summary>
    public const int MaxDepth = 128;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = MaxDepth };

    /// <returns>The activity, or a sentence that says what is wrong with it and repeats nothing of it.</returns>
    public static (InboundActivity? Activity, string? Fault) Read(ReadOnlyMemory<byte> body)
    {
        ReadOnlyMemory<byte> json = body.Span.StartsWith("\uFEFF"u8) ? body[3..] : body;
        if (json.IsEmpty) return (null, "The request has no body.");
        try
        {
            using JsonDocument document = JsonDocument.Parse(json, Options);
            if (document.RootElement.ValueKind != JsonValueKind.Object) return (null, "The body is not a JSON object.");
            return document.RootElement.Word("type") is { } type ? (Read(document.RootElement, type), null) : (null, "The activity has no type.");
        }
        catch (JsonException)
        {
            return (null, $"The body is not JSON, or nests deeper than {MaxDepth} levels.");
        }
        catch (InvalidOperationException)
        {
            // Bytes that are not UTF-8, or half of a surrogate pair: found only when the string is read.
            return (null, "The body holds a string that is not valid text.");
        }
    }

    private static InboundActivity Read(JsonElement root, string type)
    {
        JsonElement? client = root.Objects("entities").Cast<JsonElement?>().FirstOrDefault(static entity => entity!.Value.Text("type") == "clientInfo");
        return new InboundActivity(type)
        {
            Id = root.Word("id"),
            Name = root.Word("name"),
            Action = root.Word("action"),
            ChannelId = root.Word("channelId") ?? InboundActivity.TeamsChannelId,
            ServiceUrl = root.Word("serviceUrl"),
            From = Account(root.Object("from")),
            Recipient = Account(root.Object("recipient")),
            Conversation = Conversation(root.Object("conversation")),
            TenantId = root.Object("conversation")?.Word("tenantId") ?? root.Object("channelData")?.Object("tenant")?.Word("id"),
            Text = root.Text("text"),
            Locale = root.Word("locale") ?? client?.Word("locale"),
            TimeZone = root.Word("localTimezone") ?? client?.Word("timezone"),
            ReplyToId = root.Word("replyToId"),
            DeliveryMode = root.Word("deliveryMode"),
            Mentions = Mentions(root),
            MembersAdded = Accounts(root, "membersAdded"),
            MembersRemoved = Accounts(root, "membersRemoved"),
            Value = root.Object("value") is { } value ? CardValueReader.Read(value, type) : null,
        };
    }

    private static ConversationAccount? Conversation(JsonElement? element) =>
        element?.Word("id") is null ? null : element.Value.Deserialize(TeamsJson.Default.ConversationAccount);

    private static ChannelAccount? Account(JsonElement? element) => element?.Word("id") is not { } id ? null : new ChannelAccount(id)
    {
        Name = element.Value.Word("name"),
        AadObjectId = element.Value.Word("aadObjectId") ?? element.Value.Word("objectId"),
        Role = element.Value.Word("role"),
    };

    private static ImmutableArray<ChannelAccount> Accounts(JsonElement root, string name) =>
        [.. root.Objects(name).Select(static member => Account(member)).OfType<ChannelAccount>()];

    private static ImmutableArray<Mention> Mentions(JsonElement root) =>
    [
        .. from entity in root.Objects("entities")
           where entity.Text("type") == "mention"
           let mentioned = Account(entity.Object("mentioned"))
           where mentioned is not null
           select new Mention(mentioned, entity.Text("text") ?? ""),
    ];
}
