using System.Buffers;
using Azure.Core;
using Microsoft.Extensions.Logging;

namespace MentorBot.Storage.AzureTables;

/// <summary>
/// Writes batches. A request may be done though its answer is lost, and what the service says to the next try is then about our own rows. So each commit has
/// a random name, which the rows that it writes carry: if a row has it, the batch was written. A batch that only deletes was done if its rows are gone.
/// </summary>
internal sealed partial class Committer(TableService service, ILogger logger)
{
    /// <summary>Writes a batch that is not empty, whole or not at all, and makes its table if that is missing.</summary>
    /// <returns>The first row that was not as expected, or null if the batch was written.</returns>
    /// <exception cref="StorageUnavailableException">The service fails or refuses.</exception>
    public async Task<RowId?> WriteAsync(string table, PartitionBatch batch, CancellationToken cancellationToken)
    {
        string commit = Guid.NewGuid().ToString("N");
        (ServiceError? error, bool retried) = await SendAsync(table, batch, commit, cancellationToken);
        if (error is { IsTableMissing: true })
        {
            await service.CreateTableAsync(table, cancellationToken);
            (error, retried) = await SendAsync(table, batch, commit, cancellationToken);
        }
        if (error is not { } conflict) return null;
        if (!conflict.IsConflict || conflict.Operation >= batch.Writes.Count) throw TableService.Refused(conflict);
        if (retried && await WasWrittenAsync(table, batch, commit, cancellationToken))
        {
            LogRecognised(logger, batch.Writes.Count);
            return null;
        }
        return new RowId(batch.Partition, batch.Writes[conflict.Operation].Row);
    }

    private async Task<(ServiceError? Error, bool Retried)> SendAsync(string table, PartitionBatch batch, string commit, CancellationToken cancellationToken)
    {
        using HttpMessage message = batch.Writes.Count == 1 ? One(table, batch, commit) : Many(table, batch, commit);
        await service.SendAsync(message, cancellationToken);
        ServiceError answer = message.Response.Status == BatchAnswer.Accepted ? BatchAnswer.Read(message.Response)
            : message.Response.IsError ? ServiceError.Of(message.Response) : default;
        return (answer.Status >= 400 ? answer : null, message.ProcessingContext.RetryNumber > 0);
    }

    private HttpMessage One(string table, PartitionBatch batch, string commit)
    {
        RowWrite write = batch.Writes[0];
        Operation operation = Operation.Of(table, batch.Partition, write);
        ArrayBufferWriter<byte> body = new();
        if (write.Kind != RowWriteKind.Delete) EntityWriter.Append(body, operation.Place, write.Body, commit, asciiAlone: true);
        HttpMessage message = service.Create(operation.Method, operation.Path, "", TableService.Plain);
        if (operation.IfMatch is not null) message.Request.Headers.Add("If-Match", operation.IfMatch);
        message.Request.Headers.Add("Prefer", "return-no-content");
        message.Request.Headers.Add("Content-Type", "application/json");
        // Even if it is empty: below, a request without content is sent again unasked when its connection breaks, and nobody would know that it was.
        message.Request.Content = RequestContent.Create(body.WrittenMemory);
        return message;
    }

    private HttpMessage Many(string table, PartitionBatch batch, string commit)
    {
        HttpMessage message = service.Create(RequestMethod.Post, "$batch", "", TableService.Plain);
        message.Request.Headers.Add("Content-Type", BatchWriter.ContentType(commit));
        message.Request.Content = RequestContent.Create(BatchWriter.Write(service.Endpoint, table, batch, commit));
        return message;
    }

    private async Task<bool> WasWrittenAsync(string table, PartitionBatch batch, string commit, CancellationToken cancellationToken)
    {
        foreach (RowWrite write in batch.Writes.Where(write => write.Kind != RowWriteKind.Delete))
        {
            if (await FindCommitAsync(table, new RowId(batch.Partition, write.Row), cancellationToken) is { } found && found == commit) return true;
        }
        if (batch.Writes.Any(write => write.Kind != RowWriteKind.Delete)) return false;
        foreach (RowWrite write in batch.Writes)
        {
            if (await FindCommitAsync(table, new RowId(batch.Partition, write.Row), cancellationToken) is not null) return false;
        }
        return true;
    }

    private async Task<string?> FindCommitAsync(string table, RowId id, CancellationToken cancellationToken)
    {
        using HttpMessage message = service.Create(RequestMethod.Get, EntityPlace.Of(id).Path(table), "$select=Commit", TableService.Plain);
        await service.SendAsync(message, cancellationToken);
        return message.Response.Status switch
        {
            200 => EntityReader.Commit(message.Response.Content.ToMemory().Span) ?? "",
            404 => null,
            _ => throw TableService.Refused(ServiceError.Of(message.Response)),
        };
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "A batch of {Count} rows had been written, though the answer to it was lost")]
    private static partial void LogRecognised(ILogger logger, int count);
}
