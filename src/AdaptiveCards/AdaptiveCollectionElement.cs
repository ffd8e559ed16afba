using System.Text.Json;

namespace AdaptiveCards;

/// <summary>An element that contains others.</summary>
public abstract class AdaptiveCollectionElement : AdaptiveElement
{
    /// <summary>The style, which shows the meaning of the content; null takes the style of the parent.</summary>
    public AdaptiveContainerStyle? Style { get; set; }

    internal override void WriteMembers(Utf8JsonWriter json)
    {
        base.WriteMembers(json);
        if (Style is { } style) json.WriteString("style"u8, Enum.GetName(style));
    }
}
