using System.Buffers.Text;
using System.Text;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace MentorBot.Storage.AzureTables;

/// <summary>
/// What the SDK leaves out at each try of a transaction
/// (https://learn.microsoft.com/rest/api/storageservices/performing-entity-group-transactions): the tries are counted,
/// the content is made once for all of them, and an answer that says only inside its 202 that the service was too busy
/// is, to the pipeline, a failure of the connection, which is tried again.
/// </summary>
internal sealed class TransactionPolicy : HttpPipelineSynchronousPolicy
{
    private const int Accepted = 202;

    // With keys and text as long as they usually are.
    private const int BytesOfARow = 1024;

    private static ReadOnlySpan<byte> StatusLine => "HTTP/1.1 "u8;

    public override void OnSendingRequest(HttpMessage message)
    {
        if (TransactionTries.Of(message) is not { } tries || ++tries.Count > 1
            || message.Request.Content is not { } parts)
            return;
        // Sent as it is, each of its many small parts would be worked out twice, once for the length, and again for
        // every further try.
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

    // There is a part for each operation if all were done, else one alone, of the first that could not.
    private static int Inside(ReadOnlyMemory<byte> answer)
    {
        int line = answer.Span.IndexOf(StatusLine);
        return line >= 0 && Utf8Parser.TryParse(answer.Span[(line + StatusLine.Length)..], out int status, out _)
            ? status
            : throw new IOException("A batch was answered with something else.");
    }

    // What was done is known: the SDK would read all parts, and fail at a row whose keys make a longer line of headers
    // than it takes.
    private static MemoryStream Nothing(Response response)
    {
        string boundary = (response.Headers.ContentType ?? "").Split('=', 2)[^1];
        return new MemoryStream(Encoding.ASCII.GetBytes($"--{boundary}--\r\n"));
    }
}

/// <summary>How often a transaction was sent: it goes with the message, whoever makes that.</summary>
/// <param name="rows">How many rows it writes.</param>
internal sealed class TransactionTries(int rows)
{
    private const string Property = "MentorBot.TransactionTries";

    public int Count { get; set; }

    public int Rows { get; } = rows;

    /// <summary>What is sent until this is disposed is counted here.</summary>
    public IDisposable Follow() =>
        HttpPipeline.CreateHttpMessagePropertiesScope(new Dictionary<string, object?> { [Property] = this });

    public static TransactionTries? Of(HttpMessage message) =>
        message.TryGetProperty(Property, out object? tries) ? (TransactionTries?)tries : null;
}
