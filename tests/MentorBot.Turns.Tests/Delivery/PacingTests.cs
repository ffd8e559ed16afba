using MentorBot.Delivery;
using MentorBot.Delivery.Hosts;
using MentorBot.Delivery.Messages;

namespace MentorBot.Turns.Tests.Delivery;

/// <summary>Delivery keeps to what the platforms allow, and no more than that.</summary>
public sealed class PacingTests
{
    private static readonly ImmutableArray<RateLimit> Conversation =
        [new(7, TimeSpan.FromSeconds(1)), new(8, TimeSpan.FromSeconds(2)), new(60, TimeSpan.FromSeconds(30))];

    private static readonly RateLimit Tenant = new(50, TimeSpan.FromSeconds(1));
    private readonly FakeTime _time = new();
    private int _hosts = 1;

    [Fact]
    public void A_conversation_takes_no_more_than_each_of_its_limits_in_any_window()
    {
        List<DateTimeOffset> went = Go(NewPacing(), Enumerable.Repeat(To("a"), 130));

        foreach (RateLimit limit in Conversation) AssertNoMore(went, limit);
        Assert.Equal(7, went.Count(at => at == went[0]));
        Assert.Equal(60, went.Count(at => at - went[0] < TimeSpan.FromSeconds(30)));
        Assert.InRange((went[^1] - went[0]).TotalSeconds, 60, 62.5);
    }

    [Theory]
    [InlineData(1, 50)]
    [InlineData(2, 25)]
    [InlineData(3, 16)]
    [InlineData(80, 1)]
    public void A_tenant_is_shared_by_the_live_hosts(int hosts, int each)
    {
        _hosts = hosts;

        List<DateTimeOffset> went = Go(NewPacing(), Enumerable.Range(0, each * 3).Select(i => To($"chat {i}")));

        AssertNoMore(went, new RateLimit(each, TimeSpan.FromSeconds(1)));
        Assert.Equal(each, went.Count(at => at == went[0]));
        Assert.InRange((went[^1] - went[0]).TotalSeconds, 2, 2.2);
    }

    [Fact]
    public void Those_who_wait_for_a_tenant_go_in_the_order_of_their_coming()
    {
        Pacing pacing = NewPacing();
        List<int> went = [];
        RunOut(Start(() => Task.WhenAll(Enumerable.Range(0, 200).Select(async i =>
        {
            await pacing.EnterAsync("fake", To($"chat {i}"), DateTimeOffset.MaxValue, CancellationToken.None);
            went.Add(i);
        }))));

        Assert.Equal(Enumerable.Range(0, 200), went);
    }

    [Fact]
    public void A_conversation_that_is_held_up_holds_up_no_other()
    {
        Pacing pacing = NewPacing();
        pacing.Close("fake", "a", _time.GetUtcNow().AddMinutes(1));
        Task held = Start(() => pacing.EnterAsync("fake", To("a"), DateTimeOffset.MaxValue, CancellationToken.None));

        List<DateTimeOffset> went = Go(pacing, Enumerable.Range(0, 50).Select(i => To($"chat {i}")));

        Assert.All(went, at => Assert.Equal(went[0], at));
        Assert.False(held.IsCompleted);
        DateTimeOffset closed = _time.GetUtcNow();
        RunOut(held);
        Assert.InRange((_time.GetUtcNow() - closed).TotalSeconds, 59, 61);
    }

    [Fact]
    public void A_tenant_that_the_platform_closes_is_closed_for_everyone_in_it_and_nobody_else()
    {
        Pacing pacing = NewPacing();
        DateTimeOffset until = _time.GetUtcNow().AddSeconds(10);
        pacing.Close("fake", "tenant", until);

        List<DateTimeOffset> elsewhere =
            Go(pacing, [[new PacingScope("x", Conversation), new PacingScope("another", [Tenant])]]);
        List<DateTimeOffset> here = Go(pacing, Enumerable.Range(0, 60).Select(i => To($"chat {i}")));

        Assert.True(elsewhere[0] < until);
        Assert.All(here, at => Assert.True(at >= until));
        AssertNoMore(here, Tenant);
    }

    [Fact]
    public async Task What_would_be_too_late_is_told_at_once_and_takes_nobodys_place()
    {
        Pacing pacing = NewPacing();
        Go(pacing, Enumerable.Repeat(To("a"), 7));
        DateTimeOffset now = _time.GetUtcNow();

        DateTimeOffset? later = await pacing.EnterAsync("fake", To("a"), now, CancellationToken.None);

        Assert.True(later > now);
        Assert.Single(Go(pacing, [To("b")]), now);
    }

    [Fact]
    public void Where_nothing_is_limited_everything_goes_but_what_the_platform_closed()
    {
        Pacing pacing = NewPacing();
        ImmutableArray<PacingScope> unlimited =
        [
            new PacingScope("a", []), new PacingScope("tenant", []) { IsShared = true },
        ];

        List<DateTimeOffset> went = Go(pacing, Enumerable.Repeat(unlimited, 500));
        Assert.All(went, at => Assert.Equal(went[0], at));
        Assert.Equal(0, pacing.Remembered);
        pacing.Close("fake", "a", went[0].AddSeconds(3));

        Assert.Equal(went[0].AddSeconds(3), Assert.Single(Go(pacing, [unlimited])));
    }

    [Fact]
    public void What_is_idle_is_forgotten()
    {
        Pacing pacing = NewPacing();
        Go(pacing, Enumerable.Range(0, 500).Select(i => To($"chat {i}")));
        Assert.Equal(501, pacing.Remembered);

        _time.Advance(TimeSpan.FromMinutes(2));
        Go(pacing, [To("b")]);

        Assert.Equal(2, pacing.Remembered);
    }

    [Fact]
    public async Task A_host_that_goes_silent_gives_its_part_to_the_others()
    {
        await using House house = await House.OpenAsync();
        TestHost other = house.StartHost();
        foreach (TestHost host in new[] { house.Host, other, house.Host })
            await host.Hosts.BeatAsync(CancellationToken.None);
        Assert.Equal((2, 2), (house.Host.Hosts.Count, other.Hosts.Count));

        house.Time.Advance(TimeSpan.FromSeconds(30));
        await house.Host.Hosts.BeatAsync(CancellationToken.None);
        Assert.Equal(2, house.Host.Hosts.Count);
        house.Time.Advance(TimeSpan.FromSeconds(10));
        await house.Host.Hosts.BeatAsync(CancellationToken.None);

        Assert.Equal(1, house.Host.Hosts.Count);
    }

    [Fact]
    public async Task A_host_that_stops_takes_leave_and_one_that_is_alone_writes_nothing()
    {
        await using House house = await House.OpenAsync();
        using CancellationTokenSource stop = new();
        Task beating = house.Host.Hosts.RunAsync(stop.Token);
        await house.Store.UntilCommittedAsync(batch => batch.Partition == LiveHosts.Partition);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => beating.WaitAsync(House.Patience));
        Assert.DoesNotContain(await house.DueAsync(), row => row.Id.Partition == LiveHosts.Partition);
        int commits = house.Store.Commits.Length;

        await house.StartHost(options: new OutboxOptions { Alone = true }).Hosts.RunAsync(CancellationToken.None)
            .WaitAsync(House.Patience);

        Assert.Equal(commits, house.Store.Commits.Length);
    }

    private Pacing NewPacing() => new(() => _hosts, _time);

    private static ImmutableArray<PacingScope> To(string conversation) =>
        [new PacingScope(conversation, Conversation), new PacingScope("tenant", [Tenant]) { IsShared = true }];

    /// <summary>
    /// Has messages go one after the other as soon as they may where they are of one conversation, and all at once
    /// where they are not.
    /// </summary>
    private List<DateTimeOffset> Go(Pacing pacing, IEnumerable<ImmutableArray<PacingScope>> messages)
    {
        List<DateTimeOffset> went = [];
        RunOut(Start(() => Task.WhenAll(messages.GroupBy(scopes => scopes[0].Name).Select(async conversation =>
        {
            foreach (ImmutableArray<PacingScope> scopes in conversation)
            {
                Assert.Null(await pacing.EnterAsync("fake", scopes, DateTimeOffset.MaxValue, CancellationToken.None));
                went.Add(_time.GetUtcNow());
            }
        }))));
        return went;
    }

    private static Task Start(Func<Task> begin)
    {
        Task begun = Task.CompletedTask;
        InThisThread(() => begun = begin());
        return begun;
    }

    private void RunOut(Task all)
    {
        InThisThread(() =>
        {
            for (int step = 0; !all.IsCompleted && step < 100_000; step++) _time.Advance(TimeSpan.FromMilliseconds(10));
        });
        Assert.True(all.IsCompletedSuccessfully, all.Exception?.ToString());
    }

    /// <summary>What waits on the clock goes on in this thread too, when the clock passes its time.</summary>
    private static void InThisThread(Action act)
    {
        SynchronizationContext? before = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        act();
        SynchronizationContext.SetSynchronizationContext(before);
    }

    private static void AssertNoMore(List<DateTimeOffset> went, RateLimit limit)
    {
        went.Sort();
        for (int i = limit.Count; i < went.Count; i++)
            Assert.True(went[i] - went[i - limit.Count] >= limit.Window, $"{i}: {went[i] - went[i - limit.Count]}");
    }
}
