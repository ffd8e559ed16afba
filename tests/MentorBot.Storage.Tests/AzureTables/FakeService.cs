using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Azure.Core.Pipeline;
using MentorBot.Storage.AzureTables;

namespace MentorBot.Storage.Tests.AzureTables;

/// <summary>A table service that answers what a test says, without a network: the emulator never pages early, and speaks no https.</summary>
internal sealed class FakeService(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
{
    public ConcurrentQueue<HttpRequestMessage> Requests { get; } = new();

    public static HttpResponseMessage Json(string json, params (string Name, string Value)[] headers)
    {
        HttpResponseMessage response = new(HttpStatusCode.OK) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        foreach ((string name, string value) in headers) response.Headers.TryAddWithoutValidation(name, value);
        return response;
    }

    public Task<AzureTableStore> OpenAsync(AzureTableStoreOptions options) =>
        AzureTableStore.OpenAsync(options with { Transport = new HttpClientTransport(new HttpClient(this)) }, null, CancellationToken.None);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests.Enqueue(request);
        return Task.FromResult(request.RequestUri!.AbsolutePath.EndsWith("/Tables", StringComparison.Ordinal) ? Json("""{"value":[]}""") : answer(request));
    }
}
