using MentorBot.Delivery;
using MentorBot.Delivery.Messages;

namespace MentorBot.Turns.Tests.Delivery;

/// <summary>A message is in one host's hands at a time, and never there for long.</summary>
public sealed class ClaimTests
{
    [Fact]
    public async Task A_host_that_starts_leaves_alone_what_another_is_sending()
    {
        await using House house = await House.OpenAsync();
        TaskCompletionSource<SendOutcome> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        house.Channel.Answer = (_, _) => answer.Task;
        await house.Host.HandleAsync(House.Text("note 1"));
        await house.Channel.UntilSentAsync(1);

        TestHost other = house.StartHost();
        await other.Sweep.SweepAsync(all: true, CancellationToken.None);
        await other.StopAsync();
        answer.SetResult(house.Channel.Accept());
        await house.Store.UntilNothingIsOutgoingAsync();

        Assert.Equal(["Noted: 1"], house.Channel.Texts);
    }

    [Fact]
    public async Task A_host_that_is_alone_takes_up_at_its_start_what_the_last_run_had_claimed()
    {
        await using House house = await House.OpenAsync();
        await house.Host.StopAsync();
        await house.Host.HandleAsync(House.Text("note left"));

        await house.StartHost(options: new OutboxOptions { Alone = true }).Sweep.SweepAsync(
            all: true, CancellationToken.None);
        await house.Store.UntilNothingIsOutgoingAsync();

        Assert.Equal(["Noted: left"], house.Channel.Texts);
    }

    [Fact]
    public async Task What_cannot_be_sent_in_time_is_given_back_with_all_behind_it_and_another_host_sends_it_in_order()
    {
        await using House house = await House.OpenAsync();
        house.Channel.Answer = (_, _) => Task.FromResult<SendOutcome>(
            house.Channel.Sent.Length == 1
                ? new Wait("chat", TimeSpan.FromSeconds(60), "busy")
                : house.Channel.Accept());
        TaskCompletionSource both = HoldGiveBack(house);
        await house.Host.HandleAsync(House.Text("note 1"));
        await house.Host.HandleAsync(House.Text("note 2"));
        both.SetResult();
        await UntilFreeAsync(house, 2);
        Assert.Equal(
            (1, house.Time.GetUtcNow().AddSeconds(60)),
            ((await OutAsync(house))[0].Attempts, (await OutAsync(house))[0].NotBefore!.Value));

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
        house.Channel.Answer = (_, _) => Task.FromResult<SendOutcome>(
            house.Channel.Sent.Length == 1
                ? new Wait("chat", TimeSpan.FromSeconds(60), "busy")
                : house.Channel.Accept());
        await house.Host.HandleAsync(House.Text("note 1"));
        await UntilFreeAsync(house, 1);

        await house.Host.HandleAsync(House.Text("note 2"));
        await UntilFreeAsync(house, 2);
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
    public async Task What_was_committed_late_is_claimed_anew_before_it_is_sent()
    {
        await using House house = await House.OpenAsync();
        house.Store.BeforeCommit = (_, batch) =>
        {
            if (!batch.Writes.Any(write => write.Row == PersonState.RowKey)) return Task.CompletedTask;
            house.Store.BeforeCommit = null;
            house.Time.Advance(TimeSpan.FromSeconds(31));
            return Task.CompletedTask;
        };

        await house.Host.TellAsync(House.Text("note late"));

        Assert.Equal(["Noted: late"], house.Channel.Texts);
        RowWrite claim =
            Assert.Single(
                house.Store.Commits.SelectMany(one => one.Batch.Writes),
                write => write.Kind == RowWriteKind.Replace && IsOut(write));
        Assert.Equal(house.Time.GetUtcNow().AddSeconds(30), Read(claim).Until);
    }

    [Fact]
    public async Task What_another_host_took_of_a_late_commit_is_not_sent_again()
    {
        await using House house = await House.OpenAsync();
        TestHost other = house.StartHost();
        TaskCompletionSource<SendOutcome> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        house.Channel.Answer = (_, _) => answer.Task;
        await house.Host.StopAsync(); // Its turn commits, and it comes to sending too late.
        await house.Host.HandleAsync(House.Text("note late"));
        OutboxRow row = Assert.Single(await OutAsync(house));
        house.Time.Advance(TimeSpan.FromSeconds(31));
        await other.Sweep.SweepAsync(all: true, CancellationToken.None);
        await house.Channel.UntilSentAsync(1);

        TestHost third = house.StartHost();
        third.Outbox.Send(await house.PersonAsync(), [row]);
        await third.StopAsync();
        answer.SetResult(house.Channel.Accept());
        await house.Store.UntilNothingIsOutgoingAsync();

        Assert.Single(house.Channel.Sent);
    }

    [Fact]
    public async Task A_host_that_stops_gives_back_what_is_left_and_another_need_not_wait()
    {
        await using House house = await House.OpenAsync();
        house.Channel.Answer = async (_, cancellationToken) =>
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return house.Channel.Accept();
        };
        await house.Host.HandleAsync(House.Text("note 1"));
        await house.Host.HandleAsync(House.Text("note 2"));
        await house.Channel.UntilSentAsync(1);
        Task stopping = house.Host.Messages.StopAsync(CancellationToken.None);
        await house.Time.UntilSomebodyWaitsAsync(TimeSpan.FromSeconds(5));
        house.Time.Advance(TimeSpan.FromSeconds(5));
        await stopping.WaitAsync(House.Patience);

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

    [Fact]
    public async Task A_message_is_not_claimed_before_there_is_room_to_send_it()
    {
        await using House house = await House.OpenAsync();
        house.Channel.Scopes = _ => [new PacingScope("all", [new RateLimit(1, TimeSpan.FromHours(1))])];
        await house.Host.TellAsync(House.Text("note 1"));
        await house.Host.HandleAsync(House.Text("note 2", who: "bo"));
        await UntilFreeAsync(house, 1);
        int commits = house.Store.Commits.Length;

        TestHost other = house.StartHost();
        other.Pacing.Close("fake", "all", house.Time.GetUtcNow().AddMinutes(5));
        await other.Sweep.SweepAsync(all: true, CancellationToken.None);
        await other.StopAsync();

        Assert.Equal(commits, house.Store.Commits.Length);
        Assert.Single(house.Channel.Sent);
    }

    /// <summary>Holds what gives a row back until the test has said all that it has to say.</summary>
    private static TaskCompletionSource HoldGiveBack(House house)
    {
        TaskCompletionSource go = new(TaskCreationOptions.RunContinuationsAsynchronously);
        house.Store.BeforeCommit = (
            _, batch) => batch.Writes.Any(write => write.Kind == RowWriteKind.Replace && IsOut(write))
                ? go.Task
                : Task.CompletedTask;
        return go;
    }

    private static Task UntilFreeAsync(House house, int count) => house.Store.UntilAsync(commits => commits
        .SelectMany(one => one.Batch.Writes)
        .Count(write => write.Kind == RowWriteKind.Replace && IsOut(write) && Read(write).Host is null) >= count);

    private static async Task<OutboxRow[]> OutAsync(House house) =>
        [.. (await house.RowsAsync("out|")).Select(OutboxRow.Read)];

    private static bool IsOut(RowWrite write) => write.Row.StartsWith("out|", StringComparison.Ordinal);

    private static OutboxRow Read(RowWrite write) =>
        OutboxRow.Read(new StoredRow(new RowId("", write.Row), write.Body, ""));
}
