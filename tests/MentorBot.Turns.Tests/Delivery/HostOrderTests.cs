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
        TaskCompletionSource<SendOutcome> slow = house.Channel.Hold("Noted: 1");
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
    public async Task What_stepped_aside_by_a_fault_of_ours_holds_up_nobody()
    {
        await using House house = await House.OpenAsync();
        TestHost other = house.StartHost();
        house.Channel.Answer = (sent, _) => sent.Text == "Noted: 1"
            ? throw new InvalidOperationException()
            : Task.FromResult(house.Channel.Accept());
        await house.Host.HandleAsync(House.Text("note 1"));
        await house.Store.UntilReplacedAsync("out|");

        await other.HandleAsync(House.Text("note 2"));
        await house.Channel.UntilSentAsync(2);

        Assert.Equal(["Noted: 1", "Noted: 2"], house.Channel.Texts);
    }

    [Fact]
    public async Task One_host_after_itself_looks_at_nothing()
    {
        await using House house = await House.OpenAsync();
        TaskCompletionSource<SendOutcome> slow = house.Channel.Hold("Noted: 1");
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
}
