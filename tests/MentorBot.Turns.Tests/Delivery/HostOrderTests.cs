using MentorBot.Delivery;

namespace MentorBot.Turns.Tests.Delivery;

/// <summary>A conversation keeps its order, whichever host or run of it says what.</summary>
public sealed class HostOrderTests : HouseTest
{
    [Fact]
    public async Task What_another_host_is_still_sending_goes_first()
    {
        TestHost other = _house.StartHost();
        TaskCompletionSource<SendOutcome> slow = _house.Channel.Hold("Noted: 1");
        await _house.Host.HandleAsync(House.Text("note 1"));
        await _house.Channel.UntilSentAsync(1);

        await other.HandleAsync(House.Text("note 2"));
        await _house.Time.PassNextWaitAsync();
        await _house.Time.PassNextWaitAsync();
        Assert.Single(_house.Channel.Sent);
        slow.SetResult(_house.Channel.Accept());
        await _house.SettleAsync();

        Assert.Equal(["Noted: 1", "Noted: 2"], _house.Channel.Texts);
    }

    [Fact]
    public async Task What_a_dead_host_left_goes_first()
    {
        await _house.Host.StopAsync();
        await _house.Host.HandleAsync(House.Text("note 1"));
        await _house.Host.HandleAsync(House.Text("note 2"));
        _house.Time.Advance(TimeSpan.FromSeconds(20));

        await _house.StartHost().HandleAsync(House.Text("note 3"));
        await _house.SettleAsync();

        Assert.Equal(["Noted: 1", "Noted: 2", "Noted: 3"], _house.Channel.Texts);
    }

    [Fact]
    public async Task What_a_dead_host_left_goes_out_soon_after_its_death_is_noticed()
    {
        TestHost other = _house.StartHost();
        await _house.Host.Hosts.BeatAsync(CancellationToken.None);
        using CancellationTokenSource stop = new();
        Task running = Task.WhenAll(other.Hosts.RunAsync(stop.Token), other.Sweep.RunAsync(stop.Token));
        await _house.Host.StopAsync();
        await _house.Host.HandleAsync(House.Text("note 1"));
        DateTimeOffset died = _house.Time.GetUtcNow();

        while (_house.Channel.Sent.Length == 0 && _house.Time.GetUtcNow() < died.AddMinutes(4))
        {
            _house.Time.Advance(TimeSpan.FromMilliseconds(500));
            // What the host does beside the test has no end that could be awaited.
            await Task.Delay(1, CancellationToken.None);
        }

        Assert.Equal(["Noted: 1"], _house.Channel.Texts);
        Assert.InRange(_house.Time.GetUtcNow() - died, TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(60));
        await stop.CancelAsync();
        await running.ContinueWith(
            static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
    }

    [Fact]
    public async Task A_host_that_starts_sends_what_a_dead_one_left_once_its_claims_have_run_out()
    {
        await _house.Host.StopAsync();
        await _house.Host.HandleAsync(House.Text("note 1"));
        TestHost next = _house.StartHost();
        await next.Sweep.SweepAsync(all: true, CancellationToken.None);
        Assert.Empty(_house.Channel.Sent);
        _house.Time.Advance(TimeSpan.FromSeconds(30));

        await next.Sweep.SweepAsync(all: false, CancellationToken.None);
        await _house.Store.UntilNothingIsOutgoingAsync();

        Assert.Equal(["Noted: 1"], _house.Channel.Texts);
    }

    [Fact]
    public async Task Where_a_host_is_alone_what_the_last_run_left_goes_first_and_nobody_waits()
    {
        await _house.Host.StopAsync();
        await _house.Host.HandleAsync(House.Text("note 1"));
        TestHost next = _house.StartHost(options: new OutboxOptions { Alone = true });

        await next.HandleAsync(House.Text("note 2"));
        await next.Sweep.SweepAsync(all: true, CancellationToken.None);
        await _house.Store.UntilNothingIsOutgoingAsync();

        Assert.Equal(["Noted: 1", "Noted: 2"], _house.Channel.Texts);
    }

    [Fact]
    public async Task What_stepped_aside_by_a_fault_of_ours_holds_up_nobody()
    {
        TestHost other = _house.StartHost();
        _house.Channel.Answer = (sent, _) => sent.Text == "Noted: 1"
            ? throw new InvalidOperationException()
            : Task.FromResult(_house.Channel.Accept());
        await _house.Host.HandleAsync(House.Text("note 1"));
        await _house.Store.UntilReplacedAsync("out|");

        await other.HandleAsync(House.Text("note 2"));
        await _house.Channel.UntilSentAsync(2);

        Assert.Equal(["Noted: 1", "Noted: 2"], _house.Channel.Texts);
    }

    [Fact]
    public async Task One_host_after_itself_looks_at_nothing()
    {
        TaskCompletionSource<SendOutcome> slow = _house.Channel.Hold("Noted: 1");
        int looked = 0;
        _house.Store.AfterScanned = (_, _) =>
        {
            looked++;
            return Task.CompletedTask;
        };

        foreach (string text in new[] { "note 1", "note 2", "note 3" }) await _house.Host.HandleAsync(House.Text(text));
        slow.SetResult(_house.Channel.Accept());
        await _house.Store.UntilNothingIsOutgoingAsync();

        Assert.Equal(0, looked);
        Assert.Equal(3, _house.Channel.Sent.Length);
    }

    [Fact]
    public async Task What_may_or_may_not_have_been_committed_is_looked_for()
    {
        bool lost = false;
        _house.Store.AfterCommit = batch =>
        {
            if (lost || !batch.Writes.Any(write => write.Row == PersonState.RowKey)) return;
            lost = true;
            throw new StorageUnavailableException("The answer was lost.");
        };
        await Assert.ThrowsAsync<NotSavedException>(() => _house.Host.HandleAsync(House.Text("note 1")));

        await _house.Host.HandleAsync(House.Text("note 2"));
        await _house.SettleAsync();

        // The first said that nothing could be saved.
        Assert.Equal(["Noted: 1", "Noted: 2"], _house.Channel.Texts.Skip(1));
    }
}
