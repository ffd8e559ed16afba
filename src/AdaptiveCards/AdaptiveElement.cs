using System.Text.Json;

namespace AdaptiveCards;

/// <summary>An element in the body of a card.</summary>
public abstract class AdaptiveElement : AdaptiveTypedElement
{
    /// <summary>The space between it and the element above.</summary>
    public AdaptiveSpacing Spacing { get; set; }

    /// <summary>Whether a line is drawn above it.</summary>
    public bool Separator { get; set; }

    /// <summary>Whether it is initially visible.</summary>
    public bool IsVisible { get; set; } = true;

    internal override void WriteMembers(Utf8JsonWriter json)
    {
        if (Separator) json.WriteBoolean("separator"u8, true);
        json.WriteName("spacing"u8, Spacing);
        base.WriteMembers(json);
        if (!IsVisible) json.WriteBoolean("isVisible"u8, false);
    }
}
