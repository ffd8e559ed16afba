using Azure;
using Azure.Data.Tables;

namespace MentorBot.Storage.AzureTables;

/// <summary>
/// Reads the service's error answers (https://learn.microsoft.com/rest/api/storageservices/table-service-error-codes).
/// Their message texts are left out, because they may contain keys of rows.
/// </summary>
internal static class Failure
{
    /// <summary>Whether the row's table does not exist yet.</summary>
    public static bool IsTableMissing(RequestFailedException failure) =>
        (failure.Status, failure.ErrorCode) is (404, "TableNotFound");

    /// <summary>
    /// The index of the operation in a batch whose row was not as expected; null for any other failure.
    /// </summary>
    public static int? ConflictAt(RequestFailedException failure) =>
        failure is TableTransactionFailedException inside
        && (failure.Status, failure.ErrorCode) is (409, "EntityAlreadyExists") or (412, _)
            or (404, "ResourceNotFound" or "EntityNotFound")
            ? inside.FailedTransactionActionIndex ?? 0
            : null;

    /// <summary>Translates the error into the exceptions that a store throws.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public static StorageUnavailableException Unavailable(Exception failure, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return failure switch
        {
            StorageUnavailableException known => known,
            RequestFailedException { Status: > 0 } refused =>
                new($"Azure Tables refuses: {$"{refused.Status} {refused.ErrorCode}".TrimEnd()}."),
            // The pipeline passes on whatever its transport and its credentials throw; these have no common base type.
            _ => new("Azure Tables gives no answer.", failure),
        };
    }
}
