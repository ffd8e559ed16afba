using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Internal;

namespace MentorBot.Slack.Protocol;

/// <summary>
/// Remembers answers for a while, and never more than so many of them: what was asked for longest ago goes first. An
/// answer that is too old is kept for whoever asks anew, since the platform may be silent then.
/// </summary>
/// <param name="capacity">How many at most.</param>
/// <param name="lifetime">How long an answer holds.</param>
/// <param name="clock">The time.</param>
internal sealed class AnswerCache<T>(int capacity, Func<T, TimeSpan> lifetime, TimeProvider clock) : IDisposable
{
    private static readonly MemoryCacheEntryOptions One = new() { Size = 1 };
    private readonly MemoryCache _answers =
        new(new MemoryCacheOptions { SizeLimit = capacity, Clock = new SystemClock(clock) });

    public int Count => _answers.Count;

    /// <summary>
    /// The answer that is remembered, else a new one. Two who ask at the same time may each make one; the later is
    /// kept.
    /// </summary>
    /// <param name="key">What is asked.</param>
    /// <param name="make">Makes a new one. It is told the answer that no longer holds, where there is one.</param>
    public T GetOrAdd(string key, Func<T?, T> make)
    {
        if (_answers.TryGetValue(key, out Answer? before) && IsFresh(before!)) return before!.Value;
        // A cache that is full takes nothing more, and makes room only later: a tenth at once, so that this is rare.
        if (_answers.Count >= capacity) _answers.Compact(0.1);
        long asked = clock.GetTimestamp();
        return _answers.Set(key, new Answer(make(before is null ? default : before.Value), asked), One).Value;
    }

    /// <summary>The answer no longer holds.</summary>
    public void Forget(string key) => _answers.Remove(key);

    public void Dispose() => _answers.Dispose();

    private bool IsFresh(Answer answer) => clock.GetElapsedTime(answer.Asked) < lifetime(answer.Value);

    private sealed record Answer(T Value, long Asked);

    private sealed class SystemClock(TimeProvider time) : ISystemClock
    {
        public DateTimeOffset UtcNow => time.GetUtcNow();
    }
}
