namespace MentorBot.Turns.Tests.Delivery;

/// <summary>Replies that the platform wants in its HTTP answer are not sent, unless the answer never arrived.</summary>
public sealed class RepliesInAnswerTests
{
    [Fact]
    public async Task Replies_that_were_taken_leave_the_outbox_unsent()
    {
        await using House house = await House.OpenAsync();

        TurnAnswer answer = await house.Host.HandleAsync(House.Text("twice", "r1") with { RepliesInAnswer = true });
        Assert.Equal(3, (await house.RowsAsync("out|")).Length);
        await answer.RepliesTaken(CancellationToken.None);

        Assert.Equal(["first", "second", "third"], answer.Replies.Select(reply => reply.Card.PlainText));
        Assert.Empty(await house.RowsAsync("out|"));
        house.Time.Advance(TimeSpan.FromMinutes(6));
        await house.Host.Sweep.SweepAsync(all: false, CancellationToken.None);
        await house.Host.StopAsync();
        Assert.Empty(house.Channel.Sent);
    }

    [Fact]
    public async Task Replies_that_nobody_took_are_sent_by_the_sweep_once_the_claim_is_over()
    {
        await using House house = await House.OpenAsync();
        await house.Host.HandleAsync(House.Text("twice", "r1") with { RepliesInAnswer = true });
        await house.Host.Sweep.SweepAsync(all: true, CancellationToken.None);
        Assert.Empty(house.Channel.Sent);

        house.Time.Advance(TimeSpan.FromMinutes(6));
        await house.Host.Sweep.SweepAsync(all: false, CancellationToken.None);
        await house.Store.UntilNothingIsOutgoingAsync();

        Assert.Equal(["first", "second", "third"], house.Channel.Texts);
    }

    [Fact]
    public async Task What_is_said_next_does_not_go_before_replies_that_nobody_took()
    {
        await using House house = await House.OpenAsync();
        await house.Host.HandleAsync(House.Text("twice", "r1") with { RepliesInAnswer = true });

        await house.Host.HandleAsync(House.Text("hello", "r2"));
        await house.SettleAsync();

        Assert.Equal(["first", "second", "third", "Hello Alex"], house.Channel.Texts);
    }
}
