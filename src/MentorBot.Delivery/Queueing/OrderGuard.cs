using System.Collections.Concurrent;

namespace MentorBot.Delivery.Queueing;

/// <summary>
/// Remembers where the store may hold earlier messages than this host knows of, and up to which number: for one key,
/// because a claim to one of its messages was released; or for all keys of a person, because another host wrote
/// messages of their turns. Before a later message of such a key is sent, the store is read, and the earlier one is
/// sent first.
/// </summary>
internal sealed class OrderGuard
{
    private const int MaxKeys = 100_000;
    private readonly ConcurrentDictionary<string, long> _keys = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<PersonId, long> _people = new();

    /// <summary>Keys of guarded people for which the store was read, and up to which number.</summary>
    private readonly ConcurrentDictionary<string, long> _released = new(StringComparer.Ordinal);

    private volatile bool _everything;

    /// <summary>The store may hold an earlier message for this key, with a number up to this one.</summary>
    public void Require(string key, long number) => Raise(_keys, key, number);

    /// <summary>
    /// The store may hold an earlier message for any key of the person, with a number up to this one.
    /// </summary>
    public void Require(PersonId person, long number) => Raise(_people, person, number);

    /// <summary>Whether the store must be read before a message of the key is sent.</summary>
    public bool IsRequired(PersonId person, string key) => _everything || _keys.ContainsKey(key)
        || (_people.TryGetValue(person, out long last)
            && !(_released.TryGetValue(key, out long number) && last < number));

    /// <summary>The store was read: it no longer holds a message of the key before that number.</summary>
    public void Release(PersonId person, string key, long number)
    {
        if (_keys.TryGetValue(key, out long last) && last < number)
            _keys.TryRemove(KeyValuePair.Create(key, last));
        if (_people.ContainsKey(person)) Raise(_released, key, number);
    }

    private void Raise<TKey>(ConcurrentDictionary<TKey, long> numbers, TKey key, long number) where TKey : notnull
    {
        // Reading the store more often is cheaper than keeping so many keys in memory for ever.
        if (numbers.Count >= MaxKeys) _everything = true;
        else numbers.AddOrUpdate(key, number, (_, before) => Math.Max(before, number));
    }
}
