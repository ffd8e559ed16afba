using System.Text.Json;

namespace AdaptiveCards;

/// <summary>
/// An input of a card. See <see href="https://learn.microsoft.com/adaptive-cards/authoring-cards/input-validation"/>.
/// </summary>
public abstract class AdaptiveInput : AdaptiveElement
{
    /// <summary>The label: what is asked.</summary>
    public string? Label { get; set; }

    /// <summary>Whether an answer is required.</summary>
    public bool IsRequired { get; set; }

    /// <summary>The error that the client shows if the answer is missing or invalid.</summary>
    public string? ErrorMessage { get; set; }

    internal override void WriteMembers(Utf8JsonWriter json)
    {
        base.WriteMembers(json);
        json.WriteText("label"u8, Label);
        if (IsRequired) json.WriteBoolean("isRequired"u8, true);
        json.WriteText("errorMessage"u8, ErrorMessage);
    }
}
