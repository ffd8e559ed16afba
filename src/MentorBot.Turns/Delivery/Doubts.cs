using System.Collections.Concurrent;

namespace MentorBot.Turns.Delivery;

/// <summary>
/// The lanes in which something earlier may stand in the store than this host holds, and up to which number: another host wrote there, or something was
/// given back. What comes behind it looks first.
/// </summary>
internal sealed class Doubts
{
    private const int Most = 100_000;
    private readonly ConcurrentDictionary<string, long> _lanes = new(StringComparer.Ordinal);
    private volatile bool _everywhere;

    /// <summary>Whatever has a number up to this one may stand there.</summary>
    public void Add(string lane, long number)
    {
        if (_lanes.Count >= Most) _everywhere = true; // Looking costs a read; keeping count of so many would cost memory for good.
        else _lanes.AddOrUpdate(lane, number, (_, before) => Math.Max(before, number));
    }

    public bool Has(string lane) => _everywhere || _lanes.ContainsKey(lane);

    /// <summary>Nothing stands there any more before that number.</summary>
    public void Clear(string lane, long number)
    {
        if (_lanes.TryGetValue(lane, out long last) && last < number) _lanes.TryRemove(KeyValuePair.Create(lane, last));
    }
}
