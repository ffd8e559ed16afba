using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Internal;

namespace MentorBot.Slack.Protocol;

/// <summary>
/// A cache of answers, limited in time and size: the entry that was last used longest ago is removed first. An expired
/// answer is kept for the caller that asks again, since the platform may not answer then.
/// </summary>
/// <param name="capacity">The maximum number of answers.</param>
/// <param name="lifetime">How long an answer is fresh.</param>
/// <param name="clock">The time.</param>
internal sealed class AnswerCache<T>(int capacity, Func<T, TimeSpan> lifetime, TimeProvider clock) : IDisposable
{
    private static readonly MemoryCacheEntryOptions One = new() { Size = 1 };
    private readonly MemoryCache _answers =
        new(new MemoryCacheOptions { SizeLimit = capacity, Clock = new SystemClock(clock) });

    public int Count => _answers.Count;

    /// <summary>
    /// The cached answer, otherwise a new one. Concurrent callers may each make one; the later one is kept.
    /// </summary>
    /// <param name="key">The key of the question.</param>
    /// <param name="make">Makes a new answer. It receives the expired one, if there is one.</param>
    public T GetOrAdd(string key, Func<T?, T> make)
    {
        if (_answers.TryGetValue(key, out Answer? before) && IsFresh(before!)) return before!.Value;
        // The cache refuses new entries when it is full, and evicts only afterwards. So a tenth is removed here at
        // once, which makes this rare.
        if (_answers.Count >= capacity) _answers.Compact(0.1);
        long asked = clock.GetTimestamp();
        return _answers.Set(key, new Answer(make(before is null ? default : before.Value), asked), One).Value;
    }

    /// <summary>Removes the answer.</summary>
    public void Forget(string key) => _answers.Remove(key);

    public void Dispose() => _answers.Dispose();

    private bool IsFresh(Answer answer) => clock.GetElapsedTime(answer.Asked) < lifetime(answer.Value);

    private sealed record Answer(T Value, long Asked);

    private sealed class SystemClock(TimeProvider time) : ISystemClock
    {
        public DateTimeOffset UtcNow => time.GetUtcNow();
    }
}
