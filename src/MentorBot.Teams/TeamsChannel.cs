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

        return await connector.SendAsync(reference, activity, cancellationToken);
    }
}
