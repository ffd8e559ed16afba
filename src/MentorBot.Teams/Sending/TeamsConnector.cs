using System.Net;
using MentorBot.Conversation.Messages;
using MentorBot.Teams.Protocol;
using MentorBot.Teams.Security;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Rest;

namespace MentorBot.Teams.Sending;

/// <summary>
/// The Bot Framework's connector, where the bot speaks and asks who is there, by the SDK's client. Each call is made
/// once; what becomes of a failure is for the caller to decide. See
/// <see href="https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference"/>.
/// </summary>
internal sealed class TeamsConnector(ConnectorClients clients, TimeProvider clock)
{
    /// <summary>Sends the activity, as a reply where it names what it answers.</summary>
    public async Task<SendOutcome> SendAsync(
        ConversationReference to, Activity activity, CancellationToken cancellationToken)
    {
        Activity addressed = activity.To(to);
        return (await AskAsync(
            to.ServiceUrl, to.Conversation.Id, async conversations => activity.ReplyToId is { } answered
            ? await conversations.ReplyToActivityWithHttpMessagesAsync(
                Segment(to.Conversation.Id), Segment(answered), addressed, null, cancellationToken)
            : await conversations.SendToConversationWithHttpMessagesAsync(
                Segment(to.Conversation.Id), addressed, Headers(to), cancellationToken),
            static sent => sent.Id, cancellationToken)).Outcome;
    }

    /// <summary>Puts the activity in the place of the one with that id.</summary>
    /// <returns>Null where there is no such activity any more, or the channel cannot replace one.</returns>
    public async Task<SendOutcome?> UpdateAsync(
        ConversationReference to, string id, Activity activity, CancellationToken cancellationToken)
    {
        Activity addressed = activity.To(to);
        addressed.Id = id;
        ConnectorReply<ResourceResponse> reply = await AskAsync(
            to.ServiceUrl, to.Conversation.Id,
            conversations => conversations.UpdateActivityWithHttpMessagesAsync(
                Segment(to.Conversation.Id), Segment(id), addressed, null, cancellationToken),
            static sent => sent.Id, cancellationToken);
        return reply.Status is HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed
            or HttpStatusCode.NotImplemented ? null : reply.Outcome;
    }

    /// <summary>Shows for a few seconds that the bot is writing.</summary>
    public Task<SendOutcome> TypingAsync(ConversationReference to, CancellationToken cancellationToken) =>
        SendAsync(to, new Activity { Type = ActivityTypes.Typing }, cancellationToken);

    /// <summary>Opens the personal chat with somebody, or finds it.</summary>
    /// <returns>An <see cref="Accepted"/> holds the conversation's id.</returns>
    public async Task<SendOutcome> CreateConversationAsync(
        string serviceUrl, ChannelAccount bot, string memberId, string tenantId, CancellationToken cancellationToken)
    {
        ConversationParameters parameters = new()
        {
            IsGroup = false,
            Bot = bot,
            Members = [new ChannelAccount(memberId)],
            ChannelData = new TeamsChannelData { Tenant = new TenantInfo(tenantId) },
            TenantId = tenantId,
        };
        return (await AskAsync(
            serviceUrl, tenantId,
            conversations => conversations.CreateConversationWithHttpMessagesAsync(parameters, null, cancellationToken),
            static made => made.Id, cancellationToken)).Outcome;
    }

    /// <summary>One who takes part; null where nobody does by that id.</summary>
    /// <exception cref="TeamsConnectorException">The connector did not say.</exception>
    public async Task<ChannelAccount?> FindMemberAsync(
        ConversationReference of, string memberId, CancellationToken cancellationToken)
    {
        ConnectorReply<ChannelAccount> reply = await AskAsync(
            of.ServiceUrl, of.Conversation.Id,
            conversations => conversations.GetConversationMemberWithHttpMessagesAsync(
                Segment(memberId), Segment(of.Conversation.Id), null, cancellationToken),
            static member => member.Id, cancellationToken);
        if (reply.Status == HttpStatusCode.NotFound) return null;
        return reply.Body ?? throw new TeamsConnectorException(reply.Outcome);
    }

    private async Task<ConnectorReply<T>> AskAsync<T>(
        string serviceUrl, string scope, Func<Conversations, Task<HttpOperationResponse<T>>> ask, Func<T, string?> id,
        CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            ConnectorClient client = await clients.ForAsync(serviceUrl, cancellationToken);
            using HttpOperationResponse<T> response = await ask((Conversations)client.Conversations);
            return new(
                response.Response.StatusCode, response.Body,
                new Accepted(response.Body is { } body ? NullIfEmpty(id(body)) : null));
        }
        catch (Exception e) when (ConnectorAnswer.Status(e) is { } status)
        {
            return new(status, null, ConnectorAnswer.Translate(e, status, scope, clock));
        }
        catch (SerializationException)
        {
            return new(HttpStatusCode.OK, null, new Accepted(null)); // Only of a good answer is the body read so.
        }
        catch (Exception e) when (e is HttpRequestException or TokenUnavailableException
            || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return new(default, null, ConnectorAnswer.NoAnswer(e, scope));
        }
    }

    // An id is data, yet one of nothing but dots would climb the path even when escaped once.
    private static string Segment(string id) =>
        id is "." or ".." ? id.Replace(".", "%2E", StringComparison.Ordinal) : id;

    /// <summary>
    /// What the SDK adds to a reply alone: the conversation's id as it is, where it can stand in a header.
    /// </summary>
    private static Dictionary<string, List<string>>? Headers(ConversationReference to) =>
        to.Conversation.Id.All(static c => c is >= ' ' and <= '~')
            ? new() { ["x-ms-conversation-id"] = [to.Conversation.Id] }
            : null;

    private static string? NullIfEmpty(string? id) => string.IsNullOrEmpty(id) ? null : id;

    /// <summary>An answer, as it came and as it is meant.</summary>
    /// <param name="Status">0 where none came.</param>
    /// <param name="Body">What came with a good one.</param>
    /// <param name="Outcome">What it means.</param>
    private sealed record ConnectorReply<T>(HttpStatusCode Status, T? Body, SendOutcome Outcome) where T : class;
}
