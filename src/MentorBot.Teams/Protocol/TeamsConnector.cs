using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MentorBot.Conversation.Messages;
using MentorBot.Teams.Security;

namespace MentorBot.Teams.Protocol;

/// <summary>
/// The Bot Framework's connector: where the bot speaks, and asks who is there. Each call is made once; what becomes of a failure is for the caller to decide.
/// See <see href="https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference"/>.
/// </summary>
internal sealed class TeamsConnector(IConnectorTokens tokens, TimeProvider clock) : IDisposable
{
    private const int PageSize = 100;

    private readonly ConnectorHttp _http = new(tokens, clock);

    public void Dispose() => _http.Dispose();

    /// <summary>Sends the activity, as a reply where it names what it answers.</summary>
    public async Task<SendOutcome> SendAsync(ConversationReference to, OutboundActivity activity, CancellationToken cancellationToken)
    {
        ReadOnlyMemory<byte> body = JsonBytes.Write((to, activity), static (json, state) => state.activity.Write(json, state.to));
        return (await _http.AskAsync(Speak(HttpMethod.Post, to, activity.ReplyToId, body), cancellationToken)).Outcome;
    }

    /// <summary>Puts the activity in the place of the one with that id.</summary>
    /// <returns>Null where there is no such activity any more, or the channel cannot replace one.</returns>
    public async Task<SendOutcome?> UpdateAsync(ConversationReference to, string id, OutboundActivity activity, CancellationToken cancellationToken)
    {
        ReadOnlyMemory<byte> body = JsonBytes.Write((to, id, activity), static (json, state) => state.activity.Write(json, state.to, state.id));
        ConnectorReply reply = await _http.AskAsync(Speak(HttpMethod.Put, to, id, body), cancellationToken);
        return reply.Status is HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotImplemented ? null : reply.Outcome;
    }

    /// <summary>Shows for a few seconds that the bot is writing.</summary>
    public Task<SendOutcome> TypingAsync(ConversationReference to, CancellationToken cancellationToken) =>
        SendAsync(to, new OutboundActivity("typing"), cancellationToken);

    /// <summary>Opens the personal chat with somebody, or finds it.</summary>
    /// <returns>An <see cref="Accepted"/> holds the conversation's id.</returns>
    public async Task<SendOutcome> CreateConversationAsync(
        string serviceUrl, ChannelAccount bot, string memberId, string tenantId, CancellationToken cancellationToken)
    {
        ReadOnlyMemory<byte> body = JsonBytes.Write(
            (bot, memberId, tenantId), static (json, state) => NewConversation.Write(json, state.bot, state.memberId, state.tenantId));
        ConnectorRequest request = new(HttpMethod.Post, ConnectorPath.Conversations(serviceUrl), serviceUrl, tenantId) { Body = body };
        return (await _http.AskAsync(request, cancellationToken)).Outcome;
    }

    /// <summary>One who takes part; null where nobody does by that id.</summary>
    /// <exception cref="TeamsConnectorException">The connector did not say.</exception>
    public async Task<TeamsMember?> FindMemberAsync(ConversationReference of, string memberId, CancellationToken cancellationToken)
    {
        ConnectorReply reply = await AskAsync(of, ConnectorPath.Member(of, memberId), cancellationToken);
        return reply.Status == HttpStatusCode.NotFound ? null : Read(reply, TeamsJson.Default.TeamsMember);
    }

    /// <summary>All who take part, a page at a time.</summary>
    /// <exception cref="TeamsConnectorException">The connector did not say; the members before are good.</exception>
    public async IAsyncEnumerable<TeamsMember> ListMembersAsync(ConversationReference of, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? next = null;
        do
        {
            string? current = next;
            PagedMembers page = Read(await AskAsync(of, ConnectorPath.Members(of, PageSize, current), cancellationToken), TeamsJson.Default.PagedMembers);
            foreach (TeamsMember member in page.Members ?? []) yield return member;
            next = string.IsNullOrEmpty(page.ContinuationToken) ? null : page.ContinuationToken;
            if (next is not null && next == current) throw new TeamsConnectorException(new Refused("the same page of members twice"));
        }
        while (next is not null);
    }

    private Task<ConnectorReply> AskAsync(ConversationReference of, Uri address, CancellationToken cancellationToken) =>
        _http.AskAsync(new ConnectorRequest(HttpMethod.Get, address, of.ServiceUrl, of.Conversation.Id), cancellationToken);

    private static ConnectorRequest Speak(HttpMethod method, ConversationReference to, string? activityId, ReadOnlyMemory<byte> body) =>
        new(method, ConnectorPath.Activities(to, activityId), to.ServiceUrl, to.Conversation.Id) { Body = body, ConversationHeader = to.Conversation.Id };

    private static T Read<T>(ConnectorReply reply, JsonTypeInfo<T> type) where T : class
    {
        if (!ConnectorAnswer.IsAccepted(reply.Status)) throw new TeamsConnectorException(reply.Outcome);
        try
        {
            return JsonSerializer.Deserialize(reply.Body, type) ?? throw new TeamsConnectorException(new Refused("an empty answer"));
        }
        catch (JsonException)
        {
            throw new TeamsConnectorException(new Refused("an answer in an unknown shape"));
        }
    }
}
