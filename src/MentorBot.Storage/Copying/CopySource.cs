namespace MentorBot.Storage.Copying;

/// <summary>What a copy is made from: one moment of a store, or a store as it goes on.</summary>
/// <param name="scan">Reads it.</param>
/// <param name="held">What is let go when the copy is done; null for nothing.</param>
public sealed class CopySource(TableScan scan, IAsyncDisposable? held) : IAsyncDisposable
{
    /// <summary>Reads a table.</summary>
    public TableScan ScanAsync { get; } = scan;

    /// <summary>Lets it go.</summary>
    public ValueTask DisposeAsync() => held?.DisposeAsync() ?? ValueTask.CompletedTask;
}
