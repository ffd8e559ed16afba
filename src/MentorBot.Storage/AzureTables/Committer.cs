using Azure;
using Azure.Data.Tables;
using Microsoft.Extensions.Logging;

namespace MentorBot.Storage.AzureTables;

/// <summary>
/// Writes batches. A single row is written as a batch too: a single delete would have no body, and the HTTP stack
/// resends a request without a body on its own when its connection breaks. A request may succeed although its answer is
/// lost; the service's answer to the retry is then about our own rows. So each commit has a random name, which the rows
/// that it writes carry: if a row has it, the batch was written. A batch that only deletes has succeeded if its rows
/// are gone.
/// </summary>
internal sealed partial class Committer(ILogger logger)
{
    /// <summary>
    /// Writes a batch that is not empty, whole or not at all, and creates its table if that is missing.
    /// </summary>
    /// <param name="table">The table to write to.</param>
    /// <param name="batch">The batch to write.</param>
    /// <param name="cancellationToken">Checked before the batch is sent, and not after that.</param>
    /// <returns>The first row that was not as expected, or null if the batch was written.</returns>
    /// <exception cref="StorageUnavailableException">The service fails or refuses.</exception>
    public async Task<RowId?> WriteAsync(TableClient table, PartitionBatch batch, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            string commit = Guid.NewGuid().ToString("N");
            (RequestFailedException? failure, int tries) = await SendAsync(table, batch, commit);
            if (failure is not null && Failure.IsTableMissing(failure))
            {
                await table.CreateIfNotExistsAsync(CancellationToken.None);
                (failure, tries) = await SendAsync(table, batch, commit);
            }

            if (failure is null) return null;
            if (Failure.ConflictAt(failure) is not { } operation || operation >= batch.Writes.Count) throw failure;
            if (tries == 1 || !await WasWrittenAsync(table, batch, commit))
                return new RowId(batch.Partition, batch.Writes[operation].Row);
            LogRecognised(logger, batch.Writes.Count);
            return null;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            throw Failure.Unavailable(e, CancellationToken.None);
        }
    }

    // A sent request cannot be cancelled: a caller that cancelled would not know whether the batch was written.
    private static async Task<(RequestFailedException? Failure, int Tries)> SendAsync(
        TableClient table, PartitionBatch batch, string commit)
    {
        TransactionTries tries = new(batch.Writes.Count);
        using IDisposable followed = tries.Follow();
        try
        {
            await table.SubmitTransactionAsync(
                batch.Writes.Select(write => Action(batch.Partition, write, commit)), CancellationToken.None);
            return (null, tries.Count);
        }
        catch (RequestFailedException refused) when (refused.Status > 0)
        {
            return (refused, tries.Count);
        }
    }

    private static TableTransactionAction Action(string partition, RowWrite write, string commit)
    {
        RowId id = new(partition, write.Row);
        return write.Kind switch
        {
            RowWriteKind.Insert => new(TableTransactionActionType.Add, RowEntity.Of(id, write.Body, commit)),
            RowWriteKind.Replace =>
                new(
                    TableTransactionActionType.UpdateReplace, RowEntity.Of(id, write.Body, commit),
                    ServiceETag.Of(write.ETag!)),
            RowWriteKind.Upsert => new(TableTransactionActionType.UpsertReplace, RowEntity.Of(id, write.Body, commit)),
            _ =>
                new(
                    TableTransactionActionType.Delete, RowEntity.At(id),
                    write.ETag is null ? ETag.All : ServiceETag.Of(write.ETag)),
        };
    }

    private static async Task<bool> WasWrittenAsync(TableClient table, PartitionBatch batch, string commit)
    {
        bool isRemovalAlone = batch.Writes.All(write => write.Kind == RowWriteKind.Delete);
        foreach (RowWrite write in batch.Writes.Where(write => isRemovalAlone || write.Kind != RowWriteKind.Delete))
        {
            TableEntity at = RowEntity.At(new RowId(batch.Partition, write.Row));
            NullableResponse<TableEntity> found =
                await table.GetEntityIfExistsAsync<TableEntity>(at.PartitionKey, at.RowKey, [RowEntity.Commit]);
            if (isRemovalAlone && found.HasValue) return false;
            if (found.HasValue && found.Value!.GetString(RowEntity.Commit) == commit) return true;
        }

        return isRemovalAlone;
    }

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "A batch of {Count} rows was written, although the answer to it was lost")]
    private static partial void LogRecognised(ILogger logger, int count);
}
