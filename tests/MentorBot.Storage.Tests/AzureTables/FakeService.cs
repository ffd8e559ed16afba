using System.Collections.Concurrent;
using System.Net;
using Azure.Core.Pipeline;

namespace MentorBot.Storage.Tests.AzureTables;

/// <summary>
/// A table service that answers what a test says, without a network: the emulator never pages early, and speaks no
/// https.
/// </summary>
internal sealed class FakeService(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
{
    public ConcurrentQueue<HttpRequestMessage> Requests { get; } = new();

    /// <summary>What was sent to be written, try by try.</summary>
    public ConcurrentQueue<string> Batches { get; } = new();

    public static HttpResponseMessage Json(string json, params (string Name, string Value)[] headers)
    {
        HttpResponseMessage response = new(HttpStatusCode.OK)
        {
            Content = new StringContent(json, Encoding.UTF8, "application/json"),
        };
        foreach ((string name, string value) in headers) response.Headers.TryAddWithoutValidation(name, value);
        return response;
    }

    /// <summary>The answer to a batch: 202, whatever became of it.</summary>
    /// <param name="part">What stands inside, from the status on.</param>
    public static HttpResponseMessage Batch(string part)
    {
        string end = part.Contains("\r\n\r\n", StringComparison.Ordinal) ? "" : "\r\n\r\n";
        string changeset =
            "--c\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nHTTP/1.1 "
                + $"{part}{end}\r\n--c--\r\n";
        HttpResponseMessage response = new(HttpStatusCode.Accepted)
        {
            Content =
                new StringContent($"--b\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n{changeset}--b--\r\n")
        };
        response.Content.Headers.Remove("Content-Type");
        response.Content.Headers.TryAddWithoutValidation("Content-Type", "multipart/mixed; boundary=b");
        return response;
    }

    public Task<AzureTableStore> OpenAsync(AzureTableStoreOptions options) =>
        AzureTableStore.OpenAsync(
            options with { Transport = new HttpClientTransport(new HttpClient(this)) }, null, CancellationToken.None);

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests.Enqueue(request);
        string path = request.RequestUri!.AbsolutePath;
        if (path.EndsWith("/$batch", StringComparison.Ordinal))
            Batches.Enqueue(await request.Content!.ReadAsStringAsync(cancellationToken));
        return path.EndsWith("/Tables", StringComparison.Ordinal) ? Json("""{"value":[]}""") : answer(request);
    }
}
