using MentorBot.Delivery;
using MentorBot.Delivery.Messages;

namespace MentorBot.Turns.Tests.Delivery;

/// <summary>A message is in one host's hands at a time, and never there for long.</summary>
public sealed class ClaimTests : HouseTest
{
    [Fact]
    public async Task A_host_that_starts_leaves_alone_what_another_is_sending()
    {
        TaskCompletionSource<SendOutcome> answer = _house.Channel.HoldAll();
        await _house.Host.HandleAsync(House.Text("note 1"));
        await _house.Channel.UntilSentAsync(1);

        TestHost other = _house.StartHost();
        await other.Sweep.SweepAsync(all: true, CancellationToken.None);
        await other.StopAsync();
        answer.SetResult(_house.Channel.Accept());
        await _house.Store.UntilNothingIsOutgoingAsync();

        Assert.Equal(["Noted: 1"], _house.Channel.Texts);
    }

    [Fact]
    public async Task A_host_that_is_alone_takes_up_at_its_start_what_the_last_run_had_claimed()
    {
        await _house.Host.StopAsync();
        await _house.Host.HandleAsync(House.Text("note left"));

        await _house.StartHost(options: new OutboxOptions { Alone = true }).Sweep.SweepAsync(
            all: true, CancellationToken.None);
        await _house.Store.UntilNothingIsOutgoingAsync();

        Assert.Equal(["Noted: left"], _house.Channel.Texts);
    }

    [Fact]
    public async Task What_was_committed_late_is_claimed_anew_before_it_is_sent()
    {
        _house.Store.BeforeCommit = (_, batch) =>
        {
            if (!batch.Writes.Any(write => write.Row == PersonState.RowKey)) return Task.CompletedTask;
            _house.Store.BeforeCommit = null;
            _house.Time.Advance(TimeSpan.FromSeconds(31));
            return Task.CompletedTask;
        };

        await _house.Host.TellAsync(House.Text("note late"));

        Assert.Equal(["Noted: late"], _house.Channel.Texts);
        RowWrite claim =
            Assert.Single(
                _house.Store.Commits.SelectMany(one => one.Batch.Writes),
                write => write.Kind == RowWriteKind.Replace && Claims.IsOut(write));
        Assert.Equal(_house.Time.GetUtcNow().AddSeconds(30), Claims.Read(claim).Until);
    }

    [Fact]
    public async Task What_another_host_took_of_a_late_commit_is_not_sent_again()
    {
        TestHost other = _house.StartHost();
        TaskCompletionSource<SendOutcome> answer = _house.Channel.HoldAll();
        await _house.Host.StopAsync(); // Its turn commits, and it comes to sending too late.
        await _house.Host.HandleAsync(House.Text("note late"));
        OutboxRow row = Assert.Single(await _house.OutAsync());
        _house.Time.Advance(TimeSpan.FromSeconds(31));
        await other.Sweep.SweepAsync(all: true, CancellationToken.None);
        await _house.Channel.UntilSentAsync(1);

        TestHost third = _house.StartHost();
        third.Outbox.Send(await _house.PersonAsync(), [row]);
        await third.StopAsync();
        answer.SetResult(_house.Channel.Accept());
        await _house.Store.UntilNothingIsOutgoingAsync();

        Assert.Single(_house.Channel.Sent);
    }

    [Fact]
    public async Task A_message_is_not_claimed_before_there_is_room_to_send_it()
    {
        _house.Channel.Scopes = _ => [new PacingScope("all", [new RateLimit(1, TimeSpan.FromHours(1))])];
        await _house.Host.TellAsync(House.Text("note 1"));
        await _house.Host.HandleAsync(House.Text("note 2", who: "bo"));
        await _house.UntilFreeAsync(1);
        int commits = _house.Store.Commits.Length;

        TestHost other = _house.StartHost();
        other.Pacing.Close("fake", "all", _house.Time.GetUtcNow().AddMinutes(5));
        await other.Sweep.SweepAsync(all: true, CancellationToken.None);
        await other.StopAsync();

        Assert.Equal(commits, _house.Store.Commits.Length);
        Assert.Single(_house.Channel.Sent);
    }
}
