namespace MentorBot.Storage.Copying;

/// <summary>The source of a copy: a snapshot of a store, or a store that may change meanwhile.</summary>
/// <param name="scan">Reads a table.</param>
/// <param name="held">Disposed of when the copy ends; null if there is nothing to release.</param>
public sealed class CopySource(TableScan scan, IAsyncDisposable? held) : IAsyncDisposable
{
    /// <summary>Reads a table.</summary>
    public TableScan ScanAsync { get; } = scan;

    /// <summary>Releases the snapshot.</summary>
    public ValueTask DisposeAsync() => held?.DisposeAsync() ?? ValueTask.CompletedTask;
}
