using System.Text.Json;

namespace AdaptiveCards;

/// <summary>An element with others in it.</summary>
public abstract class AdaptiveCollectionElement : AdaptiveElement
{
    /// <summary>What its looks say of what is in it; null: as what is around it.</summary>
    public AdaptiveContainerStyle? Style { get; set; }

    internal override void WriteMembers(Utf8JsonWriter json)
    {
        base.WriteMembers(json);
        if (Style is { } style) json.WriteString("style"u8, Enum.GetName(style));
    }
}
