namespace MentorBot.Storage.Sqlite;

/// <summary>
/// A batch on its way to the disk. Its caller continues on a thread of the pool, never on the writer's.
/// </summary>
internal sealed class PendingBatch : TaskCompletionSource
{
    private const int Waiting = 0;
    private const int Taken = 1;
    private const int Cancelled = 2;

    private readonly CancellationToken _cancellationToken;
    private readonly CancellationTokenRegistration _registration;
    private int _state;

    public PendingBatch(
        string table, PartitionBatch batch,
        CancellationToken cancellationToken) : base(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        Table = table;
        Batch = batch;
        _cancellationToken = cancellationToken;
        _registration = cancellationToken.UnsafeRegister(static pending => ((PendingBatch)pending!).Cancel(), this);
    }

    public string Table { get; }

    public PartitionBatch Batch { get; }

    /// <summary>The row that was not as expected, once tried; null if all were.</summary>
    public RowId? Conflict { get; set; }

    /// <summary>
    /// Whether the writer may work on it; from then on cancelling comes too late, and the outcome is told as it is.
    /// </summary>
    public bool TryTake() => Interlocked.CompareExchange(ref _state, Taken, Waiting) == Waiting;

    /// <summary>The transaction is on the disk: written, or refused by a conflict.</summary>
    public void Complete()
    {
        _registration.Unregister();
        if (Conflict is { } row) SetException(new RowConflictException(Table, row));
        else SetResult();
    }

    /// <summary>The transaction was undone.</summary>
    public void Fail(Exception cause)
    {
        _registration.Unregister();
        SetException(
            cause is SqliteException
                ? new StorageUnavailableException("The batch could not be written.", cause)
                : cause);
    }

    private void Cancel()
    {
        if (Interlocked.CompareExchange(ref _state, Cancelled, Waiting) == Waiting) SetCanceled(_cancellationToken);
    }
}
