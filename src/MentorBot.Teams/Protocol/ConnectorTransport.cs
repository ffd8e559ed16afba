using MentorBot.Channels.Sending;

namespace MentorBot.Teams.Protocol;

/// <summary>The HTTP under the connector's clients: one pool of connections, answers of a bounded size.</summary>
internal sealed class ConnectorTransport : IHttpClientFactory, IDisposable
{
    private readonly KeptAnswers _handler = new(PlatformHttp.NewHandler());

    /// <summary>A client on the shared connections; disposing of it leaves them open.</summary>
    public HttpClient CreateClient(string name) =>
        new(_handler, disposeHandler: false) { Timeout = PlatformHttp.Timeout };

    public void Dispose() => _handler.Dispose();

    /// <summary>
    /// Once the head of a good answer is there the message has been taken: sending it again because the rest was lost
    /// would say it twice. A body that breaks off therefore counts as empty.
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

        // What is read (metadata, keys, members) must be whole; what was said is said.
        private static bool Says(HttpRequestMessage request) => request.Method != HttpMethod.Get;
    }
}
