using System.Collections.Immutable;
using System.Text.Json;
using MentorBot.Conversation.Messages;
using MentorBot.Teams.Inbound;
using MentorBot.Teams.Protocol;
using MentorBot.Teams.Rendering;

namespace MentorBot.Teams;

/// <summary>The mouth of Teams, and of whatever else speaks the Bot Framework's protocol.</summary>
internal sealed class TeamsChannel(TeamsConnector connector, CardRendering rendering, TeamsOptions options) : IChannel
{
    public string Name => SenderReader.Channel;

    /// <summary>The conversation, and its tenant. A reference that cannot be read is told by the attempt to send there.</summary>
    public ImmutableArray<PacingScope> ScopesOf(Address to)
    {
        ConversationAccount conversation;
        try
        {
            conversation = ConversationReference.Parse(to.Reference).Conversation;
        }
        catch (JsonException)
        {
            return [];
        }

        bool paced = options.Limits.Enabled;
        return
        [
            new PacingScope(conversation.Id, paced ? options.Limits.SendsPerConversation : []),
            new PacingScope($"tenant {conversation.TenantId}", paced ? [options.Limits.RequestsPerTenant] : []) { IsShared = true },
        ];
    }

    public async Task<SendOutcome> SendAsync(Address to, OutboundMessage message, string? replacesId, CancellationToken cancellationToken)
    {
        ConversationReference reference = ConversationReference.Parse(to.Reference);
        OutboundActivity activity = rendering.Activity(message);
        if (message is Replace && replacesId is not null && await connector.UpdateAsync(reference, replacesId, activity, cancellationToken) is { } replaced)
        {
            return replaced is Accepted { Id: null } ? new Accepted(replacesId) : replaced;
        }

        SendOutcome outcome = await connector.SendAsync(reference, activity, cancellationToken);
        return outcome is Gone gone ? await SendAnewAsync(reference, activity, gone, cancellationToken) : outcome;
    }

    /// <summary>Somebody may have deleted the chat: the platform then opens another. Whoever blocked the bot, or has it no more, gets none.</summary>
    private async Task<SendOutcome> SendAnewAsync(ConversationReference old, OutboundActivity activity, Gone gone, CancellationToken cancellationToken)
    {
        if (old is not { Bot: { } bot, User: { } user, Conversation: { IsPersonal: true, TenantId: { } tenant } chat }) return gone;
        SendOutcome opened = await connector.CreateConversationAsync(old.ServiceUrl, bot, user.Id, tenant, cancellationToken);
        if (opened is Wait) return opened;
        if (opened is not Accepted { Id: { } id } || id == chat.Id) return gone;
        ConversationReference anew = old with { Conversation = chat with { Id = id } };
        SendOutcome sent = await connector.SendAsync(anew, activity, cancellationToken);
        return sent is Accepted accepted ? accepted with { At = new Address(Name, id, anew.ToJson()) } : sent;
    }
}
