using System.Net.Http.Headers;
using System.Net.Security;
using MentorBot.Sandbox.Serving;

namespace MentorBot.Sandbox.Slack.ToBot;

/// <summary>Sends signed requests to the bot.</summary>
internal sealed class BotCalls : IDisposable
{
    private readonly HttpClient _http;
    private readonly Workspace _workspace;
    private readonly Patience _patience;
    private readonly TimeProvider _clock;

    public BotCalls(Workspace workspace, Patience patience, TimeProvider clock)
    {
        _workspace = workspace;
        _patience = patience;
        _clock = clock;
        SocketsHttpHandler handler = new() { AllowAutoRedirect = false, UseCookies = false, UseProxy = false };
        // The bot is on this machine, so its development certificate is accepted even if it is not trusted yet.
        handler.SslOptions.RemoteCertificateValidationCallback =
            static (_, _, _, errors) => errors is SslPolicyErrors.None or SslPolicyErrors.RemoteCertificateChainErrors;
        _http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
    }

    public void Dispose() => _http.Dispose();

    /// <summary>Sends one request.</summary>
    /// <param name="address">The bot's endpoint.</param>
    /// <param name="body">The body.</param>
    /// <param name="mediaType">The media type of the body.</param>
    /// <param name="retry">The number of the retry, and its reason; null for the first attempt.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public async Task<BotAnswer> BringAsync(
        Uri address, ReadOnlyMemory<byte> body, string mediaType, (int Number, string Reason)? retry,
        CancellationToken cancellationToken)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, address) { Content = new ReadOnlyMemoryContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
        string timestamp = _clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        request.Headers.Add("X-Slack-Request-Timestamp", timestamp);
        request.Headers.Add("X-Slack-Signature", Signature.Of(_workspace.App!.SigningSecret, timestamp, body.Span));
        if (retry is (int number, string reason))
        {
            request.Headers.Add("X-Slack-Retry-Num", number.ToString(CultureInfo.InvariantCulture));
            request.Headers.Add("X-Slack-Retry-Reason", reason);
        }

        return await SendAsync(request, cancellationToken);
    }

    private async Task<BotAnswer> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using CancellationTokenSource patience = new(_patience.Answer, _clock);
        using CancellationTokenSource either =
            CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            using HttpResponseMessage answer = await _http.SendAsync(request, either.Token);
            byte[] body = await answer.Content.ReadAsByteArrayAsync(either.Token);
            return new BotAnswer(answer.IsSuccessStatusCode ? null : "http_error", body)
            {
                WantsNoRetry = answer.Headers.TryGetValues("X-Slack-No-Retry", out IEnumerable<string>? values)
                    && values.Contains("1"),
            };
        }
        catch (HttpRequestException)
        {
            return new BotAnswer("connection_failed", []);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new BotAnswer("http_timeout", []);
        }
    }
}

/// <summary>The bot's answer.</summary>
/// <param name="Fault">The platform's error code for a failed request; null for a success.</param>
/// <param name="Body">The body of the answer.</param>
internal sealed record BotAnswer(string? Fault, byte[] Body)
{
    /// <summary>Whether the bot asks for no retry.</summary>
    public bool WantsNoRetry { get; init; }

    /// <summary>The body, if it is a JSON object.</summary>
    public JsonObject? Object => Fault is null && Body.Length > 0 ? JsonBody.Parse(Body) as JsonObject : null;
}
