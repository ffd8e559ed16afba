using System.Net;
using System.Net.Http.Headers;
using MentorBot.Channels.Sending;

namespace MentorBot.Slack.Protocol;

/// <summary>
/// Sends one request to the Web API and reads the answer. Every network error becomes an outcome here.
/// </summary>
internal sealed class SlackHttp : IDisposable
{
    // Without a charset Slack adds a warning to each answer.
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");
    private static readonly MediaTypeHeaderValue Form = new("application/x-www-form-urlencoded", "utf-8");

    private readonly HttpClient _http;
    private readonly SlackOptions _options;
    private readonly ISlackTokens _tokens;
    private readonly TimeProvider _clock;

    public SlackHttp(SlackOptions options, ISlackTokens tokens, TimeProvider clock)
    {
        _options = options;
        _tokens = tokens;
        _clock = clock;
        _http = new HttpClient(PlatformHttp.NewHandler()) { Timeout = PlatformHttp.Timeout };
    }

    public void Dispose() => _http.Dispose();

    /// <summary>Calls a method of the Web API with the workspace's token.</summary>
    public async Task<SlackReply> CallAsync(SlackCall call, CancellationToken cancellationToken)
    {
        if (await _tokens.FindAsync(call.Team, cancellationToken) is not { } token)
            return new SlackReply(new Gone("the bot is not installed in the workspace"));
        using HttpRequestMessage message =
            Message(new Uri(_options.ApiUrl.AbsoluteUri.TrimEnd('/') + "/" + call.Method), call);
        message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await SendAsync(message, call, cancellationToken);
    }

    /// <summary>
    /// Posts to a URL that the platform gave for one answer. It needs no token, so none is sent.
    /// </summary>
    public async Task<SlackReply> RespondAsync(Uri address, SlackCall call, CancellationToken cancellationToken)
    {
        using HttpRequestMessage message = Message(address, call);
        return await SendAsync(message, call, cancellationToken);
    }

    private static HttpRequestMessage Message(Uri address, SlackCall call) => new(HttpMethod.Post, address)
    {
        Content = new ReadOnlyMemoryContent(call.Body) { Headers = { ContentType = call.IsForm ? Form : Json } },
    };

    private async Task<SlackReply> SendAsync(
        HttpRequestMessage message, SlackCall call, CancellationToken cancellationToken)
    {
        try
        {
            using HttpResponseMessage response =
                await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            byte[] bytes = await ReadAsync(response, cancellationToken);
            SlackBody body = SlackBody.Read(bytes);
            TimeSpan? retryAfter = SlackAnswer.RetryAfter(response.Headers, _clock);
            return new SlackReply(SlackAnswer.Translate(response.StatusCode, body, retryAfter, call))
            {
                Status = response.StatusCode,
                Body = bytes,
                Error = body.Error,
                Channel = body.Channel,
            };
        }
        catch (HttpRequestException e)
        {
            return new SlackReply(new Wait(call.Scope, null, $"no answer ({e.HttpRequestError})"));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new SlackReply(new Wait(call.Scope, null, "no answer in time"));
        }
    }

    // If the connection breaks, the bytes received so far are kept: the first ones say whether the message was
    // accepted, and sending it again would post it twice.
    private static async Task<byte[]> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(PlatformHttp.Timeout);
        using MemoryStream read = new();
        try
        {
            await using Stream body = await response.Content.ReadAsStreamAsync(limit.Token);
            byte[] buffer = new byte[16 * 1024];
            int count;
            while (read.Length < PlatformHttp.LargestAnswer && (count = await body.ReadAsync(buffer, limit.Token)) > 0)
                read.Write(buffer, 0, count);
        }
        catch (Exception e) when (e is HttpRequestException or IOException
            || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return read.ToArray();
        }

        return read.ToArray();
    }
}

/// <summary>A call of the Web API.</summary>
/// <param name="Method">The name of the method, such as <c>chat.postMessage</c>.</param>
/// <param name="Team">The workspace, which determines the token.</param>
/// <param name="Scope">The scope of the rate limit: what waits if the platform says so.</param>
internal sealed record SlackCall(string Method, string Team, string Scope)
{
    /// <summary>The body: JSON, or a form.</summary>
    public ReadOnlyMemory<byte> Body { get; init; } = "{}"u8.ToArray();

    /// <summary>Whether the body is a form: methods that only read do not accept JSON.</summary>
    public bool IsForm { get; init; }
}

/// <summary>An answer, and its meaning.</summary>
/// <param name="Outcome">The meaning of the answer.</param>
internal sealed record SlackReply(SendOutcome Outcome)
{
    /// <summary>The HTTP status; 0 if no answer came.</summary>
    public HttpStatusCode Status { get; init; }

    /// <summary>The body; empty if there is none.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The platform's error code; null if there is no error, or no code.</summary>
    public string? Error { get; init; }

    /// <summary>The id of the conversation that the answer names.</summary>
    public string? Channel { get; init; }
}
