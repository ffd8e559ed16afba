using System.Text.Json;

namespace AdaptiveCards;

/// <summary>
/// Shows and hides elements. See <see href="https://adaptivecards.io/explorer/Action.ToggleVisibility.html"/>.
/// </summary>
public sealed class AdaptiveToggleVisibilityAction : AdaptiveAction
{
    /// <summary>The schema's name for it.</summary>
    public const string TypeName = "Action.ToggleVisibility";

    /// <inheritdoc/>
    public override string Type => TypeName;

    /// <summary>The elements to show or hide.</summary>
    public List<AdaptiveTargetElement> TargetElements { get; set; } = [];

    internal override void WriteContent(Utf8JsonWriter json)
    {
        json.WriteStartArray("targetElements"u8);
        foreach (AdaptiveTargetElement target in TargetElements) json.WriteStringValue(target.ElementId);
        json.WriteEndArray();
    }
}
