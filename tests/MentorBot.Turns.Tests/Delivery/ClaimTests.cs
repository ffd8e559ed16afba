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
        TaskCompletionSource<SendOutcome> answer = house.Channel.HoldAll();
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
                write => write.Kind == RowWriteKind.Replace && Claims.IsOut(write));
        Assert.Equal(house.Time.GetUtcNow().AddSeconds(30), Claims.Read(claim).Until);
    }

    [Fact]
    public async Task What_another_host_took_of_a_late_commit_is_not_sent_again()
    {
        await using House house = await House.OpenAsync();
        TestHost other = house.StartHost();
        TaskCompletionSource<SendOutcome> answer = house.Channel.HoldAll();
        await house.Host.StopAsync(); // Its turn commits, and it comes to sending too late.
        await house.Host.HandleAsync(House.Text("note late"));
        OutboxRow row = Assert.Single(await house.OutAsync());
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
    public async Task A_message_is_not_claimed_before_there_is_room_to_send_it()
    {
        await using House house = await House.OpenAsync();
        house.Channel.Scopes = _ => [new PacingScope("all", [new RateLimit(1, TimeSpan.FromHours(1))])];
        await house.Host.TellAsync(House.Text("note 1"));
        await house.Host.HandleAsync(House.Text("note 2", who: "bo"));
        await house.UntilFreeAsync(1);
        int commits = house.Store.Commits.Length;

        TestHost other = house.StartHost();
        other.Pacing.Close("fake", "all", house.Time.GetUtcNow().AddMinutes(5));
        await other.Sweep.SweepAsync(all: true, CancellationToken.None);
        await other.StopAsync();

        Assert.Equal(commits, house.Store.Commits.Length);
        Assert.Single(house.Channel.Sent);
    }
}
