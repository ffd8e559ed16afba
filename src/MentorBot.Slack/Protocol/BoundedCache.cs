using System.Collections.Concurrent;

namespace MentorBot.Slack.Protocol;

/// <summary>Remembers answers for a while, and never more than so many of them.</summary>
/// <param name="capacity">How many at most.</param>
/// <param name="lifetime">How long an answer holds.</param>
/// <param name="clock">The time.</param>
internal sealed class BoundedCache<T>(int capacity, Func<T, TimeSpan> lifetime, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private readonly Lock _room = new();

    public int Count => _entries.Count;

    /// <summary>The answer that is remembered, else a new one. Two who ask at the same time may each make one; the later is kept.</summary>
    /// <param name="key">What is asked.</param>
    /// <param name="make">Makes a new one. It is told the answer that no longer holds, where there is one.</param>
    public T GetOrAdd(string key, Func<T?, T> make)
    {
        if (_entries.TryGetValue(key, out Entry? entry) && IsFresh(entry)) return entry.Value;
        MakeRoom();
        long asked = clock.GetTimestamp();
        Entry made = new(make(entry is null ? default : entry.Value), asked);
        _entries[key] = made;
        return made.Value;
    }

    /// <summary>The answer no longer holds.</summary>
    public void Forget(string key) => _entries.TryRemove(key, out _);

    private bool IsFresh(Entry entry) => clock.GetElapsedTime(entry.Made) < lifetime(entry.Value);

    private void MakeRoom()
    {
        if (_entries.Count < capacity) return;
        lock (_room)
        {
            if (_entries.Count < capacity) return;
            foreach ((string key, Entry entry) in _entries)
            {
                if (!IsFresh(entry)) _entries.TryRemove(key, out _);
            }

            // A tenth at once, so that the next ones find room without looking through all of it again.
            int tooMany = _entries.Count - (capacity - 1 - (capacity / 10));
            if (tooMany <= 0) return;
            foreach ((string key, _) in _entries.OrderBy(static pair => pair.Value.Made).Take(tooMany).ToArray()) _entries.TryRemove(key, out _);
        }
    }

    private sealed record Entry(T Value, long Made);
}
