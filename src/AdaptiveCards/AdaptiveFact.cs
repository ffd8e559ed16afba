namespace AdaptiveCards;

/// <summary>A fact: a name and a value.</summary>
/// <param name="title">The name.</param>
/// <param name="value">The value.</param>
public sealed class AdaptiveFact(string title, string value)
{
    /// <summary>The name.</summary>
    public string Title { get; set; } = title;

    /// <summary>The value.</summary>
    public string Value { get; set; } = value;
}
