using System.Collections.Concurrent;

namespace MentorBot.Turns.Tests.Delivery;

/// <summary>What production will see sooner or later, in small.</summary>
public sealed class DrillTests : HouseTest
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Two_hosts_under_load_on_a_bad_day_deliver_all_in_order_and_nothing_twice(int seed)
    {
        TestHost[] hosts = [_house.Host, _house.StartHost()];
        BadDay day = new(_house.Channel, seed);
        _house.Channel.Answer = day.AnswerAsync;
        string[] people = [.. Enumerable.Range(0, 6).Select(i => $"p{i}")];

        Task said = Task.WhenAll(people.Select(who => Task.Run(async () =>
        {
            for (int i = 0; i < 15; i++)
                await hosts[(i + who[1]) % 2].HandleAsync(House.Text($"note {who}-{i:D2}", $"{who}-{i}", who));
        })));
        await _house.PassUntilAsync(() => said.IsCompleted && _house.Store.NothingIsOutgoing, TimeSpan.FromSeconds(1));
        await said;

        Assert.DoesNotContain(_house.Log, line => line.Contains("failed with", StringComparison.Ordinal));
        foreach (string who in people)
        {
            string[] taken = [.. day.Taken.Where(one => one.To.Conversation == $"chat-{who}").Select(one => one.Text)];
            Assert.Equal(Enumerable.Range(0, 15).Select(i => $"Noted: {who}-{i:D2}"), taken.Distinct());
            Assert.Equal(
                taken.Distinct().Count() + taken.Skip(1).Zip(taken).Count(pair => pair.First == pair.Second),
                taken.Length);
            Assert.Empty(await _house.RowsAsync("dead|", who));
        }

        Assert.All(
            day.Taken.GroupBy(one => one.Text).Where(one => one.Count() > 1),
            twice => Assert.True(
                twice.Count() - 1 <= day.Lost.Count(lost => lost == twice.Key),
                $"{twice.Key} came {twice.Count()} times."));
        Assert.NotEmpty(day.Lost);
    }

    [Fact]
    public async Task What_a_host_claimed_before_it_froze_another_sends_once_the_claim_is_over()
    {
        TaskCompletionSource<SendOutcome> never = new(TaskCreationOptions.RunContinuationsAsynchronously);
        TestHost frozen = _house.Host;
        await frozen.StopAsync();
        await frozen.HandleAsync(House.Text("note left"));
        _house.Time.Advance(TimeSpan.FromSeconds(30));
        TestHost second = _house.StartHost();
        _house.Channel.Answer = (_, _) => _house.Channel.Sent.Length == 1
            ? never.Task
            : Task.FromResult(_house.Channel.Accept());
        await second.Sweep.SweepAsync(all: true, CancellationToken.None);
        await _house.Channel.UntilSentAsync(1);

        TestHost third = _house.StartHost();
        _house.Time.Advance(TimeSpan.FromSeconds(29));
        await third.Sweep.SweepAsync(all: true, CancellationToken.None);
        Assert.Single(_house.Channel.Sent);
        _house.Time.Advance(TimeSpan.FromSeconds(1));
        await third.Sweep.SweepAsync(all: true, CancellationToken.None);
        await _house.Store.UntilNothingIsOutgoingAsync();

        Assert.Equal(["Noted: left", "Noted: left"], _house.Channel.Texts);
        never.SetResult(_house.Channel.Accept());
    }

    [Fact]
    public async Task A_nudge_whose_batch_is_held_up_half_a_minute_while_it_is_due_still_comes()
    {
        await _house.MeetAsync("alex");
        (Task reached, TaskCompletionSource go) = _house.Store.HoldNextTurn();
        Task committing = _house.Host.HandleAsync(House.Text("remind tea 0"));
        await reached.WaitAsync(House.Patience);
        TestHost other = _house.StartHost();
        for (int i = 0; i < 6; i++)
        {
            _house.Time.Advance(TimeSpan.FromSeconds(5));
            _house.Clock.Now += TimeSpan.FromSeconds(5);
            await _house.Host.NudgeAsync();
            await other.NudgeAsync();
        }

        Assert.Empty(_house.Channel.Sent);
        go.SetResult();
        await committing;
        await other.NudgeAsync();

        Assert.Equal(["Remember the tea"], _house.Channel.Texts);
    }

    /// <summary>A platform that throttles, breaks and loses its answers.</summary>
    private sealed class BadDay(FakeChannel channel, int seed)
    {
        private readonly Random _random = new(seed);

        /// <summary>What the platform has, as it came.</summary>
        public ConcurrentQueue<Sent> Taken { get; } = [];

        /// <summary>What it has without having said so.</summary>
        public ConcurrentQueue<string> Lost { get; } = [];

        public async Task<SendOutcome> AnswerAsync(Sent sent, CancellationToken cancellationToken)
        {
            await Task.Yield();
            int chance;
            lock (_random) chance = _random.Next(100);
            if (chance < 10) return new Wait(sent.To.Conversation, TimeSpan.FromSeconds(chance * 5), "429");
            if (chance < 20) return new Wait(sent.To.Conversation, null, "500");
            Taken.Enqueue(sent);
            if (chance >= 25) return channel.Accept();
            Lost.Enqueue(sent.Text);
            return new Wait(sent.To.Conversation, null, "no answer in time");
        }
    }
}
