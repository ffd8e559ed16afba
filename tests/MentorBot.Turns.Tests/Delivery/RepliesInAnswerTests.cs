namespace MentorBot.Turns.Tests.Delivery;

/// <summary>Replies that the platform wants in its HTTP answer are not sent, unless the answer never arrived.</summary>
public sealed class RepliesInAnswerTests : HouseTest
{
    [Fact]
    public async Task Replies_that_were_taken_leave_the_outbox_unsent()
    {
        TurnAnswer answer = await _house.Host.HandleAsync(House.Text("twice", "r1") with { RepliesInAnswer = true });
        Assert.Equal(3, (await _house.RowsAsync("out|")).Length);
        await answer.RepliesTaken(CancellationToken.None);

        Assert.Equal(["first", "second", "third"], answer.Replies.Select(reply => reply.Card.PlainText));
        Assert.Empty(await _house.RowsAsync("out|"));
        _house.Time.Advance(TimeSpan.FromMinutes(6));
        await _house.Host.Sweep.SweepAsync(all: false, CancellationToken.None);
        await _house.Host.StopAsync();
        Assert.Empty(_house.Channel.Sent);
    }

    [Fact]
    public async Task Replies_that_nobody_took_are_sent_by_the_sweep_once_the_claim_is_over()
    {
        await _house.Host.HandleAsync(House.Text("twice", "r1") with { RepliesInAnswer = true });
        await _house.Host.Sweep.SweepAsync(all: true, CancellationToken.None);
        Assert.Empty(_house.Channel.Sent);

        _house.Time.Advance(TimeSpan.FromMinutes(6));
        await _house.Host.Sweep.SweepAsync(all: false, CancellationToken.None);
        await _house.Store.UntilNothingIsOutgoingAsync();

        Assert.Equal(["first", "second", "third"], _house.Channel.Texts);
    }

    [Fact]
    public async Task What_is_said_next_does_not_go_before_replies_that_nobody_took()
    {
        await _house.Host.HandleAsync(House.Text("twice", "r1") with { RepliesInAnswer = true });

        await _house.Host.HandleAsync(House.Text("hello", "r2"));
        await _house.SettleAsync();

        Assert.Equal(["first", "second", "third", "Hello Alex"], _house.Channel.Texts);
    }
}
