using Azure;
using Azure.Data.Tables;

namespace MentorBot.Storage.AzureTables;

/// <summary>
/// What the service answers instead of doing as asked
/// (https://learn.microsoft.com/rest/api/storageservices/table-service-error-codes). Its own words are left out: they
/// may hold keys of rows.
/// </summary>
internal static class Failure
{
    /// <summary>The row's table is not made yet.</summary>
    public static bool IsTableMissing(RequestFailedException failure) =>
        (failure.Status, failure.ErrorCode) is (404, "TableNotFound");

    /// <summary>
    /// Which operation of a batch met a row that is not as it expected; null if it failed in another way.
    /// </summary>
    public static int? ConflictAt(RequestFailedException failure) =>
        failure is TableTransactionFailedException inside
        && (failure.Status, failure.ErrorCode) is (409, "EntityAlreadyExists") or (412, _)
            or (404, "ResourceNotFound" or "EntityNotFound")
            ? inside.FailedTransactionActionIndex ?? 0
            : null;

    /// <summary>The error as callers of a store know it.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public static StorageUnavailableException Unavailable(Exception failure, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return failure switch
        {
            StorageUnavailableException known => known,
            RequestFailedException { Status: > 0 } refused =>
                new($"Azure Tables refuses: {$"{refused.Status} {refused.ErrorCode}".TrimEnd()}."),
            // The pipeline lets through whatever its transport and its credentials throw: these have no common type.
            _ => new("Azure Tables gives no answer.", failure),
        };
    }
}
