using System.Buffers.Text;
using Azure;

namespace MentorBot.Storage.AzureTables;

/// <summary>
/// The answer to an entity-group transaction (https://learn.microsoft.com/rest/api/storageservices/performing-entity-group-transactions): a part for each
/// operation if all were done, else one alone, of the first that could not.
/// </summary>
internal static class BatchAnswer
{
    /// <summary>The status of every batch's answer, and of no other.</summary>
    public const int Accepted = 202;

    private static ReadOnlySpan<byte> StatusLine => "HTTP/1.1 "u8;

    /// <summary>The first part's status and, if that is an error, what it says.</summary>
    public static ServiceError Read(Response response)
    {
        ReadOnlyMemory<byte> answer = response.Content;
        int line = answer.Span.IndexOf(StatusLine);
        if (line < 0 || !Utf8Parser.TryParse(answer.Span[(line + StatusLine.Length)..], out int status, out _))
            return new ServiceError(502, "a batch was answered with something else", 0);
        if (status < 400) return new ServiceError(status, "", 0);
        int begin = answer.Span.IndexOf((byte)'{');
        int end = answer.Span.LastIndexOf((byte)'}');
        return ServiceError.Of(status, begin < 0 ? default : answer[begin..(end + 1)]);
    }
}
