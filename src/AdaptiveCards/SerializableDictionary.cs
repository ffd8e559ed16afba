namespace AdaptiveCards;

/// <summary>Values by name.</summary>
/// <typeparam name="TKey">The name.</typeparam>
/// <typeparam name="TValue">The value.</typeparam>
public class SerializableDictionary<TKey, TValue> : Dictionary<TKey, TValue>
    where TKey : notnull;
