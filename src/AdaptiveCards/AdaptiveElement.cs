using System.Text.Json;

namespace AdaptiveCards;

/// <summary>Something in the body of a card.</summary>
public abstract class AdaptiveElement : AdaptiveTypedElement
{
    /// <summary>How far it stands from what is above it.</summary>
    public AdaptiveSpacing Spacing { get; set; }

    /// <summary>A line above it.</summary>
    public bool Separator { get; set; }

    /// <summary>It is seen from the start.</summary>
    public bool IsVisible { get; set; } = true;

    internal override void WriteMembers(Utf8JsonWriter json)
    {
        if (Separator) json.WriteBoolean("separator"u8, true);
        json.WriteName("spacing"u8, Spacing);
        base.WriteMembers(json);
        if (!IsVisible) json.WriteBoolean("isVisible"u8, false);
    }
}
