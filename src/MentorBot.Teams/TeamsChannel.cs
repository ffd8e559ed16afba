using System.Collections.Immutable;
using MentorBot.Conversation.Messages;
using MentorBot.Teams.Inbound;
using MentorBot.Teams.Protocol;
using MentorBot.Teams.Rendering;
using MentorBot.Teams.Security;
using MentorBot.Teams.Sending;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace MentorBot.Teams;

/// <summary>The mouth of Teams, and of whatever else speaks the Bot Framework's protocol.</summary>
internal sealed class TeamsChannel(TeamsConnector connector, CardRendering rendering, TeamsOptions options) : IChannel
{
    public string Name => SenderReader.Channel;

    /// <summary>
    /// Whoever is known by their object id can be written to first, where the app is installed for them.
    /// </summary>
    public Address? AddressOf(string account)
    {
        if (options.Unauthenticated
            || account.Split('|') is not [SenderReader.Channel, { Length: > 0 } tenant, { } user]
            || !Guid.TryParse(user, out _))
            return null;
        ConversationReference reference =
            References.New(TeamsCloud.Of(options.Cloud).ServiceUrl, options.AppId, tenant, user);
        return reference.ToAddress(Name);
    }

    /// <summary>
    /// The conversation, and its tenant. A reference that cannot be read is told by the attempt to send there.
    /// </summary>
    public ImmutableArray<PacingScope> ScopesOf(Address to)
    {
        ConversationAccount conversation;
        try
        {
            conversation = References.Of(to).Conversation;
        }
        catch (JsonException)
        {
            return [];
        }

        bool paced = options.Limits.Enabled;
        return
        [
            new PacingScope(conversation.Id, paced ? options.Limits.SendsPerConversation : []),
            new PacingScope($"tenant {conversation.TenantId}", paced ? [options.Limits.RequestsPerTenant] : [])
            {
                IsShared = true,
            },
        ];
    }

    public async Task<SendOutcome> SendAsync(
        Address to, OutboundMessage message, string? replacesId, CancellationToken cancellationToken)
    {
        ConversationReference reference = References.Of(to);
        Activity activity = rendering.Activity(message);
        if (reference.Conversation.IsNew()) return await SendInNewAsync(reference, activity, null, cancellationToken);
        if (message is Replace && replacesId is not null
            && await connector.UpdateAsync(reference, replacesId, activity, cancellationToken) is { } replaced)
        {
            return replaced is Accepted { Id: null } ? new Accepted(replacesId) : replaced;
        }

        SendOutcome outcome = await connector.SendAsync(reference, activity, cancellationToken);
        return outcome is Gone gone ? await SendInNewAsync(reference, activity, gone, cancellationToken) : outcome;
    }

    /// <summary>
    /// Somebody may have deleted the chat, or none was there yet: the platform then opens another. Whoever blocked the
    /// bot, or has it no more, gets none.
    /// </summary>
    private async Task<SendOutcome> SendInNewAsync(
        ConversationReference old, Activity activity, Gone? gone, CancellationToken cancellationToken)
    {
        if (old is not { Bot: { } bot, User: { } user, Conversation: { TenantId: { } tenant } chat }
            || !chat.IsPersonal())
            return gone ?? new Gone("no account to open a chat with");
        SendOutcome opened =
            await connector.CreateConversationAsync(old.ServiceUrl, bot, user.Id, tenant, cancellationToken);
        if (opened is not Accepted { Id: { } id } || id == chat.Id)
            return opened is Wait || gone is null ? opened : gone;
        ConversationReference anew = old.In(chat.With(id));
        SendOutcome sent = await connector.SendAsync(anew, activity, cancellationToken);
        return sent is Accepted accepted ? accepted with { At = anew.ToAddress(Name) } : sent;
    }
}
