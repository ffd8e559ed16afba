using MentorBot.Storage.Sqlite;

namespace MentorBot.Storage.Tests.Sqlite;

/// <summary>Batches of many callers are written together, and each ends as it went.</summary>
public sealed class GroupWritingTests : SqliteStoreFixture
{
    [Fact]
    public async Task Of_many_who_insert_one_row_exactly_one_wins()
    {
        await using SqliteTableStore store = await OpenAsync();
        for (int round = 0; round < 50; round++)
        {
            bool[] won =
                await Task.WhenAll(Enumerable.Range(0, 16)
                    .Select(i => Task.Run(() => Succeeds(Insert(store, $"{round}", $"{i}")))));
            Assert.Single(won, true);
            Assert.Equal(
                $"{Array.IndexOf(won, true)}",
                System.Text.Encoding.UTF8.GetString((await Find(store, $"{round}"))!.Body.Json.Span));
        }
    }

    [Fact]
    public async Task Many_who_replace_one_row_in_two_stores_lose_no_update()
    {
        await using SqliteTableStore first = await OpenAsync(exclusive: true);
        await using SqliteTableStore second = await OpenAsync();
        await Insert(first, "counter", "0");

        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => Count25(i % 2 == 0 ? first : second))));

        Assert.Equal("200", System.Text.Encoding.UTF8.GetString((await Find(first, "counter"))!.Body.Json.Span));
    }

    [Fact]
    public async Task Batches_that_waited_for_another_process_are_written_and_one_conflict_fails_alone()
    {
        await using SqliteTableStore store = await OpenAsync();
        await Insert(store, "there");
        using Connection foreign = OpenForeign();
        foreign.Execute("BEGIN IMMEDIATE");

        Task<bool>[] commits =
        [
            .. Enumerable.Range(0, 20)
                .Select(i => Succeeds(store.CommitAsync("People", i == 7 ? Conflicting() : TwoRows(i), None))),
        ];
        Assert.DoesNotContain(commits, commit => commit.IsCompleted);
        foreign.Execute("COMMIT");

        bool[] succeeded = await Task.WhenAll(commits).WaitAsync(Patience);
        Assert.Equal(Enumerable.Range(0, 20).Select(i => i != 7), succeeded);
        Assert.Equal(1 + 19 * 2, await Count(store));
        Assert.Null(await Find(store, "first of conflict"));
    }

    [Fact]
    public async Task More_batches_than_the_queue_holds_wait_their_turn()
    {
        await using SqliteTableStore store = await OpenAsync();
        using Connection foreign = OpenForeign();
        foreign.Execute("BEGIN IMMEDIATE");
        Task[] commits = [.. Enumerable.Range(0, GroupWriter.MaxWaiting * 2).Select(i => Insert(store, $"{i}"))];
        foreign.Execute("COMMIT");

        await Task.WhenAll(commits).WaitAsync(Patience);

        Assert.Equal(commits.Length, await Count(store));
    }

    [Fact]
    public async Task Closing_writes_what_waits_and_takes_nothing_more()
    {
        SqliteTableStore store = await OpenAsync(exclusive: true);
        using (Connection foreign = OpenForeign())
        {
            foreign.Execute("BEGIN IMMEDIATE");
            Task[] commits = [.. Enumerable.Range(0, 100).Select(i => Insert(store, $"{i}"))];
            Task closing = store.DisposeAsync().AsTask();
            await Assert.ThrowsAsync<ObjectDisposedException>(() => Insert(store, "late"));
            foreign.Execute("COMMIT");
            await Task.WhenAll([.. commits, closing]).WaitAsync(Patience);
        }
        await store.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => Find(store, "1"));

        await using SqliteTableStore again = await OpenAsync(exclusive: true);
        Assert.Equal(100, await Count(again));
    }

    [Fact]
    public async Task A_failure_below_reaches_every_caller_and_the_writer_lives_on()
    {
        await using SqliteTableStore store = await OpenAsync();
        await Insert(store, "before");
        using Connection foreign = OpenForeign();
        foreign.Execute("ALTER TABLE Rows RENAME TO Gone");

        Task[] commits = [.. Enumerable.Range(0, 10).Select(i => Insert(store, $"{i}"))];
        foreach (Task commit in commits)
            await Assert.ThrowsAsync<StorageUnavailableException>(() => commit.WaitAsync(Patience));
        await Assert.ThrowsAsync<StorageUnavailableException>(() => Find(store, "before"));

        foreign.Execute("ALTER TABLE Gone RENAME TO Rows");
        await Insert(store, "after");
        Assert.Equal(2, await Count(store));
    }

    [Fact]
    public async Task A_caller_continues_on_another_thread_than_the_writer()
    {
        await using SqliteTableStore store = await OpenAsync();
        Task<string?> name = Insert(store, "r")
            .ContinueWith(
                _ => Thread.CurrentThread.Name, None, TaskContinuationOptions.ExecuteSynchronously,
                TaskScheduler.Default);
        Assert.NotEqual(GroupWriter.ThreadName, await name);
    }

    private static PartitionBatch TwoRows(int i) =>
        new PartitionBatch("p").Insert($"{i} a", Body("1")).Insert($"{i} b", Body("1"));

    private static async Task Count25(SqliteTableStore store)
    {
        for (int done = 0; done < 25;)
        {
            StoredRow row = (await Find(store, "counter"))!;
            int value = int.Parse(row.Body.Json.Span, System.Globalization.CultureInfo.InvariantCulture);
            if (await Succeeds(store.CommitAsync(
                "People", new PartitionBatch("p").Replace("counter", Body($"{value + 1}"), row.ETag), None)))
                done++;
        }
    }
}
