using System.Buffers.Text;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace MentorBot.Storage.AzureTables;

/// <summary>
/// Adds to each attempt of a transaction what the SDK lacks
/// (https://learn.microsoft.com/rest/api/storageservices/performing-entity-group-transactions). It counts the attempts.
/// It serialises the content once for all of them. The service may answer 202 and say only in the body that it was too
/// busy; such an answer becomes a connection failure for the pipeline, which then retries.
/// </summary>
internal sealed class TransactionPolicy : HttpPipelineSynchronousPolicy
{
    private const int Accepted = 202;

    // The initial buffer size per row, for keys and text of the usual length.
    private const int BytesOfARow = 1024;

    private static ReadOnlySpan<byte> StatusLine => "HTTP/1.1 "u8;

    public override void OnSendingRequest(HttpMessage message)
    {
        if (TransactionTries.Of(message) is not { } tries || ++tries.Count > 1
            || message.Request.Content is not { } parts)
            return;
        // Without the copy each of the many small parts would be serialised twice, once for the length, and again for
        // every retry.
        using MemoryStream whole = new(tries.Rows * BytesOfARow);
        parts.WriteTo(whole, message.CancellationToken);
        message.Request.Content = RequestContent.Create(whole.GetBuffer().AsMemory(0, (int)whole.Length));
    }

    public override void OnReceivedResponse(HttpMessage message)
    {
        if (message.Response.Status != Accepted) return;
        int status = Inside(message.Response.Content);
        if (status is 408 or 429 or >= 500) throw new IOException($"A batch was answered {status}.");
        if (status < 400) message.Response.ContentStream = Nothing(message.Response);
    }

    // The answer has a part for each operation if all succeeded, otherwise a single part for the first that failed.
    private static int Inside(ReadOnlyMemory<byte> answer)
    {
        int line = answer.Span.IndexOf(StatusLine);
        return line >= 0 && Utf8Parser.TryParse(answer.Span[(line + StatusLine.Length)..], out int status, out _)
            ? status
            : throw new IOException("A batch was answered with something else.");
    }

    // The outcome is known here. The SDK would read all parts, and would fail at a row whose keys make a longer header
    // line than it accepts.
    private static MemoryStream Nothing(Response response)
    {
        string boundary = (response.Headers.ContentType ?? "").Split('=', 2)[^1];
        return new MemoryStream(Encoding.ASCII.GetBytes($"--{boundary}--\r\n"));
    }
}

/// <summary>
/// Counts the attempts of a transaction; it travels with the HTTP message, because the SDK creates that message.
/// </summary>
/// <param name="rows">How many rows the transaction writes.</param>
internal sealed class TransactionTries(int rows)
{
    private const string Property = "MentorBot.TransactionTries";

    public int Count { get; set; }

    public int Rows { get; } = rows;

    /// <summary>Counts the attempts that are sent until the result is disposed.</summary>
    public IDisposable Follow() =>
        HttpPipeline.CreateHttpMessagePropertiesScope(new Dictionary<string, object?> { [Property] = this });

    public static TransactionTries? Of(HttpMessage message) =>
        message.TryGetProperty(Property, out object? tries) ? (TransactionTries?)tries : null;
}
