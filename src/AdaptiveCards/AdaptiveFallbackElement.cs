namespace AdaptiveCards;

/// <summary>The replacement for an element that a client does not know.</summary>
/// <param name="fallbackContent">The element to show instead.</param>
public sealed class AdaptiveFallbackElement(AdaptiveTypedElement fallbackContent)
{
    /// <summary>The element to show instead.</summary>
    public AdaptiveTypedElement Content { get; set; } = fallbackContent;
}
