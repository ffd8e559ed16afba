using System.Collections.Concurrent;

namespace MentorBot.Turns.Delivery;

/// <summary>
/// Where something earlier may stand in the store than this host holds, and up to which number: in a lane, since something was given back there, or in
/// every lane of a person, since another host wrote what their turns left. What comes behind it looks first.
/// </summary>
internal sealed class Doubts
{
    private const int Most = 100_000;
    private readonly ConcurrentDictionary<string, long> _lanes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<PersonId, long> _people = new();
    private readonly ConcurrentDictionary<string, long> _cleared = new(StringComparer.Ordinal); // Lanes of people in doubt that were looked into.
    private volatile bool _everywhere;

    /// <summary>Whatever has a number up to this one may stand there.</summary>
    public void Add(string lane, long number) => Raise(_lanes, lane, number);

    /// <summary>Whatever has a number up to this one may stand in any of the person's lanes.</summary>
    public void Add(PersonId person, long number) => Raise(_people, person, number);

    public bool Has(PersonId person, string lane) => _everywhere || _lanes.ContainsKey(lane)
        || (_people.TryGetValue(person, out long last) && !(_cleared.TryGetValue(lane, out long number) && last < number));

    /// <summary>Nothing stands in the lane any more before that number.</summary>
    public void Clear(PersonId person, string lane, long number)
    {
        if (_lanes.TryGetValue(lane, out long last) && last < number) _lanes.TryRemove(KeyValuePair.Create(lane, last));
        if (_people.ContainsKey(person)) Raise(_cleared, lane, number);
    }

    private void Raise<TKey>(ConcurrentDictionary<TKey, long> numbers, TKey key, long number) where TKey : notnull
    {
        if (numbers.Count >= Most) _everywhere = true; // Looking costs a read; keeping count of so many would cost memory for good.
        else numbers.AddOrUpdate(key, number, (_, before) => Math.Max(before, number));
    }
}
