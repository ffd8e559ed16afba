namespace MentorBot.Storage.Sqlite;

/// <summary>
/// A batch that waits to be written. Its caller continues on a thread of the pool, never on the writer's thread.
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

    /// <summary>After the attempt: the row that was not as expected; null if all were.</summary>
    public RowId? Conflict { get; set; }

    /// <summary>
    /// Whether the writer may start on it. From then on cancelling has no effect, and the actual outcome is returned.
    /// </summary>
    public bool TryTake() => Interlocked.CompareExchange(ref _state, Taken, Waiting) == Waiting;

    /// <summary>Completes the batch after the commit: written, or refused because of a conflict.</summary>
    public void Complete()
    {
        _registration.Unregister();
        if (Conflict is { } row) SetException(new RowConflictException(Table, row));
        else SetResult();
    }

    /// <summary>Fails the batch after the transaction was rolled back.</summary>
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
