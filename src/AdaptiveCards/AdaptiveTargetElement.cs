namespace AdaptiveCards;

/// <summary>An element that is shown where it is hidden, and hidden where it is shown.</summary>
/// <param name="elementId">Its id.</param>
public sealed class AdaptiveTargetElement(string elementId)
{
    /// <summary>Its id.</summary>
    public string ElementId { get; set; } = elementId;
}
