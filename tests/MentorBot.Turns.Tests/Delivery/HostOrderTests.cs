using MentorBot.Delivery;

namespace MentorBot.Turns.Tests.Delivery;

/// <summary>A conversation keeps its order, whichever host or run of it says what.</summary>
public sealed class HostOrderTests
{
    [Fact]
    public async Task What_another_host_is_still_sending_goes_first()
    {
        await using House house = await House.OpenAsync();
        TestHost other = house.StartHost();
        TaskCompletionSource<SendOutcome> slow = new(TaskCreationOptions.RunContinuationsAsynchronously);
        house.Channel.Answer = (sent, _) => sent.Text == "Noted: 1"
            ? slow.Task
            : Task.FromResult(house.Channel.Accept());
        await house.Host.HandleAsync(House.Text("note 1"));
        await house.Channel.UntilSentAsync(1);

        await other.HandleAsync(House.Text("note 2"));
        await house.Time.PassNextWaitAsync();
        await house.Time.PassNextWaitAsync();
        Assert.Single(house.Channel.Sent);
        slow.SetResult(house.Channel.Accept());
        await house.SettleAsync();

        Assert.Equal(["Noted: 1", "Noted: 2"], house.Channel.Texts);
    }

    [Fact]
    public async Task What_a_dead_host_left_goes_first()
    {
        await using House house = await House.OpenAsync();
        await house.Host.StopAsync();
        await house.Host.HandleAsync(House.Text("note 1"));
        await house.Host.HandleAsync(House.Text("note 2"));
        house.Time.Advance(TimeSpan.FromSeconds(20));

        await house.StartHost().HandleAsync(House.Text("note 3"));
        await house.SettleAsync();

        Assert.Equal(["Noted: 1", "Noted: 2", "Noted: 3"], house.Channel.Texts);
    }

    [Fact]
    public async Task What_a_dead_host_left_goes_out_soon_after_its_death_is_noticed()
    {
        await using House house = await House.OpenAsync();
        TestHost other = house.StartHost();
        await house.Host.Hosts.BeatAsync(CancellationToken.None);
        using CancellationTokenSource stop = new();
        Task running = Task.WhenAll(other.Hosts.RunAsync(stop.Token), other.Sweep.RunAsync(stop.Token));
        await house.Host.StopAsync();
        await house.Host.HandleAsync(House.Text("note 1"));
        DateTimeOffset died = house.Time.GetUtcNow();

        while (house.Channel.Sent.Length == 0 && house.Time.GetUtcNow() < died.AddMinutes(4))
        {
            house.Time.Advance(TimeSpan.FromMilliseconds(500));
            // What the host does beside the test has no end that could be awaited.
            await Task.Delay(1, CancellationToken.None);
        }

        Assert.Equal(["Noted: 1"], house.Channel.Texts);
        Assert.InRange(house.Time.GetUtcNow() - died, TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(60));
        await stop.CancelAsync();
        await running.ContinueWith(
            static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
    }

    [Fact]
    public async Task A_host_that_starts_sends_what_a_dead_one_left_once_its_claims_have_run_out()
    {
        await using House house = await House.OpenAsync();
        await house.Host.StopAsync();
        await house.Host.HandleAsync(House.Text("note 1"));
        TestHost next = house.StartHost();
        await next.Sweep.SweepAsync(all: true, CancellationToken.None);
        Assert.Empty(house.Channel.Sent);
        house.Time.Advance(TimeSpan.FromSeconds(30));

        await next.Sweep.SweepAsync(all: false, CancellationToken.None);
        await house.Store.UntilNothingIsOutgoingAsync();

        Assert.Equal(["Noted: 1"], house.Channel.Texts);
    }

    [Fact]
    public async Task Where_a_host_is_alone_what_the_last_run_left_goes_first_and_nobody_waits()
    {
        await using House house = await House.OpenAsync();
        await house.Host.StopAsync();
        await house.Host.HandleAsync(House.Text("note 1"));
        TestHost next = house.StartHost(options: new OutboxOptions { Alone = true });

        await next.HandleAsync(House.Text("note 2"));
        await next.Sweep.SweepAsync(all: true, CancellationToken.None);
        await house.Store.UntilNothingIsOutgoingAsync();

        Assert.Equal(["Noted: 1", "Noted: 2"], house.Channel.Texts);
    }

    [Fact]
    public async Task What_came_out_of_its_line_unsent_is_not_overtaken_by_what_the_same_look_finds_behind_it()
    {
        await using House house = await House.OpenAsync();
        await house.Host.StopAsync();
        await house.Host.HandleAsync(House.Text("note 1"));
        await house.Host.HandleAsync(House.Text("note 2"));
        house.Time.Advance(TimeSpan.FromMinutes(1));
        TestHost other = house.StartHost();
        house.Channel.Answer = (_, _) => Task.FromResult<SendOutcome>(
            house.Channel.Sent.Length == 1
                ? new Wait("elsewhere", TimeSpan.FromMinutes(2), "busy")
                : house.Channel.Accept());
        int found = 0;
        house.Store.AfterScanned = async (_, row) =>
        {
            if (!IsMessage(row.Id.Row) || ++found != 2) return;
            house.Store.AfterScanned = null;
            await house.Store.UntilAsync(
                commits => commits.Sum(one => one.Batch.Writes.Count(write => write.Kind == RowWriteKind.Replace
                    && IsMessage(write.Row))) == 2);
        };

        await other.Sweep.SweepAsync(all: true, CancellationToken.None);
        await house.SettleAsync();

        Assert.Equal(["Noted: 1", "Noted: 1", "Noted: 2"], house.Channel.Texts);

        static bool IsMessage(string row) => row.StartsWith("out|", StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_given_back_goes_first_even_where_another_host_says_what_comes_next()
    {
        await using House house = await House.OpenAsync();
        TestHost other = house.StartHost();
        house.Channel.Answer = (_, _) => Task.FromResult<SendOutcome>(
            house.Channel.Sent.Length == 1
                ? new Wait("chat", TimeSpan.FromMinutes(2), "busy")
                : house.Channel.Accept());
        await house.Host.HandleAsync(House.Text("note 1"));
        await house.Store.UntilCommittedAsync(batch => batch.Writes.Any(write =>
            write.Kind == RowWriteKind.Replace && write.Row.StartsWith("out|", StringComparison.Ordinal)));

        await other.HandleAsync(House.Text("note 2"));
        await house.SettleAsync();

        Assert.Equal(["Noted: 1", "Noted: 1", "Noted: 2"], house.Channel.Texts);
    }

    [Fact]
    public async Task What_was_given_back_goes_first_also_behind_a_turn_that_wrote_a_letter_alone() =>
        await HoldGivenBackAsync((_, other) => other.HandleAsync(House.Text("letter a")));

    [Fact]
    public async Task What_was_given_back_goes_first_also_behind_a_turn_that_spoke_elsewhere() =>
        await HoldGivenBackAsync((_, other) => other.HandleAsync(House.Text("hello", conversation: "elsewhere")));

    [Fact]
    public async Task What_was_given_back_goes_first_also_behind_a_turn_that_was_answered_in_its_request() =>
        await HoldGivenBackAsync(async (_, other) =>
        {
            TurnAnswer answer = await other.HandleAsync(House.Text("hello") with { RepliesInAnswer = true });
            await answer.RepliesTaken(CancellationToken.None);
        });

    [Fact]
    public async Task What_was_given_back_goes_first_also_behind_a_turn_that_may_or_may_not_have_been_committed() =>
        await HoldGivenBackAsync((house, other) =>
        {
            house.Store.AfterCommit = batch =>
            {
                if (!batch.Writes.Any(write => write.Row == PersonState.RowKey)) return;
                house.Store.AfterCommit = null;
                throw new StorageUnavailableException("The answer was lost.");
            };
            return Assert.ThrowsAsync<NotSavedException>(() => other.HandleAsync(House.Text("letter a")));
        });

    [Fact]
    public async Task What_stepped_aside_by_a_fault_of_ours_holds_up_nobody()
    {
        await using House house = await House.OpenAsync();
        TestHost other = house.StartHost();
        house.Channel.Answer = (sent, _) => sent.Text == "Noted: 1"
            ? throw new InvalidOperationException()
            : Task.FromResult(house.Channel.Accept());
        await house.Host.HandleAsync(House.Text("note 1"));
        await house.Store.UntilCommittedAsync(batch => batch.Writes.Any(write =>
            write.Kind == RowWriteKind.Replace && write.Row.StartsWith("out|", StringComparison.Ordinal)));

        await other.HandleAsync(House.Text("note 2"));
        await house.Channel.UntilSentAsync(2);

        Assert.Equal(["Noted: 1", "Noted: 2"], house.Channel.Texts);
    }

    [Fact]
    public async Task One_host_after_itself_looks_at_nothing()
    {
        await using House house = await House.OpenAsync();
        TaskCompletionSource<SendOutcome> slow = new(TaskCreationOptions.RunContinuationsAsynchronously);
        house.Channel.Answer = (sent, _) => sent.Text == "Noted: 1"
            ? slow.Task
            : Task.FromResult(house.Channel.Accept());
        int looked = 0;
        house.Store.AfterScanned = (_, _) =>
        {
            looked++;
            return Task.CompletedTask;
        };

        foreach (string text in new[] { "note 1", "note 2", "note 3" }) await house.Host.HandleAsync(House.Text(text));
        slow.SetResult(house.Channel.Accept());
        await house.Store.UntilNothingIsOutgoingAsync();

        Assert.Equal(0, looked);
        Assert.Equal(3, house.Channel.Sent.Length);
    }

    [Fact]
    public async Task What_may_or_may_not_have_been_committed_is_looked_for()
    {
        await using House house = await House.OpenAsync();
        bool lost = false;
        house.Store.AfterCommit = batch =>
        {
            if (lost || !batch.Writes.Any(write => write.Row == PersonState.RowKey)) return;
            lost = true;
            throw new StorageUnavailableException("The answer was lost.");
        };
        await Assert.ThrowsAsync<NotSavedException>(() => house.Host.HandleAsync(House.Text("note 1")));

        await house.Host.HandleAsync(House.Text("note 2"));
        await house.SettleAsync();

        // The first said that nothing could be saved.
        Assert.Equal(["Noted: 1", "Noted: 2"], house.Channel.Texts.Skip(1));
    }

    /// <summary>
    /// One host gives a message back; another works a turn, and then says something in the same conversation.
    /// </summary>
    private static async Task HoldGivenBackAsync(Func<House, TestHost, Task> between)
    {
        await using House house = await House.OpenAsync();
        house.Letters.To = await house.MeetAsync("bo");
        TestHost other = house.StartHost();
        house.Channel.Answer = (_, _) => Task.FromResult<SendOutcome>(
            house.Channel.Sent.Length == 1
                ? new Wait("chat", TimeSpan.FromMinutes(2), "busy")
                : house.Channel.Accept());
        await house.Host.HandleAsync(House.Text("note 1"));
        await house.Store.UntilCommittedAsync(batch => batch.Writes.Any(write =>
            write.Kind == RowWriteKind.Replace && write.Row.StartsWith("out|", StringComparison.Ordinal)));

        await between(house, other);
        await other.HandleAsync(House.Text("note 2"));
        await house.SettleAsync();

        string[] notes = ["Noted: 1", "Noted: 1", "Noted: 2"];
        Assert.Equal(notes, house.Channel.Texts.Where(notes.Contains));
    }
}
