using Azure.Core;
using Azure.Core.Pipeline;

namespace MentorBot.Storage.AzureTables;

/// <summary>Signs each try: a signature is good for a quarter of an hour from its date.</summary>
internal sealed class SharedKeyPolicy(SharedKey key) : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message)
    {
        Request request = message.Request;
        string date = TimeProvider.System.GetUtcNow().ToString("R");
        request.Headers.TryGetValue("Content-Type", out string? contentType);
        request.Headers.SetValue("x-ms-date", date);
        request.Headers.SetValue("Authorization", key.Authorize(request.Method.Method, contentType, date, request.Uri.ToUri()));
    }
}
