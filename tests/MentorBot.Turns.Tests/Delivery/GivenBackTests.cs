using MentorBot.Delivery;
using MentorBot.Delivery.Messages;

namespace MentorBot.Turns.Tests.Delivery;

/// <summary>What a host cannot send in time it gives back, and whichever host is next sends it.</summary>
public sealed class GivenBackTests
{
    [Fact]
    public async Task What_cannot_be_sent_in_time_is_given_back_with_all_behind_it_and_another_host_sends_it_in_order()
    {
        await using House house = await House.OpenAsync();
        house.Channel.BusyOnce(TimeSpan.FromSeconds(60));
        TaskCompletionSource both = HoldGiveBack(house);
        await house.Host.HandleAsync(House.Text("note 1"));
        await house.Host.HandleAsync(House.Text("note 2"));
        both.SetResult();
        await house.UntilFreeAsync(2);
        Assert.Equal(
            (1, house.Time.GetUtcNow().AddSeconds(60)),
            ((await house.OutAsync())[0].Attempts, (await house.OutAsync())[0].NotBefore!.Value));

        TestHost other = house.StartHost();
        house.Time.Advance(TimeSpan.FromSeconds(59));
        await other.Sweep.SweepAsync(all: true, CancellationToken.None);
        Assert.Single(house.Channel.Sent);
        house.Time.Advance(TimeSpan.FromSeconds(1));
        await other.Sweep.SweepAsync(all: false, CancellationToken.None);
        await house.Store.UntilNothingIsOutgoingAsync();

        Assert.Equal(["Noted: 1", "Noted: 1", "Noted: 2"], house.Channel.Texts);
    }

    [Fact]
    public async Task What_is_said_after_something_was_given_back_waits_behind_it()
    {
        await using House house = await House.OpenAsync();
        house.Channel.BusyOnce(TimeSpan.FromSeconds(60));
        await house.Host.HandleAsync(House.Text("note 1"));
        await house.UntilFreeAsync(1);

        await house.Host.HandleAsync(House.Text("note 2"));
        await house.UntilFreeAsync(2);
        await house.SettleAsync();
        await house.Host.HandleAsync(House.Text("note 3"));
        await house.Store.UntilNothingIsOutgoingAsync();

        Assert.Equal(["Noted: 1", "Noted: 1", "Noted: 2", "Noted: 3"], house.Channel.Texts);
    }

    [Fact]
    public async Task Attempts_are_counted_over_hosts_and_bounded()
    {
        OutboxOptions options = new() { MostAttempts = 3 };
        await using House house = await House.OpenAsync(options: options);
        house.StartHost(options: options);
        house.Channel.Answer = (
            _, _) => Task.FromResult<SendOutcome>(new Wait("chat", TimeSpan.FromSeconds(40), "busy"));
        await house.Host.HandleAsync(House.Text("note 1"));

        await house.SettleAsync();

        Assert.Equal(3, house.Channel.Sent.Length);
        OutboxRow dead = OutboxRow.Read(Assert.Single(await house.RowsAsync("dead|")));
        Assert.Equal((3, "busy", null), (dead.Attempts, dead.Reason, dead.Host));
    }

    [Fact]
    public async Task A_host_that_stops_gives_back_what_is_left_and_another_need_not_wait()
    {
        await using House house = await House.OpenAsync();
        house.Channel.Hang();
        await house.Host.HandleAsync(House.Text("note 1"));
        await house.Host.HandleAsync(House.Text("note 2"));
        await house.Channel.UntilSentAsync(1);
        await house.Host.StopOutOfTimeAsync();

        house.Channel.Answer = null;
        await house.StartHost().Sweep.SweepAsync(all: false, CancellationToken.None);
        await house.Store.UntilNothingIsOutgoingAsync();

        Assert.Equal(["Noted: 1", "Noted: 1", "Noted: 2"], house.Channel.Texts);
    }

    [Fact]
    public async Task A_platform_that_hangs_is_not_waited_for_longer_than_its_time()
    {
        await using House house = await House.OpenAsync();
        house.Channel.Answer = async (_, cancellationToken) =>
        {
            if (house.Channel.Sent.Length == 1) await Task.Delay(Timeout.Infinite, cancellationToken);
            return house.Channel.Accept();
        };
        await house.Host.HandleAsync(House.Text("note 1"));
        await house.Channel.UntilSentAsync(1);

        house.Time.Advance(TimeSpan.FromSeconds(15));
        await house.SettleAsync();

        Assert.Equal(["Noted: 1", "Noted: 1"], house.Channel.Texts);
    }

    /// <summary>Holds what gives a row back until the test has said all that it has to say.</summary>
    private static TaskCompletionSource HoldGiveBack(House house)
    {
        TaskCompletionSource go = new(TaskCreationOptions.RunContinuationsAsynchronously);
        house.Store.BeforeCommit = (
            _, batch) => batch.Writes.Any(write => write.Kind == RowWriteKind.Replace && Claims.IsOut(write))
                ? go.Task
                : Task.CompletedTask;
        return go;
    }
}
