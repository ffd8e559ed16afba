using System.Runtime.CompilerServices;
using Newtonsoft.Json;

namespace MentorBot.Teams.Protocol;

/// <summary>How to reach a person or a conversation, as stored in an address.</summary>
internal static class References
{
    private const string NewPrefix = "new:";

    // The reference of an address is needed several times while a message is sent; it is parsed once, and kept as long
    // as the address is.
    private static readonly ConditionalWeakTable<Address, ConversationReference> OfAddresses = [];

    /// <summary>The reference to a person with whom there is no conversation yet.</summary>
    /// <param name="serviceUrl">The URL of the public service.</param>
    /// <param name="appId">The bot's application id.</param>
    /// <param name="tenant">Their tenant.</param>
    /// <param name="objectId">Their object id in Entra ID.</param>
    public static ConversationReference New(string serviceUrl, string appId, string tenant, string objectId) => new()
    {
        ServiceUrl = serviceUrl,
        ChannelId = Microsoft.Bot.Connector.Channels.Msteams,
        Conversation = Unopened(objectId, tenant),
        Bot = new ChannelAccount($"28:{appId}"),
        User = new ChannelAccount(objectId, aadObjectId: objectId),
    };

    /// <summary>A person's personal chat that has not been opened yet.</summary>
    /// <param name="user">The user id: their object id, otherwise the id of their account.</param>
    /// <param name="tenant">Their tenant; without it no chat can be opened.</param>
    public static ConversationAccount Unopened(string user, string? tenant) =>
        new() { Id = NewPrefix + user, ConversationType = "personal", TenantId = tenant };

    /// <summary>Whether the conversation has not been opened yet.</summary>
    public static bool IsNew(this ConversationAccount conversation) =>
        conversation.Id.StartsWith(NewPrefix, StringComparison.Ordinal);

    /// <summary>Whether only the bot and one person take part.</summary>
    public static bool IsPersonal(this ConversationAccount conversation) =>
        conversation.ConversationType is { Length: > 0 } type
            ? string.Equals(type, "personal", StringComparison.OrdinalIgnoreCase)
            : conversation.IsGroup != true && !conversation.Id.StartsWith("19:", StringComparison.Ordinal);

    /// <summary>The same conversation under another id.</summary>
    public static ConversationAccount With(this ConversationAccount conversation, string id) =>
        new(
            conversation.IsGroup, conversation.ConversationType, id, conversation.Name, conversation.AadObjectId,
            conversation.Role, conversation.TenantId)
        {
            Properties = conversation.Properties,
        };

    /// <summary>Writes the reference for <see cref="Parse"/>.</summary>
    public static string ToJson(this ConversationReference reference) => ActivityJson.Write(reference);

    /// <summary>
    /// The reference as an address, from which <see cref="Of"/> returns it. The reference must not be changed
    /// afterwards.
    /// </summary>
    public static Address ToAddress(this ConversationReference reference, string channel)
    {
        Address address = new(channel, reference.Conversation.Id, reference.ToJson());
        OfAddresses.Add(address, reference);
        return address;
    }

    /// <summary>The reference of an address. It must not be changed, because it is shared.</summary>
    /// <exception cref="JsonException">The text is not a conversation reference.</exception>
    public static ConversationReference Of(Address address) =>
        OfAddresses.GetValue(address, static unread => Parse(unread.Reference));

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="JsonException">The text is not a conversation reference.</exception>
    public static ConversationReference Parse(string json) =>
        ActivityJson.Read<ConversationReference>(json) is
        {
            ServiceUrl: not null, ChannelId: not null,
            Conversation: not null
        } reference
            ? reference
            : throw new JsonSerializationException(
                "A conversation reference was expected: service URL, channel and conversation.");

    /// <summary>
    /// The activity addressed to that conversation. It has neither a time nor an id: the platform sets both.
    /// </summary>
    public static Activity To(this Activity activity, ConversationReference reference)
    {
        (activity.Id, activity.ServiceUrl, activity.ChannelId) = (null, reference.ServiceUrl, reference.ChannelId);
        (activity.From, activity.Recipient, activity.Conversation) =
            (reference.Bot, reference.User, reference.Conversation);
        activity.Locale ??= reference.Locale;
        return activity;
    }

    /// <summary>The reference for another conversation with the same service, bot and person.</summary>
    public static ConversationReference In(this ConversationReference reference, ConversationAccount conversation) =>
        new()
        {
            ServiceUrl = reference.ServiceUrl,
            ChannelId = reference.ChannelId,
            Conversation = conversation,
            Bot = reference.Bot,
            User = reference.User,
            Locale = reference.Locale,
        };
}
