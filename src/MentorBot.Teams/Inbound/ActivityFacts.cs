using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using ChannelIds = Microsoft.Bot.Connector.Channels;

namespace MentorBot.Teams.Inbound;

/// <summary>What an activity says in more than one place, or in a place that is not its own property.</summary>
internal static class ActivityFacts
{
    /// <summary>The name of the invoke that an <c>Action.Execute</c> makes.</summary>
    public const string CardAction = "adaptiveCard/action";

    /// <summary>The conversation's tenant, else the channel data's.</summary>
    public static string? Tenant(this Activity activity) =>
        Word(activity.Conversation?.TenantId) ?? Word(Object(activity.ChannelData)?["tenant"], "id");

    /// <summary>BCP 47 tag of the language that the client shows.</summary>
    public static string? ClientLocale(this Activity activity) =>
        Word(activity.Locale) ?? Word(ClientInfo(activity), "locale");

    /// <summary>IANA or Windows id of the client's time zone.</summary>
    public static string? TimeZone(this Activity activity) =>
        Word(activity.LocalTimezone) ?? Word(ClientInfo(activity), "timezone");

    /// <summary>The caller wants the replies in the answer.</summary>
    public static bool ExpectsReplies(this Activity activity) =>
        string.Equals(activity.DeliveryMode, DeliveryModes.ExpectReplies, StringComparison.OrdinalIgnoreCase);

    /// <summary>True for an activity of Teams; a missing channel means Teams.</summary>
    public static bool IsOfTeams(this Activity activity) => activity.ChannelId is null or "" or ChannelIds.Msteams;

    /// <summary>True for the bot's own account.</summary>
    public static bool IsBot(this Activity activity, ChannelAccount account) =>
        activity.Recipient?.Id is { Length: > 0 } bot
            ? account.Id == bot
            : account.Id.StartsWith("28:", StringComparison.Ordinal);

    /// <summary>The object id in Entra ID: some payloads call it <c>objectId</c>.</summary>
    public static string? ObjectId(this ChannelAccount account) =>
        Word(account.AadObjectId) ?? Word(account.Properties, "objectId");

    /// <summary>Everybody of the list who has an id.</summary>
    public static IEnumerable<ChannelAccount> Known(this IList<ChannelAccount>? members) =>
        members?.Where(static member => !string.IsNullOrWhiteSpace(member?.Id)) ?? [];

    /// <summary>Where somebody is named in the text.</summary>
    public static IEnumerable<NamedInText> Named(this Activity activity) =>
        from entity in activity.Entities ?? []
        where entity?.Type == "mention"
        let mentioned = entity.Properties?["mentioned"] as JObject
        let id = Word(mentioned, "id")
        where id is not null
        select new NamedInText(new ChannelAccount(id, Word(mentioned, "name")), Text(entity.Properties?["text"]) ?? "");

    /// <summary>
    /// What of Teams' own an activity tells of, such as <c>editMessage</c>; null where it does not say.
    /// </summary>
    public static string? EventType(Activity activity) => Word(Object(activity.ChannelData), "eventType");

    /// <summary>The value, where it is an object.</summary>
    public static JObject? Object(object? value) => value as JObject;

    /// <summary>The text of a property, or null where it is none or empty.</summary>
    public static string? Word(JToken? of, string name) => Word(Text((of as JObject)?[name]));

    private static string? Text(JToken? token) =>
        token is JValue { Type: JTokenType.String } value ? (string?)value : null;

    private static string? Word(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static JObject? ClientInfo(Activity activity) =>
        activity.Entities?.FirstOrDefault(static entity => entity?.Type == "clientInfo")?.Properties;
}

/// <summary>A place in the text where somebody is named.</summary>
/// <param name="Mentioned">Who.</param>
/// <param name="Text">What stands in the text, tags and all.</param>
internal sealed record NamedInText(ChannelAccount Mentioned, string Text);
