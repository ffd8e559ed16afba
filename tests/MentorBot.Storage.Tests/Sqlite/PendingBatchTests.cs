using MentorBot.Storage.Sqlite;

namespace MentorBot.Storage.Tests.Sqlite;

/// <summary>A batch that waits for the writer can be cancelled until it is taken.</summary>
public sealed class PendingBatchTests : SqliteStoreFixture
{
    [Fact]
    public async Task A_batch_cancelled_before_the_writer_takes_it_is_not_taken()
    {
        using CancellationTokenSource source = new();
        PendingBatch pending = new("People", new PartitionBatch("p"), source.Token);
        await source.CancelAsync();
        Assert.False(pending.TryTake());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pending.Task);
    }

    [Fact]
    public async Task A_batch_cancelled_after_the_writer_took_it_ends_as_it_went()
    {
        using CancellationTokenSource source = new();
        PendingBatch pending = new("People", new PartitionBatch("p"), source.Token);
        Assert.True(pending.TryTake());
        await source.CancelAsync();
        Assert.False(pending.Task.IsCompleted);
        pending.Complete();
        await pending.Task.WaitAsync(Patience);
    }
}
