using System.Text.Json;

namespace AdaptiveCards;

/// <summary>
/// Something that a card asks. See
/// <see href="https://learn.microsoft.com/adaptive-cards/authoring-cards/input-validation"/>.
/// </summary>
public abstract class AdaptiveInput : AdaptiveElement
{
    /// <summary>What is asked.</summary>
    public string? Label { get; set; }

    /// <summary>An answer is needed.</summary>
    public bool IsRequired { get; set; }

    /// <summary>What the client says at the input where the answer is missing or does not fit.</summary>
    public string? ErrorMessage { get; set; }

    internal override void WriteMembers(Utf8JsonWriter json)
    {
        base.WriteMembers(json);
        json.WriteText("label"u8, Label);
        if (IsRequired) json.WriteBoolean("isRequired"u8, true);
        json.WriteText("errorMessage"u8, ErrorMessage);
    }
}
