namespace MentorBot.Turns.Tests.Delivery;

/// <summary>A letter is read once, whatever stops or fails on its way.</summary>
public sealed class LetterDeliveryTests
{
    [Fact]
    public async Task What_a_host_left_is_brought_after_the_next_start_in_its_order()
    {
        await using House house = await LeftByADeadHostAsync("letter a b c");

        await house.StartHost().Sweep.SweepAsync(all: true, CancellationToken.None);
        await house.Store.UntilNothingIsOutgoingAsync();

        Assert.Equal(["en: a", "en: b", "en: c"], house.Channel.Texts);
        Assert.Empty(await house.RowsAsync("letter|"));
    }

    [Fact]
    public async Task What_a_host_left_is_brought_by_another_that_runs_once_the_entry_is_due()
    {
        await using House house = await LeftByADeadHostAsync("letter a");
        TestHost other = house.StartHost();
        await other.Sweep.SweepAsync(all: false, CancellationToken.None);
        Assert.Equal(0, house.Letters.Read);

        house.Time.Advance(TimeSpan.FromMinutes(6));
        await other.Sweep.SweepAsync(all: false, CancellationToken.None);
        await house.Store.UntilNothingIsOutgoingAsync();
        await other.Sweep.SweepAsync(all: false, CancellationToken.None);

        Assert.Equal(["en: a"], house.Channel.Texts);
        Assert.DoesNotContain(
            await house.DueAsync(), row => row.Id.Row.EndsWith(Partition(house), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_letter_that_was_read_but_is_still_there_is_not_read_again()
    {
        await using House house = await House.OpenAsync();
        house.Letters.To = await house.MeetAsync("bo");
        TaskCompletionSource died = new(TaskCreationOptions.RunContinuationsAsynchronously);
        house.Store.BeforeCommit = (_, batch) =>
        {
            if (!batch.Writes.Any(write => write is { Kind: RowWriteKind.Delete }
                && write.Row.StartsWith("letter|", StringComparison.Ordinal)))
                return Task.CompletedTask;
            died.TrySetResult();
            throw new StorageUnavailableException("The machine stopped.");
        };
        await house.Host.HandleAsync(House.Text("letter a"));
        await died.Task.WaitAsync(House.Patience);
        await house.Host.StopAsync();
        house.Store.BeforeCommit = null;
        Assert.Single(await house.RowsAsync("letter|"));

        await house.StartHost().Sweep.SweepAsync(all: true, CancellationToken.None);
        await house.Store.UntilNothingIsOutgoingAsync();

        Assert.Equal(1, house.Letters.Read);
        Assert.Equal(["en: a"], house.Channel.Texts);
        Assert.Empty(await house.RowsAsync("letter|"));
    }

    [Fact]
    public async Task Of_two_hosts_that_bring_it_at_once_one_is_heard()
    {
        await using House house = await LeftByADeadHostAsync("letter a");
        TestHost[] hosts = [house.StartHost(), house.StartHost()];
        Task both = house.Store.LetTwoMeet(batch => batch.HasRow("got|"));

        await Task.WhenAll(hosts.Select(host => host.Sweep.SweepAsync(all: true, CancellationToken.None)));
        await both.WaitAsync(House.Patience);
        foreach (TestHost host in hosts) await host.StopAsync();

        Assert.Equal(2, house.Letters.Read); // One of them in a turn that lost.
        Assert.Equal(["en: a"], house.Channel.Texts);
        Assert.Empty(await house.RowsAsync("letter|"));
    }

    [Fact]
    public async Task A_letter_that_cannot_be_read_holds_up_nobody()
    {
        await using House house = await LeftByADeadHostAsync("letter a");
        RowBody newer = new("letter", 2, Encoding.UTF8.GetBytes("""{"number":"none"}"""));
        await house.Store.CommitAsync(
            Tables.People, new PartitionBatch(Partition(house)).Upsert("letter|000000000000", newer),
            CancellationToken.None);

        await house.StartHost().Sweep.SweepAsync(all: true, CancellationToken.None);
        await house.Store.UntilNothingIsOutgoingAsync();

        Assert.Equal(["en: a"], house.Channel.Texts);
        Assert.Equal("letter|000000000000", Assert.Single(await house.RowsAsync("letter|")).Id.Row);
        Assert.Contains(house.Log, line => line.Contains("cannot be read", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_host_that_stops_waits_for_letters_under_way()
    {
        await using House house = await House.OpenAsync();
        house.Letters.To = await house.MeetAsync("bo");
        TaskCompletionSource slow = new(TaskCreationOptions.RunContinuationsAsynchronously);
        house.Store.BeforeCommit = (_, batch) =>
            batch.HasRow("got|")
                ? slow.Task
                : Task.CompletedTask;
        await house.Host.HandleAsync(House.Text("letter a b"));

        Task stopping = house.Host.Letters.StopAsync(CancellationToken.None);
        await house.Time.UntilSomebodyWaitsAsync(TimeSpan.FromSeconds(5));
        Assert.False(stopping.IsCompleted);
        slow.SetResult();
        await stopping.WaitAsync(House.Patience);

        Assert.Empty(await house.RowsAsync("letter|"));
        Assert.Equal(2, (await house.RowsAsync("note|", "bo")).Length);
    }

    /// <summary>A turn was committed, and the process died before its letters were brought.</summary>
    private static async Task<House> LeftByADeadHostAsync(string text)
    {
        House house = await House.OpenAsync();
        house.Letters.To = await house.MeetAsync("bo");
        await house.Host.StopAsync();
        await house.Host.HandleAsync(House.Text(text));
        ImmutableArray<StoredRow> rows = await house.RowsAsync("letter|");
        Assert.NotEmpty(rows);
        Assert.Equal(0, house.Letters.Read);
        return house;
    }

    private static string Partition(House house) =>
        house.Store.Turns.Last(batch => batch.Writes.Any(write => write.Row == "note|wrote")).Partition;
}
