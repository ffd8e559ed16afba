using MentorBot.Delivery.Letters;

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
        TaskCompletionSource both = new(TaskCreationOptions.RunContinuationsAsynchronously);
        int here = 0;
        house.Store.BeforeCommit = (_, batch) =>
        {
            if (!batch.Writes.Any(write => write.Row.StartsWith("got|", StringComparison.Ordinal)))
                return Task.CompletedTask;
            if (Interlocked.Increment(ref here) == 2) both.SetResult();
            return both.Task;
        };

        await Task.WhenAll(hosts.Select(host => host.Sweep.SweepAsync(all: true, CancellationToken.None)));
        await both.Task.WaitAsync(House.Patience);
        foreach (TestHost host in hosts) await host.StopAsync();

        Assert.Equal(2, house.Letters.Read); // One of them in a turn that lost.
        Assert.Equal(["en: a"], house.Channel.Texts);
        Assert.Empty(await house.RowsAsync("letter|"));
    }

    [Fact]
    public async Task A_store_that_is_down_for_a_while_is_waited_for_and_the_order_kept()
    {
        await using House house = await House.OpenAsync();
        house.Letters.To = await house.MeetAsync("bo");
        int broken = 5;
        house.Store.BeforeCommit = (
            _,
            batch) => batch.Writes.Any(write => write.Row.StartsWith("got|", StringComparison.Ordinal)) && broken-- > 0
            ? throw new StorageUnavailableException("The disk is full.")
            : Task.CompletedTask;

        await house.Host.HandleAsync(House.Text("letter a b"));
        for (int i = 0; i < 5; i++) await house.Time.PassNextWaitAsync();
        await house.Store.UntilNothingIsOutgoingAsync();

        Assert.Equal(["en: a", "en: b"], house.Channel.Texts);
        Assert.Empty(await house.RowsAsync("failure|", "bo"));
        Assert.Empty(await house.RowsAsync("deadletter|"));
    }

    [Theory]
    [InlineData("letter bad good")]
    [InlineData("riddle bad")]
    public async Task A_letter_over_which_a_room_fails_is_given_up_once_it_is_of_no_use_and_the_next_comes(string text)
    {
        await using House house = await House.OpenAsync();
        house.Letters.To = await house.MeetAsync("bo");
        house.Letters.Fails = letter => letter == "bad";
        await house.Host.HandleAsync(House.Text(text));

        await house.PassUntilAsync(() => house.Store.NothingIsOutgoing, TimeSpan.FromHours(4));

        DateTimeOffset died = LetterRow.Read(Assert.Single(await house.RowsAsync("deadletter|"))).Died!.Value;
        Assert.True(died - new FakeTime().GetUtcNow() > TimeSpan.FromDays(13.9));
        Assert.Equal(text.EndsWith("good", StringComparison.Ordinal) ? ["en: good"] : [], house.Channel.Texts);
        Assert.Single(await house.RowsAsync("failure|", "bo"));
        StoredRow dead = Assert.Single(await house.RowsAsync("deadletter|"));
        Assert.Contains("InvalidOperationException", LetterRow.Read(dead).Reason, StringComparison.Ordinal);
        Assert.Equal("bad", LetterRow.Read(dead).Facts.GetProperty("text").GetString());
        Assert.Empty(await house.RowsAsync("letter|"));
        Assert.DoesNotContain(house.Log, line => line.Contains("bad", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_letter_to_somebody_whose_rows_cannot_be_read_is_given_up_once_it_is_of_no_use()
    {
        await using House house = await House.OpenAsync();
        PersonId bo = house.Letters.To = await house.MeetAsync("bo");
        RowBody broken = new(PersonState.Kind, 1, "\"torn\""u8.ToArray());
        await house.Store.CommitAsync(
            Tables.People, new PartitionBatch(bo.Partition).Upsert(PersonState.RowKey, broken), CancellationToken.None);
        await house.Host.HandleAsync(House.Text("letter a"));

        await house.PassUntilAsync(() => house.Store.NothingIsOutgoing, TimeSpan.FromHours(4));

        LetterRow dead = LetterRow.Read(Assert.Single(await house.RowsAsync("deadletter|")));
        Assert.Equal("JsonException", dead.Reason);
        Assert.True(dead.Died - new FakeTime().GetUtcNow() > TimeSpan.FromDays(13.9));
    }

    [Fact]
    public async Task A_room_that_fails_for_a_minute_reads_the_letters_in_their_order()
    {
        await using House house = await House.OpenAsync();
        house.Letters.To = await house.MeetAsync("bo");
        house.Letters.Fails = _ => house.Letters.Read < 3;
        await house.Host.HandleAsync(House.Text("letter a b"));
        await FailedAsync(house);
        await house.Host.HandleAsync(House.Text("letter c"));

        await house.PassUntilAsync(() => house.Store.NothingIsOutgoing, TimeSpan.FromSeconds(20));

        Assert.Equal(["en: a", "en: b", "en: c"], house.Channel.Texts);
        Assert.Single(await house.RowsAsync("failure|", "bo"));
        Assert.Empty(await house.RowsAsync("deadletter|"));
    }

    [Fact]
    public async Task A_letter_that_waits_holds_up_those_to_the_same_recipient_alone()
    {
        await using House house = await House.OpenAsync();
        house.Letters.To = await house.MeetAsync("bo");
        house.Letters.Fails = letter => letter == "bad";
        await house.Host.HandleAsync(House.Text("letter bad"));
        await FailedAsync(house);
        house.Letters.To = await house.MeetAsync("cleo");

        await house.Host.HandleAsync(House.Text("letter good"));
        await house.Channel.UntilSentAsync(1);

        Assert.Equal("chat-cleo", Assert.Single(house.Channel.Sent).To.Conversation);
    }

    /// <summary>Waits until a letter has failed, and is put off.</summary>
    private static Task FailedAsync(House house) => house.Store.UntilCommittedAsync(batch =>
        batch.Writes.Any(write => write.Kind == RowWriteKind.Replace
            && write.Row.StartsWith("letter|", StringComparison.Ordinal)));

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
            batch.Writes.Any(write => write.Row.StartsWith("got|", StringComparison.Ordinal))
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
