using System.Net;
using System.Net.Http.Headers;
using MentorBot.Conversation.Messages;
using MentorBot.Teams.Security;

namespace MentorBot.Teams.Protocol;

/// <summary>One request to a connector and its answer. Everything that the network can do becomes an outcome here.</summary>
internal sealed class ConnectorHttp : IDisposable
{
    private const int LargestAnswer = 4 * 1024 * 1024;

    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    private readonly HttpClient _http;
    private readonly IConnectorTokens _tokens;
    private readonly TimeProvider _clock;

    public ConnectorHttp(IConnectorTokens tokens, TimeProvider clock)
    {
        _tokens = tokens;
        _clock = clock;
        SocketsHttpHandler handler = new()
        {
            AllowAutoRedirect = false, // A redirect would carry the token to wherever it points.
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            ConnectTimeout = TimeSpan.FromSeconds(5),
        };
        _http = new HttpClient(handler) { Timeout = Timeout };
    }

    /// <summary>How long an answer may take.</summary>
    public static TimeSpan Timeout { get; } = TimeSpan.FromSeconds(15);

    public void Dispose() => _http.Dispose();

    /// <summary>Asks, and reads the answer.</summary>
    /// <param name="request">What to ask.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<ConnectorReply> AskAsync(ConnectorRequest request, CancellationToken cancellationToken)
    {
        using HttpRequestMessage message = new(request.Method, request.Address);
        if (!request.Body.IsEmpty) message.Content = new ReadOnlyMemoryContent(request.Body) { Headers = { ContentType = Json } };
        if (request.ConversationHeader is { } id) message.Headers.TryAddWithoutValidation("x-ms-conversation-id", id);
        if (await _tokens.FindAsync(request.ServiceUrl, cancellationToken) is { } token) message.Headers.Authorization = new("Bearer", token);
        try
        {
            using HttpResponseMessage response = await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            byte[] body = await ReadAsync(response, cancellationToken);
            TimeSpan? retryAfter = ConnectorAnswer.RetryAfter(response.Headers, _clock);
            return new ConnectorReply(response.StatusCode, body, ConnectorAnswer.Translate(response.StatusCode, body, retryAfter, request.Scope));
        }
        catch (HttpRequestException e)
        {
            return new ConnectorReply(default, [], new Wait(request.Scope, null, $"no answer ({e.HttpRequestError})"));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new ConnectorReply(default, [], new Wait(request.Scope, null, "no answer in time"));
        }
    }

    // Once the head of a good answer is there the message has been taken: sending it again because the rest was lost would say it twice.
    private static async Task<byte[]> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Timeout);
        try
        {
            await response.Content.LoadIntoBufferAsync(LargestAnswer, limit.Token);
            return await response.Content.ReadAsByteArrayAsync(limit.Token);
        }
        catch (Exception e) when (e is HttpRequestException or IOException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return [];
        }
    }
}

/// <summary>A question to the connector.</summary>
/// <param name="Method">POST, PUT, GET.</param>
/// <param name="Address">The whole address.</param>
/// <param name="ServiceUrl">The service's own address, for the token.</param>
/// <param name="Scope">What waits when the platform says so.</param>
internal sealed record ConnectorRequest(HttpMethod Method, Uri Address, string ServiceUrl, string Scope)
{
    /// <summary>JSON; empty: none.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The conversation's id as it is, where it can stand in a header.</summary>
    public string? ConversationHeader
    {
        get;
        init => field = value is not null && value.All(static c => c is >= ' ' and <= '~') ? value : null;
    }
}

/// <summary>An answer, as it came and as it is meant.</summary>
/// <param name="Status">0 where none came.</param>
/// <param name="Body">What came with it.</param>
/// <param name="Outcome">What it means.</param>
internal sealed record ConnectorReply(HttpStatusCode Status, byte[] Body, SendOutcome Outcome);
