namespace MentorBot.Turns.Tests.Fakes;

/// <summary>What often happens to a batch on its way to the store.</summary>
internal static class Commits
{
    /// <summary>The next batch of a person's rows is committed when the test says so.</summary>
    /// <returns>A task that is done when the batch has come, and what lets it go on.</returns>
    public static (Task Reached, TaskCompletionSource Go) HoldNextTurn(this WatchedStore store)
    {
        TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        TaskCompletionSource go = new(TaskCreationOptions.RunContinuationsAsynchronously);
        store.BeforeCommit = (table, _) =>
        {
            if (table != Tables.People) return Task.CompletedTask;
            store.BeforeCommit = null;
            reached.SetResult();
            return go.Task;
        };
        return (reached.Task, go);
    }

    /// <summary>Such batches wait for each other until two have come: a race that always happens.</summary>
    /// <returns>A task that is done when the second has come.</returns>
    public static Task LetTwoMeet(this WatchedStore store, Func<PartitionBatch, bool> which)
    {
        TaskCompletionSource both = new(TaskCreationOptions.RunContinuationsAsynchronously);
        int here = 0;
        store.BeforeCommit = (_, batch) =>
        {
            if (!which(batch)) return Task.CompletedTask;
            if (Interlocked.Increment(ref here) == 2) both.SetResult();
            return both.Task;
        };
        return both.Task;
    }

    /// <summary>The commit of that number, counted from now and from 0, fails as when the machine stops.</summary>
    public static void CutOff(this WatchedStore store, int number) => store.BeforeCommit = (_, _) => number-- == 0
        ? throw new StorageUnavailableException("cut off")
        : Task.CompletedTask;

    /// <summary>Whether the batch writes a row whose key begins so.</summary>
    public static bool HasRow(this PartitionBatch batch, string prefix) =>
        batch.Writes.Any(write => write.Row.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>Waits until a row whose key begins so was put off, or given back: written anew, not deleted.</summary>
    public static Task UntilReplacedAsync(this WatchedStore store, string prefix) =>
        store.UntilCommittedAsync(batch => batch.Writes.Any(write =>
            write.Kind == RowWriteKind.Replace && write.Row.StartsWith(prefix, StringComparison.Ordinal)));

    /// <summary>Upserts one row behind the bot's back.</summary>
    public static Task PutAsync(this WatchedStore store, PersonId person, string row, RowBody body) =>
        store.CommitAsync(
            Tables.People, new PartitionBatch(person.Partition).Upsert(row, body), CancellationToken.None);
}
