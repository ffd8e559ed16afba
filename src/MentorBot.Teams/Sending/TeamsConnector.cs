using System.Net;
using MentorBot.Teams.Protocol;
using MentorBot.Teams.Security;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Rest;

namespace MentorBot.Teams.Sending;

/// <summary>
/// Calls the Bot Framework's connector, which sends messages and looks up members, with the SDK's client. Each call is
/// made once; the caller decides what to do about a failure. See
/// <see href="https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference"/>.
/// </summary>
internal sealed class TeamsConnector(ConnectorClients clients, TimeProvider clock)
{
    /// <summary>Sends the activity, as a reply if it has a <c>ReplyToId</c>.</summary>
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

    /// <summary>Replaces the activity that has that id.</summary>
    /// <returns>Null if that activity no longer exists, or the channel cannot replace one.</returns>
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

    /// <summary>Shows the typing indicator for a few seconds.</summary>
    public Task<SendOutcome> TypingAsync(ConversationReference to, CancellationToken cancellationToken) =>
        SendAsync(to, new Activity { Type = ActivityTypes.Typing }, cancellationToken);

    /// <summary>Opens the personal chat with a person, or finds the existing one.</summary>
    /// <returns>An <see cref="Accepted"/> with the conversation's id.</returns>
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

    /// <summary>A member of the conversation; null if none has that id.</summary>
    /// <exception cref="TeamsConnectorException">The connector did not answer.</exception>
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
            return new(HttpStatusCode.OK, null, new Accepted(null)); // Thrown only for the body of a success response.
        }
        catch (Exception e) when (e is HttpRequestException or TokenUnavailableException
            || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return new(default, null, ConnectorAnswer.NoAnswer(e, scope));
        }
    }

    // An id that consists of dots only would be taken for a path segment like "..", even after one escaping.
    private static string Segment(string id) =>
        id is "." or ".." ? id.Replace(".", "%2E", StringComparison.Ordinal) : id;

    /// <summary>
    /// The header that the SDK sends with replies only: the conversation's id unchanged, if a header can contain it.
    /// </summary>
    private static Dictionary<string, List<string>>? Headers(ConversationReference to) =>
        to.Conversation.Id.All(static c => c is >= ' ' and <= '~')
            ? new() { ["x-ms-conversation-id"] = [to.Conversation.Id] }
            : null;

    private static string? NullIfEmpty(string? id) => string.IsNullOrEmpty(id) ? null : id;

    /// <summary>A response, and its meaning.</summary>
    /// <param name="Status">The HTTP status; 0 if no response came.</param>
    /// <param name="Body">The body of a success response.</param>
    /// <param name="Outcome">The meaning of the response.</param>
    private sealed record ConnectorReply<T>(HttpStatusCode Status, T? Body, SendOutcome Outcome) where T : class;
}
