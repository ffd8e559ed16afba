using System.Text.Json;

namespace AdaptiveCards;

/// <summary>An action of a card: a button.</summary>
public abstract class AdaptiveAction : AdaptiveTypedElement
{
    private const string NoStyle = "default";

    /// <summary>The label of the button.</summary>
    public string? Title { get; set; }

    /// <summary><c>default</c>, <c>positive</c> or <c>destructive</c>.</summary>
    public string Style { get; set; } = NoStyle;

    internal override void WriteMembers(Utf8JsonWriter json)
    {
        base.WriteMembers(json);
        json.WriteText("title"u8, Title);
        if (Style != NoStyle) json.WriteText("style"u8, Style);
    }

    private protected static void WriteSent(Utf8JsonWriter json, AdaptiveAssociatedInputs inputs, object? data)
    {
        json.WriteString("associatedInputs"u8, inputs == AdaptiveAssociatedInputs.None ? "none"u8 : "auto"u8);
        if (data is null) return;
        json.WritePropertyName("data"u8);
        json.WriteData(data);
    }
}
