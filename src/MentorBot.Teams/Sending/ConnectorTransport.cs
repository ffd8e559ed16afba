namespace MentorBot.Teams.Sending;

/// <summary>
/// The HTTP under the connector's clients: one pool of connections, no redirects (they would carry the token to wherever they point), answers of a bounded size.
/// The environment's proxy and certificates are honoured, as .NET does by itself.
/// </summary>
internal sealed class ConnectorTransport : IHttpClientFactory, IDisposable
{
    private readonly KeptAnswers _handler = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectTimeout = TimeSpan.FromSeconds(5),
    });

    /// <summary>How long an answer may take.</summary>
    public static TimeSpan Timeout { get; } = TimeSpan.FromSeconds(15);

    /// <summary>A client on the shared connections; disposing of it leaves them open.</summary>
    public HttpClient CreateClient(string name) => new(_handler, disposeHandler: false) { Timeout = Timeout };

    public void Dispose() => _handler.Dispose();

    /// <summary>
    /// Once the head of a good answer is there the message has been taken: sending it again because the rest was lost would say it twice. A body that breaks off
    /// therefore counts as empty.
    /// </summary>
    private sealed class KeptAnswers(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        private const int LargestAnswer = 4 * 1024 * 1024;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
            try
            {
                await response.Content.LoadIntoBufferAsync(LargestAnswer, cancellationToken);
            }
            catch (Exception e) when (Says(request) && (e is HttpRequestException or IOException or OperationCanceledException))
            {
                response.Content.Dispose();
                response.Content = new ByteArrayContent([]);
            }

            return response;
        }

        // What is read (metadata, keys, members) must be whole; what was said is said.
        private static bool Says(HttpRequestMessage request) => request.Method != HttpMethod.Get;
    }
}
