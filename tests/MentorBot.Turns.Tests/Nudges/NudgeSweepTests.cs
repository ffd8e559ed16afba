namespace MentorBot.Turns.Tests.Nudges;

/// <summary>What the index says and what a person's rows say may differ for a while: the rows count.</summary>
public sealed class NudgeSweepTests
{
    [Fact]
    public async Task An_entry_whose_batch_is_still_being_committed_stays()
    {
        await using House house = await House.OpenAsync();
        TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        TaskCompletionSource go = new(TaskCreationOptions.RunContinuationsAsynchronously);
        house.Store.BeforeCommit = (table, _) =>
        {
            if (table != Tables.People) return Task.CompletedTask;
            house.Store.BeforeCommit = null;
            reached.SetResult();
            return go.Task;
        };
        Task committing = house.Host.HandleAsync(House.Text("remind tea 0"));
        await reached.Task.WaitAsync(House.Patience);

        await house.Host.NudgeAsync();
        Assert.Single(await house.NudgeEntriesAsync());
        Assert.Empty(house.Channel.Sent);
        go.SetResult();
        await committing;
        await house.Host.NudgeAsync();

        Assert.Equal(["Remember the tea"], house.Channel.Texts);
    }

    [Fact]
    public async Task Of_two_hosts_that_work_it_at_once_one_is_heard()
    {
        await using House house = await DueAsync("tea");
        TestHost[] hosts = [house.Host, house.StartHost()];
        TaskCompletionSource both = new(TaskCreationOptions.RunContinuationsAsynchronously);
        int here = 0;
        house.Store.BeforeCommit = (_, batch) =>
        {
            if (!batch.Writes.Any(write => write.Row == PersonState.RowKey)) return Task.CompletedTask;
            if (Interlocked.Increment(ref here) == 2) both.SetResult();
            return both.Task;
        };

        await Task.WhenAll(hosts.Select(host => host.NudgeAsync()));

        Assert.Equal(2, house.Reminders.Worked); // One of them in a turn that lost.
        Assert.Equal(["Remember the tea"], house.Channel.Texts);
        Assert.Empty(await house.NudgeEntriesAsync());
    }

    [Fact]
    public async Task One_that_is_moved_while_it_is_worked_comes_at_its_new_time_alone()
    {
        await using House house = await DueAsync("tea");
        TestHost other = house.StartHost();
        house.Store.BeforeCommit = async (_, batch) =>
        {
            if (!batch.Writes.Any(write => write is { Kind: RowWriteKind.Delete, Row: "nudge|tea" })) return;
            house.Store.BeforeCommit = null;
            await other.HandleAsync(House.Text("remind tea 60"));
        };

        await house.Host.NudgeAsync();
        Assert.Empty(house.Channel.Sent);
        house.Clock.Now += TimeSpan.FromMinutes(60);
        await house.Host.NudgeAsync();

        Assert.Equal(["Remember the tea"], house.Channel.Texts);
        Assert.Equal(2, house.Reminders.Worked); // One of them in the turn that lost.
    }

    [Fact]
    public async Task One_that_was_worked_but_whose_entry_is_still_there_is_not_worked_again()
    {
        await using House house = await DueAsync("tea");
        house.Store.BeforeCommit = (
            table, batch) => table == Tables.Due && batch.Writes.Any(write => write.Kind == RowWriteKind.Delete)
            ? throw new StorageUnavailableException("The machine stopped.")
            : Task.CompletedTask;
        await house.Host.NudgeAsync();
        Assert.Single(await house.NudgeEntriesAsync());
        house.Store.BeforeCommit = null;

        TestHost next = house.StartHost();
        await next.NudgeAsync();
        house.Time.Advance(TimeSpan.FromMinutes(10));
        await next.NudgeAsync();

        Assert.Equal(1, house.Reminders.Worked);
        Assert.Equal(["Remember the tea"], house.Channel.Texts);
        Assert.Empty(await house.NudgeEntriesAsync());
    }

    [Theory]
    [InlineData(Tables.People)]
    [InlineData(Tables.Due)]
    public async Task A_store_that_fails_for_a_moment_is_tried_again_by_the_next_sweep(string table)
    {
        await using House house = await DueAsync("tea");
        bool broken = true;
        house.Store.BeforeCommit = (where, _) => where == table && broken
            ? throw new StorageUnavailableException("The disk is full.")
            : Task.CompletedTask;
        await house.Host.NudgeAsync();
        Assert.Empty(house.Channel.Sent);
        Assert.Single(await house.NudgeEntriesAsync());

        broken = false;
        await house.Host.NudgeAsync();

        Assert.Equal(["Remember the tea"], house.Channel.Texts);
        Assert.Empty(await house.RowsAsync("failure|"));
    }

    [Theory]
    [InlineData("nudge|tea")]
    [InlineData("talk")]
    public async Task A_row_that_cannot_be_read_holds_up_nobody_else(string row)
    {
        await using House house = await DueAsync("tea");
        for (int i = 0; i < 10; i++) await house.Host.HandleAsync(House.Text("remind milk 0", who: $"bo{i}"));
        PersonId alex = await house.PersonAsync();
        RowBody newer = new(row.Split('|')[0], 2, Encoding.UTF8.GetBytes("""{"nextOut":"many","id":7}"""));
        await house.Store.CommitAsync(
            Tables.People, new PartitionBatch(alex.Partition).Upsert(row, newer), CancellationToken.None);
        house.Time.Advance(TimeSpan.FromMinutes(11));

        await house.Host.NudgeAsync();

        Assert.Equal(Enumerable.Repeat("Remember the milk", 10), house.Channel.Texts);
        Assert.Contains(
            alex.Partition, Assert.Single(await house.NudgeEntriesAsync()).Id.Row, StringComparison.Ordinal);
        Assert.Single(await house.RowsAsync("nudge|tea")); // For the release that can read it.
    }

    [Theory]
    [InlineData("n|0000000000000000000|tea|nobody", "{}")]
    [InlineData("n|00000000000000000|tea", "{}")]
    [InlineData("n|0000000000000000000|tea|home|alex", "null")]
    [InlineData("n|0000000000000000000|tea|home|alex", "{\"at\":7}")]
    public async Task An_entry_that_cannot_be_read_is_passed_over_and_left(string row, string json)
    {
        await using House house = await DueAsync("tea");
        for (int shard = 0; shard < 64; shard++)
        {
            RowBody body = new("nudge", 1, Encoding.UTF8.GetBytes(json));
            await house.Store.CommitAsync(
                Tables.Due, new PartitionBatch($"{shard:D2}").Upsert(row, body), CancellationToken.None);
        }

        Assert.Equal(house.Clock.Now, await house.Host.Nudges.NextAsync(CancellationToken.None));
        await house.Host.NudgeAsync();

        Assert.Equal(["Remember the tea"], house.Channel.Texts);
        Assert.Equal(64, (await house.NudgeEntriesAsync()).Length);
    }

    [Fact]
    public async Task Those_of_one_person_come_in_the_order_of_their_times()
    {
        await using House house = await House.OpenAsync();
        for (int i = 30; i > 0; i--) await house.Host.HandleAsync(House.Text($"remind n{i:D2} {i}"));

        house.Clock.Now += TimeSpan.FromHours(1);
        await house.Host.NudgeAsync();

        Assert.Equal(Enumerable.Range(1, 30).Select(i => $"Remember the n{i:D2}"), house.Channel.Texts);
    }

    [Fact]
    public async Task The_next_is_the_earliest_that_still_stands()
    {
        await using House house = await House.OpenAsync();
        Assert.Null(await house.Host.Nudges.NextAsync(CancellationToken.None));
        foreach (string text in new[]
        {
            "remind tea 20", "remind milk 5", "remind milk 40", "remind eggs 10", "forget eggs",
        })
            await house.Host.HandleAsync(House.Text(text));
        await house.Host.HandleAsync(House.Text("remind tea 30", who: "bo"));

        Assert.Equal(house.Clock.Now.AddMinutes(20), await house.Host.Nudges.NextAsync(CancellationToken.None));
        house.Clock.Now += TimeSpan.FromMinutes(20);
        await house.Host.NudgeAsync();

        Assert.Equal(house.Clock.Now.AddMinutes(10), await house.Host.Nudges.NextAsync(CancellationToken.None));
    }

    [Fact]
    public async Task The_next_is_found_past_a_row_that_cannot_be_read()
    {
        await using House house = await DueAsync("tea");
        await house.Host.HandleAsync(House.Text("remind milk 5"));
        RowBody newer = new("nudge", 2, Encoding.UTF8.GetBytes("""{"id":7}"""));
        string alex = (await house.PersonAsync()).Partition;
        await house.Store.CommitAsync(
            Tables.People, new PartitionBatch(alex).Upsert("nudge|tea", newer), CancellationToken.None);

        Assert.Equal(house.Clock.Now.AddMinutes(5), await house.Host.Nudges.NextAsync(CancellationToken.None));
    }

    /// <summary>A house in which Alex has a nudge that is due.</summary>
    private static async Task<House> DueAsync(string what)
    {
        House house = await House.OpenAsync();
        await house.Host.HandleAsync(House.Text($"remind {what} 0"));
        return house;
    }
}
