using System.Buffers;
using System.Text;

namespace MentorBot.Storage.AzureTables;

/// <summary>
/// A batch as an entity-group transaction (https://learn.microsoft.com/rest/api/storageservices/performing-entity-group-transactions): requests within a
/// request, of which all happen or none.
/// </summary>
internal static class BatchWriter
{
    /// <summary>The content's type. A commit's name is random, so it can be the boundary too.</summary>
    public static string ContentType(string commit) => $"multipart/mixed; boundary=batch_{commit}";

    /// <summary>The content.</summary>
    public static ReadOnlyMemory<byte> Write(string endpoint, string table, PartitionBatch batch, string commit)
    {
        ArrayBufferWriter<byte> to = new(batch.Writes.Count * 1024);
        Append(to, $"--batch_{commit}\r\nContent-Type: multipart/mixed; boundary=changeset_{commit}\r\n\r\n");
        foreach (RowWrite write in batch.Writes)
        {
            Operation operation = Operation.Of(table, batch.Partition, write);
            Append(to, $"--changeset_{commit}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n");
            Append(to, $"{operation.Method.Method} {endpoint}/{operation.Path} HTTP/1.1\r\n");
            Append(to, $"Accept: {TableService.Plain}\r\nDataServiceVersion: 3.0\r\nPrefer: return-no-content\r\n");
            if (operation.IfMatch is not null) Append(to, $"If-Match: {operation.IfMatch}\r\n");
            if (write.Kind != RowWriteKind.Delete)
            {
                to.Write("Content-Type: application/json\r\n\r\n"u8);
                EntityWriter.Append(to, operation.Place, write.Body, commit, asciiAlone: false);
            }
            to.Write("\r\n"u8);
        }
        Append(to, $"--changeset_{commit}--\r\n--batch_{commit}--\r\n");
        return to.WrittenMemory;
    }

    private static void Append(IBufferWriter<byte> to, string text) => Encoding.ASCII.GetBytes(text, to);
}
