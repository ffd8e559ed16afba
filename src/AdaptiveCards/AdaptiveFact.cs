namespace AdaptiveCards;

/// <summary>A name and what stands behind it.</summary>
/// <param name="title">The name.</param>
/// <param name="value">What stands behind it.</param>
public sealed class AdaptiveFact(string title, string value)
{
    /// <summary>The name.</summary>
    public string Title { get; set; } = title;

    /// <summary>What stands behind it.</summary>
    public string Value { get; set; } = value;
}
