using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using MentorBot.Conversation.Messages;
using MentorBot.Teams.Protocol;
using MentorBot.Teams.Rendering;
using Microsoft.Bot.Schema;
using ChannelIds = Microsoft.Bot.Connector.Channels;

namespace MentorBot.Teams.Inbound;

/// <summary>Who an activity comes from, and what tells it from others.</summary>
internal static class SenderReader
{
    /// <summary>The name of this channel in addresses and accounts.</summary>
    public const string Channel = "teams";

    private const string NoTenant = "-";

    // Other channels of the Bot Framework name accounts after themselves; these two names are taken.
    private static readonly ImmutableArray<string> Taken = [Channel, "slack"];

    public static Sender Sender(Activity activity, ChannelAccount person) => new(Account(activity, person))
    {
        Tenant = Lower(activity.Tenant()),
        Name = person.Name,
        Locale = activity.ClientLocale(),
        TimeZone = activity.TimeZone(),
    };

    /// <summary>The account of somebody of the same tenant, by object id.</summary>
    public static string AccountOf(Activity activity, string objectId) =>
        $"{Channel}|{Lower(activity.Tenant()) ?? NoTenant}|{Lower(objectId)}";

    /// <summary>The inputs as features know them: who was picked is an account.</summary>
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
    /// What a redelivery has in common with this activity: 96 bits of a hash; null for an activity without an id.
    /// </summary>
    public static string? Receipt(Activity activity)
    {
        if (string.IsNullOrWhiteSpace(activity.Id)) return null;
        // A message that is edited or deleted is brought with the id that it had when it was said.
        string change = activity.Type is ActivityTypes.MessageUpdate or ActivityTypes.MessageDelete
            ? $"\n{activity.Type}"
            : "";
        string channel = activity.IsOfTeams() ? ChannelIds.Msteams : activity.ChannelId;
        string said = $"{channel}\n{activity.Conversation?.Id}\n{activity.Id}{change}";
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(said));
        return Convert.ToBase64String(hash, 0, 12);
    }

    public static ConversationReference Reference(Activity activity, ChannelAccount? person, string botId) => new()
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

    /// <summary>The sender's own chat with the bot, which is opened when something is sent there.</summary>
    public static ConversationReference PersonalReference(Activity activity, string botId) =>
        Reference(activity, activity.From, botId)
            .In(References.Unopened(activity.From.ObjectId() ?? activity.From.Id, activity.Tenant()));

    /// <summary>
    /// The account of whoever is named in an activity, as <see cref="Conversation.Messages.Sender.Account"/>.
    /// </summary>
    public static string Account(Activity activity, ChannelAccount person)
    {
        if (!activity.IsOfTeams())
        {
            string prefix = Taken.Contains(activity.ChannelId, StringComparer.OrdinalIgnoreCase) ? "bot-" : "";
            return $"{prefix}{activity.ChannelId}|{person.Id}";
        }

        // A 29: id tells upper case from lower; an object id is a GUID, written either way.
        return person.ObjectId() is { } objectId
            ? AccountOf(activity, objectId)
            : $"{Channel}|{Lower(activity.Tenant()) ?? NoTenant}|user:{person.Id}";
    }

    private static string? Lower(string? text) => text?.ToLowerInvariant();
}
