using MentorBot.Conversation.Messages;
using MentorBot.Teams.Protocol;
using MentorBot.Teams.Sending;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Logging;
using ChannelIds = Microsoft.Bot.Connector.Channels;

namespace MentorBot.Teams.Inbound;

/// <summary>
/// Who somebody is, beyond what an activity says: their name and their e-mail address, by which a roster knows them.
/// Asking is worth a moment, and no more; what was told is remembered for an hour. See
/// <see href="https://learn.microsoft.com/microsoftteams/platform/bots/how-to/get-teams-context"/>.
/// </summary>
internal sealed partial class MemberLookup(TeamsConnector connector, TimeProvider clock, ILogger<MemberLookup> log)
    : IDisposable
{
    private const int Remembered = 20_000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Known = TimeSpan.FromHours(1);

    private readonly MemoryCache _members = new(new MemoryCacheOptions { SizeLimit = Remembered });

    /// <summary>The event with what its sender's tenant knows of them. Never fails.</summary>
    public async Task<InboundEvent> CompleteAsync(
        InboundEvent inbound, ConversationReference reference, CancellationToken cancellationToken)
    {
        if (inbound is Removed || reference.ChannelId != ChannelIds.Msteams || reference.User is null) return inbound;
        string key = inbound.Sender.Account;
        if (!_members.TryGetValue(key, out Member? member))
        {
            member = await FindAsync(reference, inbound.Sender.Tenant, cancellationToken);
            // Teams brings nothing again: whoever writes now is taken in as who they say they are.
            if (member is null) return inbound;
            _members.Set(
                key, member, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Known });
        }

        return inbound with
        {
            Sender = inbound.Sender with { Name = inbound.Sender.Name ?? member!.Name, ConfirmedEmail = member!.Email },
        };
    }

    public void Dispose() => _members.Dispose();

    /// <returns>Null where the platform has not answered.</returns>
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
    /// Somebody's own chat is where the bot may ask who they are; where it is open already, the platform says which one
    /// it is.
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

    [LoggerMessage(LogLevel.Information, "Teams could not be asked who somebody is: {Outcome}.")]
    private partial void Failed(string outcome);

    [LoggerMessage(LogLevel.Information, "Teams did not say within {Patience} who somebody is.")]
    private partial void Late(TimeSpan patience);

    /// <summary>What the tenant says of somebody.</summary>
    /// <param name="Name">What they are called; null where it does not say.</param>
    /// <param name="Email">Their address, of full members of the tenant; null for its guests.</param>
    private sealed record Member(string? Name, string? Email)
    {
        public static Member Unknown { get; } = new(null, null);

        public static Member Of(ChannelAccount? account, string? tenant) =>
            account is null
                ? Unknown
                : new Member(
                    NameOf(account),
                    IsFullMember(account, tenant) ? ActivityFacts.Word(account.Properties, "email") : null);

        private static string? NameOf(ChannelAccount account)
        {
            if (!string.IsNullOrWhiteSpace(account.Name)) return account.Name;
            string? given = ActivityFacts.Word(account.Properties, "givenName");
            string? family = ActivityFacts.Word(account.Properties, "surname");
            string name = $"{given} {family}".Trim();
            return name.Length == 0 ? null : name;
        }

        // A guest's address is their own tenant's word, or nobody's.
        private static bool IsFullMember(ChannelAccount account, string? tenant) =>
            ActivityFacts.Word(account.Properties, "userRole") is null or "user"
            && string.Equals(
                ActivityFacts.Word(account.Properties, "tenantId"), tenant, StringComparison.OrdinalIgnoreCase)
            && ActivityFacts.Word(account.Properties, "userPrincipalName")?.Contains(
                "#EXT#", StringComparison.OrdinalIgnoreCase) != true;
    }
}
