using MentorBot.Teams.Inbound;
using MentorBot.Teams.Protocol;
using MentorBot.Teams.Rendering;
using MentorBot.Teams.Security;
using MentorBot.Teams.Sending;
using Newtonsoft.Json;

namespace MentorBot.Teams;

/// <summary>Sends messages to Teams, and to any other client of the Bot Framework's protocol.</summary>
internal sealed class TeamsChannel(TeamsConnector connector, CardRendering rendering, TeamsOptions options) : IChannel
{
    public string Name => SenderReader.Channel;

    /// <summary>
    /// A person whose object id is known can be messaged first if the app is installed for them.
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
    /// The conversation and its tenant. A reference that cannot be parsed is reported when a message is sent to it.
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
    /// Opens a new chat if the person deleted the old one or there was none yet. The platform refuses if the person has
    /// blocked or removed the bot.
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
