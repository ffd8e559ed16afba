using MentorBot.Delivery.Messages;

namespace MentorBot.Turns.Tests.Delivery;

/// <summary>Delivery keeps to what the platforms allow, and no more than that.</summary>
public sealed class PacingTests
{
    private readonly PacingRun _run = new();

    [Fact]
    public void A_conversation_takes_no_more_than_each_of_its_limits_in_any_window()
    {
        List<DateTimeOffset> went = _run.Go(_run.NewPacing(), Enumerable.Repeat(PacingRun.To("a"), 130));

        foreach (RateLimit limit in PacingRun.Conversation) PacingRun.AssertNoMore(went, limit);
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
        _run.Hosts = hosts;

        List<DateTimeOffset> went =
            _run.Go(_run.NewPacing(), Enumerable.Range(0, each * 3).Select(i => PacingRun.To($"chat {i}")));

        PacingRun.AssertNoMore(went, new RateLimit(each, TimeSpan.FromSeconds(1)));
        Assert.Equal(each, went.Count(at => at == went[0]));
        Assert.InRange((went[^1] - went[0]).TotalSeconds, 2, 2.2);
    }

    [Fact]
    public void Those_who_wait_for_a_tenant_go_in_the_order_of_their_coming()
    {
        Pacing pacing = _run.NewPacing();
        List<int> went = [];
        _run.RunOut(PacingRun.Start(() => Task.WhenAll(Enumerable.Range(0, 200).Select(async i =>
        {
            await pacing.EnterAsync("fake", PacingRun.To($"chat {i}"), DateTimeOffset.MaxValue, CancellationToken.None);
            went.Add(i);
        }))));

        Assert.Equal(Enumerable.Range(0, 200), went);
    }

    [Fact]
    public void A_conversation_that_is_held_up_holds_up_no_other()
    {
        Pacing pacing = _run.NewPacing();
        pacing.Close("fake", "a", _run.Time.GetUtcNow().AddMinutes(1));
        Task held = PacingRun.Start(() => pacing.EnterAsync(
            "fake", PacingRun.To("a"), DateTimeOffset.MaxValue, CancellationToken.None));

        List<DateTimeOffset> went = _run.Go(pacing, Enumerable.Range(0, 50).Select(i => PacingRun.To($"chat {i}")));

        Assert.All(went, at => Assert.Equal(went[0], at));
        Assert.False(held.IsCompleted);
        DateTimeOffset closed = _run.Time.GetUtcNow();
        _run.RunOut(held);
        Assert.InRange((_run.Time.GetUtcNow() - closed).TotalSeconds, 59, 61);
    }

    [Fact]
    public void A_tenant_that_the_platform_closes_is_closed_for_everyone_in_it_and_nobody_else()
    {
        Pacing pacing = _run.NewPacing();
        DateTimeOffset until = _run.Time.GetUtcNow().AddSeconds(10);
        pacing.Close("fake", "tenant", until);

        List<DateTimeOffset> elsewhere =
            _run.Go(
                pacing,
                [[new PacingScope("x", PacingRun.Conversation), new PacingScope("another", [PacingRun.Tenant])]]);
        List<DateTimeOffset> here = _run.Go(pacing, Enumerable.Range(0, 60).Select(i => PacingRun.To($"chat {i}")));

        Assert.True(elsewhere[0] < until);
        Assert.All(here, at => Assert.True(at >= until));
        PacingRun.AssertNoMore(here, PacingRun.Tenant);
    }

    [Fact]
    public async Task What_would_be_too_late_is_told_at_once_and_takes_nobodys_place()
    {
        Pacing pacing = _run.NewPacing();
        _run.Go(pacing, Enumerable.Repeat(PacingRun.To("a"), 7));
        DateTimeOffset now = _run.Time.GetUtcNow();

        DateTimeOffset? later = await pacing.EnterAsync("fake", PacingRun.To("a"), now, CancellationToken.None);

        Assert.True(later > now);
        Assert.Single(_run.Go(pacing, [PacingRun.To("b")]), now);
    }

    [Fact]
    public void Where_nothing_is_limited_everything_goes_but_what_the_platform_closed()
    {
        Pacing pacing = _run.NewPacing();
        ImmutableArray<PacingScope> unlimited =
        [
            new PacingScope("a", []), new PacingScope("tenant", []) { IsShared = true },
        ];

        List<DateTimeOffset> went = _run.Go(pacing, Enumerable.Repeat(unlimited, 500));
        Assert.All(went, at => Assert.Equal(went[0], at));
        Assert.Equal(0, pacing.Remembered);
        pacing.Close("fake", "a", went[0].AddSeconds(3));

        Assert.Equal(went[0].AddSeconds(3), Assert.Single(_run.Go(pacing, [unlimited])));
    }

    [Fact]
    public void What_is_idle_is_forgotten()
    {
        Pacing pacing = _run.NewPacing();
        _run.Go(pacing, Enumerable.Range(0, 500).Select(i => PacingRun.To($"chat {i}")));
        Assert.Equal(501, pacing.Remembered);

        _run.Time.Advance(TimeSpan.FromMinutes(2));
        _run.Go(pacing, [PacingRun.To("b")]);

        Assert.Equal(2, pacing.Remembered);
    }
}
