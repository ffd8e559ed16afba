namespace MentorBot.Turns.Tests.Delivery;

/// <summary>The entries by which a sweep finds whose outbox may hold something.</summary>
public sealed class DueTests : HouseTest
{
    [Fact]
    public async Task An_entry_stands_before_the_batch_that_needs_it()
    {
        await _house.Host.SayAsync("hello");

        string[] tables = [.. _house.Store.Commits.Select(commit => commit.Table)];
        Assert.Equal([Tables.Accounts, Tables.Due, Tables.People, Tables.People], tables);
    }

    [Fact]
    public async Task One_entry_covers_a_person_for_some_minutes()
    {
        foreach (int minutes in new[] { 0, 1, 2, 2 })
        {
            _house.Time.Advance(TimeSpan.FromMinutes(minutes));
            await _house.Host.SayAsync("hello");
        }

        Assert.Equal(2, (await _house.DueAsync()).Length);
    }

    [Fact]
    public async Task An_entry_is_removed_once_it_is_due_and_nothing_is_left()
    {
        await _house.Host.SayAsync("hello");

        _house.Time.Advance(TimeSpan.FromMinutes(6));
        await _house.Host.Sweep.SweepAsync(all: false, CancellationToken.None);

        Assert.Empty(await _house.DueAsync());
    }

    [Fact]
    public async Task An_entry_stays_while_something_is_left()
    {
        _house.Channel.Answer = (_, _) => throw new InvalidOperationException();
        await _house.Host.HandleAsync(House.Text("hello"));
        await _house.Channel.UntilSentAsync(1);

        _house.Time.Advance(TimeSpan.FromMinutes(6));
        await _house.Host.Sweep.SweepAsync(all: false, CancellationToken.None);

        Assert.NotEmpty(await _house.DueAsync());
    }

    [Fact]
    public async Task An_entry_that_is_not_due_survives_the_sweep_at_start()
    {
        await _house.Host.SayAsync("hello");

        await _house.StartHost().Sweep.SweepAsync(all: true, CancellationToken.None);

        Assert.Single(await _house.DueAsync()); // The batch that it stands for may still be on its way to the store.
    }

    [Fact]
    public async Task The_entries_of_nudges_are_none_of_the_outboxes_business()
    {
        await _house.Host.SayAsync("remind tea 0");
        _house.Time.Advance(TimeSpan.FromMinutes(11));

        foreach (bool all in new[] { true, false }) await _house.Host.Sweep.SweepAsync(all, CancellationToken.None);

        Assert.Single(await _house.NudgeEntriesAsync());
    }

    [Fact]
    public async Task A_message_that_cannot_be_read_holds_up_nobody()
    {
        await _house.Host.StopAsync();
        await _house.Host.HandleAsync(House.Text("note left"));
        PersonId person = await _house.PersonAsync();
        RowBody newer =
            new("out", 2, Encoding.UTF8.GetBytes("""{"number":0,"message":{"message":"sing","tune":"la"}}"""));
        await _house.Store.PutAsync(person, "out|000000000000", newer);
        _house.Time.Advance(TimeSpan.FromMinutes(1));

        await _house.StartHost().Sweep.SweepAsync(all: true, CancellationToken.None);
        await _house.Store.UntilNothingIsOutgoingAsync();

        Assert.Equal(["Noted: left"], _house.Channel.Texts);
        Assert.Equal("out|000000000000", Assert.Single(await _house.RowsAsync("out|")).Id.Row);
        Assert.Contains(_house.Log, line => line.Contains("cannot be read", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("00-soon|home|alex")]
    [InlineData("0000000000000000000|alex")]
    [InlineData("00|")]
    [InlineData("0")]
    public async Task An_entry_that_cannot_be_read_is_passed_over_and_left(string row)
    {
        await _house.Host.StopAsync();
        await _house.Host.HandleAsync(House.Text("note left"));
        for (int shard = 0; shard < 64; shard++) await PutAsync(_house, $"{shard:D2}", row, "{}");
        _house.Time.Advance(TimeSpan.FromMinutes(6));

        await _house.StartHost().Sweep.SweepAsync(all: false, CancellationToken.None);
        await _house.Store.UntilNothingIsOutgoingAsync();

        Assert.Equal(["Noted: left"], _house.Channel.Texts);
        Assert.Equal(64, (await _house.DueAsync()).Count(entry => entry.Id.Row == row));
        Assert.Contains(_house.Log, line => line.Contains("cannot be read", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_scan_of_one_persons_rows_throws_holds_up_nobody_else()
    {
        await _house.Host.StopAsync();
        foreach (string who in new[] { "alex", "bo", "cleo" })
            await _house.Host.HandleAsync(House.Text("note left", who: who));
        string alex = (await _house.PersonAsync()).Partition;
        _house.Time.Advance(TimeSpan.FromMinutes(6));
        _house.Store.AfterScanned = (_, row) => row.Id.Partition == alex
            ? throw new NotSupportedException()
            : Task.CompletedTask;

        await _house.StartHost().Sweep.SweepAsync(all: false, CancellationToken.None);
        await _house.Store.UntilCommittedAsync(batch => batch.Writes.Any(write => write.Kind == RowWriteKind.Delete));
        await _house.Channel.UntilSentAsync(2);

        Assert.Equal(["chat-bo", "chat-cleo"], _house.Channel.Sent.Select(sent => sent.To.Conversation).Order());
    }

    [Fact]
    public async Task A_store_that_fails_for_a_moment_does_not_end_the_sweeping()
    {
        await _house.Host.StopAsync();
        await _house.Host.HandleAsync(House.Text("note left"));
        TaskCompletionSource failed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _house.Store.AfterScanned = (_, _) =>
        {
            _house.Store.AfterScanned = null;
            failed.SetResult();
            throw new StorageUnavailableException("The disk is full.");
        };
        using CancellationTokenSource stop = new();

        Task sweeping = _house.StartHost().Sweep.RunAsync(stop.Token);
        await failed.Task.WaitAsync(House.Patience);
        _house.Time.Advance(TimeSpan.FromMinutes(6));
        await _house.Store.UntilNothingIsOutgoingAsync();

        Assert.Equal(["Noted: left"], _house.Channel.Texts);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sweeping.WaitAsync(House.Patience));
    }

    private static Task PutAsync(House house, string shard, string row, string json) => house.Store.CommitAsync(
        Tables.Due, new PartitionBatch(shard).Upsert(row, new RowBody("deliver", 1, Encoding.UTF8.GetBytes(json))),
        CancellationToken.None);
}
