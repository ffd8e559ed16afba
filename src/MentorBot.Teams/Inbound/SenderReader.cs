using System.Security.Cryptography;
using MentorBot.Teams.Protocol;
using MentorBot.Teams.Rendering;
using ChannelIds = Microsoft.Bot.Connector.Channels;

namespace MentorBot.Teams.Inbound;

/// <summary>
/// Reads who sent an activity, where answers to them go, and the receipt that identifies the activity.
/// </summary>
/// <param name="botId">The bot's account, for clients that do not send the recipient; empty if unknown.</param>
/// <param name="otherPlatforms">The names of the program's other platforms.</param>
internal sealed class SenderReader(string botId, IReadOnlyCollection<string> otherPlatforms)
{
    /// <summary>The name of this channel in addresses and accounts.</summary>
    public const string Channel = "teams";

    private const string NoTenant = "-";

    // Other channels of the Bot Framework use their own name as a prefix of accounts; they must not use these.
    private readonly ImmutableArray<string> _taken = [Channel, .. otherPlatforms];

    public Sender Sender(Activity activity, ChannelAccount person) => new(Account(activity, person))
    {
        SecondAccount = SecondAccount(activity, person),
        Tenant = Lower(activity.Tenant()),
        Name = string.IsNullOrWhiteSpace(person.Name) ? null : person.Name,
        Locale = activity.ClientLocale(),
        TimeZone = activity.TimeZone(),
    };

    /// <summary>The account of a person in the same tenant, by object id.</summary>
    public static string AccountOf(Activity activity, string objectId) => AccountOf(activity.Tenant(), objectId);

    /// <summary>The account of a person in a tenant, by object id.</summary>
    public static string AccountOf(string? tenant, string objectId) =>
        $"{Channel}|{Lower(tenant) ?? NoTenant}|{Lower(objectId)}";

    /// <summary>The inputs as features expect them: the object id of a picked person becomes an account.</summary>
    public static ImmutableDictionary<string, string> Inputs(
        Activity activity, ImmutableDictionary<string, string> inputs)
    {
        ImmutableDictionary<string, string> result = inputs;
        foreach ((
            string id,
            string value) in inputs.Where(static input => input.Key.EndsWith(
                CardData.PersonSuffix, StringComparison.Ordinal)))
        {
            result = result.Remove(id).SetItem(id[..^CardData.PersonSuffix.Length], AccountOf(activity, value));
        }

        return result;
    }

    /// <summary>
    /// The key by which a redelivery of this activity is recognised: 96 bits of a hash; null for an activity without an
    /// id.
    /// </summary>
    public static string? Receipt(Activity activity)
    {
        if (string.IsNullOrWhiteSpace(activity.Id)) return null;
        // An edit or a deletion arrives with the id of the original message.
        string change = activity.Type is ActivityTypes.MessageUpdate or ActivityTypes.MessageDelete
            ? $"\n{activity.Type}"
            : "";
        string channel = activity.IsOfTeams() ? ChannelIds.Msteams : activity.ChannelId;
        string said = $"{channel}\n{activity.Conversation?.Id}\n{activity.Id}{change}";
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(said));
        return Convert.ToBase64String(hash, 0, 12);
    }

    /// <summary>Where answers to the activity go.</summary>
    public ConversationReference Reference(Activity activity, ChannelAccount? person) => new()
    {
        ServiceUrl = activity.ServiceUrl,
        ChannelId = activity.IsOfTeams() ? ChannelIds.Msteams : activity.ChannelId,
        Conversation = activity.Conversation,
        Bot = activity.Recipient?.Id is { Length: > 0 }
            ? activity.Recipient
            : botId.Length == 0 ? null : new ChannelAccount(botId),
        User = person,
        Locale = activity.ClientLocale(),
    };

    /// <summary>The sender's personal chat with the bot, which is opened when something is sent to it.</summary>
    public ConversationReference PersonalReference(Activity activity) =>
        Reference(activity, activity.From)
            .In(References.Unopened(activity.From.ObjectId() ?? activity.From.Id, activity.Tenant()));

    /// <summary>
    /// The account of a person named in an activity, as in <see cref="Conversation.Messages.Sender.Account"/>.
    /// </summary>
    public string Account(Activity activity, ChannelAccount person)
    {
        if (!activity.IsOfTeams())
        {
            string prefix = _taken.Contains(activity.ChannelId, StringComparer.OrdinalIgnoreCase) ? "bot-" : "";
            return $"{prefix}{activity.ChannelId}|{person.Id}";
        }

        // An object id is a GUID, which may be written in either case.
        return person.ObjectId() is { } objectId ? AccountOf(activity, objectId) : AccountByUserId(activity, person);
    }

    /// <summary>The account by the user id, where the activity has the object id as well.</summary>
    private static string? SecondAccount(Activity activity, ChannelAccount person) =>
        activity.IsOfTeams() && person.ObjectId() is not null
            && AccountByUserId(activity, person) is { } account && ActivityCheck.CanBeKey(account)
            ? account
            : null;

    // User ids begin with "29:"; they are case-sensitive.
    private static string AccountByUserId(Activity activity, ChannelAccount person) =>
        $"{Channel}|{Lower(activity.Tenant()) ?? NoTenant}|user:{person.Id}";

    private static string? Lower(string? text) => text?.ToLowerInvariant();
}
