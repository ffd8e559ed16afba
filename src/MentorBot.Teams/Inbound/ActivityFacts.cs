using Newtonsoft.Json.Linq;
using ChannelIds = Microsoft.Bot.Connector.Channels;

namespace MentorBot.Teams.Inbound;

/// <summary>
/// Values that an activity has in more than one place, or in a place that is not a property of the SDK's type.
/// </summary>
internal static class ActivityFacts
{
    /// <summary>The name of the invoke that an <c>Action.Execute</c> sends.</summary>
    public const string CardAction = "adaptiveCard/action";

    /// <summary>The tenant of the conversation, otherwise of the channel data.</summary>
    public static string? Tenant(this Activity activity) =>
        Word(activity.Conversation?.TenantId) ?? Word(Object(activity.ChannelData)?["tenant"], "id");

    /// <summary>BCP 47 tag of the client's display language.</summary>
    public static string? ClientLocale(this Activity activity) =>
        Word(activity.Locale) ?? Word(ClientInfo(activity), "locale");

    /// <summary>IANA or Windows id of the client's time zone.</summary>
    public static string? TimeZone(this Activity activity) =>
        Word(activity.LocalTimezone) ?? Word(ClientInfo(activity), "timezone");

    /// <summary>Whether the caller wants the replies in the HTTP response.</summary>
    public static bool ExpectsReplies(this Activity activity) =>
        string.Equals(activity.DeliveryMode, DeliveryModes.ExpectReplies, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the activity comes from Teams; a missing channel means Teams.</summary>
    public static bool IsOfTeams(this Activity activity) => activity.ChannelId is null or "" or ChannelIds.Msteams;

    /// <summary>Whether this is the bot's own account.</summary>
    public static bool IsBot(this Activity activity, ChannelAccount account) =>
        activity.Recipient?.Id is { Length: > 0 } bot
            ? account.Id == bot
            : account.Id.StartsWith("28:", StringComparison.Ordinal);

    /// <summary>The object id in Entra ID: some payloads call it <c>objectId</c>.</summary>
    public static string? ObjectId(this ChannelAccount account) =>
        Word(account.AadObjectId) ?? Word(account.Properties, "objectId");

    /// <summary>The members of the list that have an id.</summary>
    public static IEnumerable<ChannelAccount> Known(this IList<ChannelAccount>? members) =>
        members?.Where(static member => !string.IsNullOrWhiteSpace(member?.Id)) ?? [];

    /// <summary>The mentions in the text.</summary>
    public static IEnumerable<NamedInText> Named(this Activity activity) =>
        from entity in activity.Entities ?? []
        where entity?.Type == "mention"
        let mentioned = entity.Properties?["mentioned"] as JObject
        let id = Word(mentioned, "id")
        where id is not null
        select new NamedInText(new ChannelAccount(id, Word(mentioned, "name")), Text(entity.Properties?["text"]) ?? "");

    /// <summary>
    /// The Teams-specific event type of an activity, such as <c>editMessage</c>; null if it has none.
    /// </summary>
    public static string? EventType(Activity activity) => Word(Object(activity.ChannelData), "eventType");

    /// <summary>The value if it is an object, otherwise null.</summary>
    public static JObject? Object(object? value) => value as JObject;

    /// <summary>The text of a property, or null if it is missing, empty or not a text.</summary>
    public static string? Word(JToken? of, string name) => Word(Text((of as JObject)?[name]));

    private static string? Text(JToken? token) =>
        token is JValue { Type: JTokenType.String } value ? (string?)value : null;

    private static string? Word(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static JObject? ClientInfo(Activity activity) =>
        activity.Entities?.FirstOrDefault(static entity => entity?.Type == "clientInfo")?.Properties;
}

/// <summary>A mention in the text.</summary>
/// <param name="Mentioned">The account that is mentioned.</param>
/// <param name="Text">The text of the mention in the message, including tags.</param>
internal sealed record NamedInText(ChannelAccount Mentioned, string Text);
