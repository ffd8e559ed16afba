using MentorBot.Teams.Protocol;
using MentorBot.Teams.Sending;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Logging;
using ChannelIds = Microsoft.Bot.Connector.Channels;

namespace MentorBot.Teams.Inbound;

/// <summary>
/// Looks up what an activity does not say about a person: their name, their object id, and their e-mail address, by
/// which a roster identifies them. The lookup has a short time limit; its result is cached for an hour. See
/// <see href="https://learn.microsoft.com/microsoftteams/platform/bots/how-to/get-teams-context"/>.
/// </summary>
internal sealed partial class MemberLookup(TeamsConnector connector, TimeProvider clock, ILogger<MemberLookup> log)
    : IDisposable
{
    private const int Remembered = 20_000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Known = TimeSpan.FromHours(1);

    private readonly MemoryCache _members = new(new MemoryCacheOptions { SizeLimit = Remembered });

    /// <summary>The event with what the sender's tenant knows about them. Never fails.</summary>
    public async Task<InboundEvent> CompleteAsync(
        InboundEvent inbound, ConversationReference reference, CancellationToken cancellationToken)
    {
        if (inbound is Removed || reference.ChannelId != ChannelIds.Msteams || reference.User is null) return inbound;
        string key = inbound.Sender.Account;
        if (!_members.TryGetValue(key, out Member? member))
        {
            member = await FindAsync(reference, inbound.Sender.Tenant, cancellationToken);
            // Teams does not redeliver, so a sender who could not be looked up is accepted with what the activity says.
            if (member is null) return inbound;
            _members.Set(
                key, member, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Known });
        }

        return inbound with { Sender = With(inbound.Sender, member!) };
    }

    public void Dispose() => _members.Dispose();

    /// <summary>An activity without the object id is of the same account as one that has it.</summary>
    private static Sender With(Sender sender, Member member)
    {
        Sender known = sender with { Name = sender.Name ?? member.Name, ConfirmedEmail = member.Email };
        return sender.SecondAccount is null && member.ObjectId is { } objectId
            && SenderReader.AccountOf(sender.Tenant, objectId) is { } account && account != sender.Account
            && ActivityCheck.CanBeKey(account)
            ? known with { Account = account, SecondAccount = sender.Account }
            : known;
    }

    /// <returns>Null if the platform has not answered.</returns>
    private async Task<Member?> FindAsync(
        ConversationReference reference, string? tenant, CancellationToken cancellationToken)
    {
        using CancellationTokenSource patience = new(Patience, clock);
        using CancellationTokenSource either =
            CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            if (await OpenedAsync(reference, either.Token) is not { } opened) return null;
            return Member.Of(await connector.FindMemberAsync(opened, reference.User.Id, either.Token), tenant);
        }
        catch (TeamsConnectorException e)
        {
            Failed(e.Outcome.GetType().Name);
            return e.Outcome is Wait ? null : Member.Unknown;
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            Late(Patience);
            return null;
        }
    }

    /// <summary>
    /// The bot may look a person up in their personal chat. If that chat is already open, the platform returns the
    /// existing one.
    /// </summary>
    private async Task<ConversationReference?> OpenedAsync(
        ConversationReference reference, CancellationToken cancellationToken)
    {
        if (!reference.Conversation.IsNew()) return reference;
        if (reference is not { Bot: { } bot, Conversation: { TenantId: { } tenant } chat }) return null;
        SendOutcome opened =
            await connector.CreateConversationAsync(
                reference.ServiceUrl, bot, reference.User.Id, tenant, cancellationToken);
        return opened is Accepted { Id: { } id } ? reference.In(chat.With(id)) : null;
    }

    [LoggerMessage(LogLevel.Information, "A person could not be looked up in Teams: {Outcome}.")]
    private partial void Failed(string outcome);

    [LoggerMessage(LogLevel.Information, "Teams did not answer the lookup of a person within {Patience}.")]
    private partial void Late(TimeSpan patience);

    /// <summary>What the tenant knows about a person.</summary>
    /// <param name="Name">Their name; null if the tenant does not give it.</param>
    /// <param name="Email">The e-mail address of a full member of the tenant; null for guests.</param>
    /// <param name="ObjectId">Their object id in Entra ID; null if the tenant does not give it.</param>
    private sealed record Member(string? Name, string? Email, string? ObjectId)
    {
        public static Member Unknown { get; } = new(null, null, null);

        public static Member Of(ChannelAccount? account, string? tenant) =>
            account is null
                ? Unknown
                : new Member(
                    NameOf(account),
                    IsFullMember(account, tenant) ? ActivityFacts.Word(account.Properties, "email") : null,
                    account.ObjectId());

        private static string? NameOf(ChannelAccount account)
        {
            if (!string.IsNullOrWhiteSpace(account.Name)) return account.Name;
            string? given = ActivityFacts.Word(account.Properties, "givenName");
            string? family = ActivityFacts.Word(account.Properties, "surname");
            string name = $"{given} {family}".Trim();
            return name.Length == 0 ? null : name;
        }

        // A guest's address comes from their own tenant, or is not verified at all.
        private static bool IsFullMember(ChannelAccount account, string? tenant) =>
            ActivityFacts.Word(account.Properties, "userRole") is null or "user"
            && string.Equals(
                ActivityFacts.Word(account.Properties, "tenantId"), tenant, StringComparison.OrdinalIgnoreCase)
            && ActivityFacts.Word(account.Properties, "userPrincipalName")?.Contains(
                "#EXT#", StringComparison.OrdinalIgnoreCase) != true;
    }
}
