namespace AdaptiveCards;

/// <summary>A dictionary of values by name.</summary>
/// <typeparam name="TKey">The type of the names.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
public class SerializableDictionary<TKey, TValue> : Dictionary<TKey, TValue>
    where TKey : notnull;
