using MentorBot.Delivery;
using MentorBot.Delivery.Messages;

namespace MentorBot.Turns.Tests.Delivery;

/// <summary>A row leaves the outbox when the platform has the message, or as a dead letter with its reason.</summary>
public sealed class OutcomeTests
{
    [Fact]
    public async Task The_delay_that_the_platform_asks_for_is_kept_to()
    {
        await using House house = await House.OpenAsync();
        house.Channel.BusyOnce(TimeSpan.FromSeconds(40));
        await house.Host.HandleAsync(House.Text("hello"));
        await house.Store.UntilReplacedAsync("out|");

        house.Time.Advance(TimeSpan.FromSeconds(39));
        await house.Host.Sweep.SweepAsync(all: false, CancellationToken.None);
        Assert.Single(house.Channel.Sent);
        house.Time.Advance(TimeSpan.FromSeconds(1));
        await house.Host.Sweep.SweepAsync(all: false, CancellationToken.None);

        await house.Store.UntilNothingIsOutgoingAsync();
        Assert.Equal(2, house.Channel.Sent.Length);
    }

    [Fact]
    public async Task Without_a_delay_each_wait_is_longer_than_the_last_up_to_the_longest()
    {
        OutboxOptions options = new()
        {
            FirstBackoff = TimeSpan.FromSeconds(1), LongestBackoff = TimeSpan.FromSeconds(4),
        };
        await using House house = await House.OpenAsync(options: options);
        house.Channel.Answer = (
            _,
            _) => Task.FromResult<SendOutcome>(
                house.Channel.Sent.Length < 5 ? new Wait("chat", null, "busy") : house.Channel.Accept());
        await house.Host.HandleAsync(House.Text("hello"));

        foreach (double seconds in new double[] { 1, 2, 4, 4 })
        {
            int sent = house.Channel.Sent.Length;
            Assert.InRange(
                (await house.Time.PassNextWaitAsync()).TotalSeconds, (seconds * 0.75) - 0.001, seconds * 1.25);
            await house.Channel.UntilSentAsync(sent + 1);
        }

        await house.Store.UntilNothingIsOutgoingAsync();
        Assert.Equal(5, house.Channel.Sent.Length);
    }

    [Fact]
    public async Task After_the_last_attempt_the_message_is_a_dead_letter_and_the_next_goes()
    {
        await using House house = await House.OpenAsync(options: new OutboxOptions { MostAttempts = 3 });
        house.Channel.Answer = (sent, _) =>
            Task.FromResult<SendOutcome>(
                sent.Text == "Noted: 1"
                    ? new Wait("chat", TimeSpan.FromSeconds(1), "busy all day")
                    : house.Channel.Accept());
        await house.Host.HandleAsync(House.Text("note 1"));
        await house.Host.HandleAsync(House.Text("note 2"));

        for (int attempt = 1; attempt < 3; attempt++)
        {
            await house.Time.UntilSomebodyWaitsAsync(TimeSpan.FromSeconds(1));
            house.Time.Advance(TimeSpan.FromSeconds(1));
            await house.Channel.UntilSentAsync(attempt + 1);
        }

        await house.Store.UntilNothingIsOutgoingAsync();
        Assert.Equal(["Noted: 1", "Noted: 1", "Noted: 1", "Noted: 2"], house.Channel.Texts);
        Assert.Equal("busy all day", OutboxRow.Read(Assert.Single(await house.RowsAsync("dead|"))).Reason);
    }

    [Fact]
    public async Task What_the_platform_never_takes_is_a_dead_letter_and_the_next_goes()
    {
        await using House house = await House.OpenAsync();
        house.Channel.Answer = (sent, _) =>
            Task.FromResult<SendOutcome>(sent.Text != "Noted: 1" ? house.Channel.Accept() : new Refused("blocked"));

        await house.Host.TellAsync(House.Text("note 1"));
        await house.Host.TellAsync(House.Text("note 2"));

        Assert.Equal(["Noted: 1", "Noted: 2"], house.Channel.Texts);
        StoredRow dead = Assert.Single(await house.RowsAsync("dead|"));
        Assert.Equal(
            ("dead|000000000001", "dead", "blocked"), (dead.Id.Row, dead.Body.Kind, OutboxRow.Read(dead).Reason));
        Assert.Equal("Noted: 1", OutboxRow.Read(dead).Message.Card.PlainText);
        Assert.Empty(await house.RowsAsync("out|"));
        Assert.DoesNotContain(house.Log, line => line.Contains("Noted", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_message_that_comes_too_late_is_a_dead_letter()
    {
        await using House house = await House.OpenAsync();
        house.Channel.Answer = (_, _) => Task.FromResult<SendOutcome>(new Wait("chat", TimeSpan.FromHours(2), "busy"));
        await house.Host.TellAsync(House.Text("hello"));

        Assert.Single(house.Channel.Sent);
        Assert.Contains(
            "too late", OutboxRow.Read(Assert.Single(await house.RowsAsync("dead|"))).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_for_a_channel_that_is_not_there_is_a_dead_letter()
    {
        await using House house = await House.OpenAsync();

        await house.Host.TellAsync(House.Text("hello") with { Address = new Address("pigeon", "roof", "{}") });

        Assert.Contains(
            "pigeon", OutboxRow.Read(Assert.Single(await house.RowsAsync("dead|"))).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_on_which_the_channel_throws_stays_and_is_taken_up_by_the_sweep()
    {
        await using House house = await House.OpenAsync();
        house.Channel.Answer = (sent, _) => sent.Text == "Noted: 1"
            ? throw new InvalidOperationException("my words")
            : Task.FromResult(house.Channel.Accept());
        await house.Host.HandleAsync(House.Text("note 1"));
        await house.Host.HandleAsync(House.Text("note 2"));
        await house.Store.UntilCommittedAsync(batch => batch.Writes.Any(write => write is
        {
            Kind: RowWriteKind.Delete,
            Row: "out|000000000002"
        }));
        Assert.Equal("out|000000000001", Assert.Single(await house.RowsAsync("out|")).Id.Row);

        house.Channel.Answer = null;
        await house.Host.Sweep.SweepAsync(all: false, CancellationToken.None);
        Assert.Equal(2, house.Channel.Sent.Length); // Not before the claim is over and the entry due.
        house.Time.Advance(TimeSpan.FromMinutes(6));
        await house.Host.Sweep.SweepAsync(all: false, CancellationToken.None);
        await house.Store.UntilNothingIsOutgoingAsync();

        Assert.Equal(["Noted: 1", "Noted: 2", "Noted: 1"], house.Channel.Texts);
        Assert.DoesNotContain(house.Log, line => line.Contains("my words", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_outcome_that_the_store_does_not_take_is_written_when_it_does()
    {
        await using House house = await House.OpenAsync();
        int broken = 2;
        house.Store.BeforeCommit = (
            _, batch) => batch.Writes.Any(write => write.Kind == RowWriteKind.Delete) && broken-- > 0
            ? throw new StorageUnavailableException("The disk is full.")
            : Task.CompletedTask;
        await house.Host.HandleAsync(House.Text("hello"));

        for (int i = 0; i < 2; i++) await house.Time.PassNextWaitAsync();

        await house.Store.UntilNothingIsOutgoingAsync();
        Assert.Single(house.Channel.Sent);
    }
}
