using MentorBot.Channels.Sending;

namespace MentorBot.Teams.Protocol;

/// <summary>
/// The HTTP transport of the connector's clients: one connection pool, and responses of limited size.
/// </summary>
internal sealed class ConnectorTransport : IHttpClientFactory, IDisposable
{
    private readonly KeptAnswers _handler = new(PlatformHttp.NewHandler());

    /// <summary>A client on the shared connections; disposing of the client leaves them open.</summary>
    public HttpClient CreateClient(string name) =>
        new(_handler, disposeHandler: false) { Timeout = PlatformHttp.Timeout };

    public void Dispose() => _handler.Dispose();

    /// <summary>
    /// A success status means that the message was accepted: sending it again because the rest of the response was lost
    /// would post it twice. So a truncated body counts as empty.
    /// </summary>
    private sealed class KeptAnswers(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
            try
            {
                await response.Content.LoadIntoBufferAsync(PlatformHttp.LargestAnswer, cancellationToken);
            }
            catch (Exception e) when (Says(request)
                && (e is HttpRequestException or IOException or OperationCanceledException))
            {
                response.Content.Dispose();
                response.Content = new ByteArrayContent([]);
            }

            return response;
        }

        // Data that is read (metadata, keys, members) must be complete; a message that was sent is accepted anyway.
        private static bool Says(HttpRequestMessage request) => request.Method != HttpMethod.Get;
    }
}
