namespace AdaptiveCards;

/// <summary>An element whose visibility is toggled.</summary>
/// <param name="elementId">The element's id.</param>
public sealed class AdaptiveTargetElement(string elementId)
{
    /// <summary>The element's id.</summary>
    public string ElementId { get; set; } = elementId;
}
