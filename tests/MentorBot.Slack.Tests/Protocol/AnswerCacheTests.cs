using MentorBot.Slack.Protocol;

namespace MentorBot.Slack.Tests.Protocol;

/// <summary>What is remembered of answers, and what makes room for others.</summary>
public sealed class AnswerCacheTests : IDisposable
{
    private const int Capacity = 100;
    private readonly ManualClock _clock = new();
    private readonly AnswerCache<int> _cache;

    public AnswerCacheTests() => _cache = new AnswerCache<int>(Capacity, static _ => TimeSpan.FromHours(1), _clock);

    public void Dispose() => _cache.Dispose();

    [Fact]
    public void What_is_remembered_is_bounded_and_the_oldest_goes_first()
    {
        for (int i = 0; i < 1000; i++)
        {
            Assert.Equal(i, Ask(i, i));
            Assert.InRange(_cache.Count, 1, Capacity);
        }

        Assert.Equal(999, Ask(999, -1));
        Assert.Equal(-1, Ask(0, -1));
    }

    [Fact]
    public void What_nobody_asks_for_goes_before_what_is_asked_for()
    {
        for (int i = 0; i < 1000; i++)
        {
            Ask(i, i);
            Assert.Equal(0, Ask(0, -1));
        }
    }

    [Fact]
    public void An_answer_that_is_too_old_is_told_to_whoever_makes_a_new_one()
    {
        Ask(7, 70);
        _clock.Now += TimeSpan.FromHours(1);
        Assert.Equal(71, _cache.GetOrAdd("7", static before => before + 1));
        _cache.Forget("7");
        Assert.Equal(1, _cache.GetOrAdd("7", static before => before + 1));
    }

    private int Ask(int key, int made)
    {
        _clock.Now += TimeSpan.FromMilliseconds(1);
        return _cache.GetOrAdd($"{key}", _ => made);
    }
}
