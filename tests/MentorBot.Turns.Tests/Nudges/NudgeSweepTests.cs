namespace MentorBot.Turns.Tests.Nudges;

/// <summary>What the index says and what a person's rows say may differ for a while: the rows count.</summary>
public sealed class NudgeSweepTests
{
    [Fact]
    public async Task An_entry_whose_batch_is_still_being_committed_stays()
    {
        await using House house = await House.OpenAsync();
        (Task reached, TaskCompletionSource go) = house.Store.HoldNextTurn();
        Task committing = house.Host.HandleAsync(House.Text("remind tea 0"));
        await reached.WaitAsync(House.Patience);

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
        await using House house = await DueNudge.OpenHouseAsync("tea");
        TestHost[] hosts = [house.Host, house.StartHost()];
        _ = house.Store.LetTwoMeet(batch => batch.Writes.Any(write => write.Row == PersonState.RowKey));

        await Task.WhenAll(hosts.Select(host => host.NudgeAsync()));

        Assert.Equal(2, house.Reminders.Worked); // One of them in a turn that lost.
        Assert.Equal(["Remember the tea"], house.Channel.Texts);
        Assert.Empty(await house.NudgeEntriesAsync());
    }

    [Fact]
    public async Task One_that_is_moved_while_it_is_worked_comes_at_its_new_time_alone()
    {
        await using House house = await DueNudge.OpenHouseAsync("tea");
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
        await using House house = await DueNudge.OpenHouseAsync("tea");
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
        await using House house = await DueNudge.OpenHouseAsync("tea");
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
}
