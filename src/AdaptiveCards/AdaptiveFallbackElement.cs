namespace AdaptiveCards;

/// <summary>What is shown in the place of an element that a client does not know.</summary>
/// <param name="fallbackContent">What is shown.</param>
public sealed class AdaptiveFallbackElement(AdaptiveTypedElement fallbackContent)
{
    /// <summary>What is shown.</summary>
    public AdaptiveTypedElement Content { get; set; } = fallbackContent;
}
