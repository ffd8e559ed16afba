using System.Collections.Concurrent;
using MentorBot.Identity;

namespace MentorBot.Delivery.Queueing;

/// <summary>
/// Where the store may hold an earlier message than this host knows of, and up to which number: for one key, because
/// a message of it was given back; or for every key of a person, because another host wrote what their turns said.
/// A later message of such a key reads the store first and lets the earlier one go before it.
/// </summary>
internal sealed class OrderGuard
{
    private const int MaxKeys = 100_000;
    private readonly ConcurrentDictionary<string, long> _keys = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<PersonId, long> _people = new();

    /// <summary>Keys of guarded people that were read already, and up to which number.</summary>
    private readonly ConcurrentDictionary<string, long> _released = new(StringComparer.Ordinal);

    private volatile bool _everything;

    /// <summary>An earlier message with a number up to this one may be in the store for this key.</summary>
    public void Require(string key, long number) => Raise(_keys, key, number);

    /// <summary>
    /// An earlier message with a number up to this one may be in the store for any key of the person.
    /// </summary>
    public void Require(PersonId person, long number) => Raise(_people, person, number);

    /// <summary>Whether the store must be read before a message of the key is sent.</summary>
    public bool IsRequired(PersonId person, string key) => _everything || _keys.ContainsKey(key)
        || (_people.TryGetValue(person, out long last)
            && !(_released.TryGetValue(key, out long number) && last < number));

    /// <summary>The store was read: it holds no message of the key before that number any more.</summary>
    public void Release(PersonId person, string key, long number)
    {
        if (_keys.TryGetValue(key, out long last) && last < number)
            _keys.TryRemove(KeyValuePair.Create(key, last));
        if (_people.ContainsKey(person)) Raise(_released, key, number);
    }

    private void Raise<TKey>(ConcurrentDictionary<TKey, long> numbers, TKey key, long number) where TKey : notnull
    {
        // Reading the store costs a read; remembering so many keys would cost memory for good.
        if (numbers.Count >= MaxKeys) _everything = true;
        else numbers.AddOrUpdate(key, number, (_, before) => Math.Max(before, number));
    }
}
