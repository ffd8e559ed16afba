using System.Text.Json;

namespace AdaptiveCards;

/// <summary>
/// Asks for one of several choices. See <see href="https://adaptivecards.io/explorer/Input.ChoiceSet.html"/>.
/// </summary>
public sealed class AdaptiveChoiceSetInput : AdaptiveInput
{
    /// <summary>The schema's name for it.</summary>
    public const string TypeName = "Input.ChoiceSet";

    /// <inheritdoc/>
    public override string Type => TypeName;

    /// <summary>The value of the choice that is chosen when it is shown.</summary>
    public string? Value { get; set; }

    /// <summary>How the choices are shown.</summary>
    public AdaptiveChoiceInputStyle Style { get; set; }

    /// <summary>Titles go on in the next line where they are too long for one.</summary>
    public bool Wrap { get; set; }

    /// <summary>The choices, from top to bottom.</summary>
    public List<AdaptiveChoice> Choices { get; set; } = [];

    internal override void WriteMembers(Utf8JsonWriter json)
    {
        base.WriteMembers(json);
        json.WriteText("value"u8, Value);
        // Choices that the client fills in it shows in its own way.
        if (Choices.Count > 0)
            json.WriteString("style"u8, Style == AdaptiveChoiceInputStyle.Expanded ? "expanded"u8 : "compact"u8);
        if (Wrap) json.WriteBoolean("wrap"u8, true);
        json.WriteStartArray("choices"u8);
        foreach (AdaptiveChoice choice in Choices) choice.Write(json);
        json.WriteEndArray();
    }
}

/// <summary>How choices are shown.</summary>
public enum AdaptiveChoiceInputStyle
{
    /// <summary>Folded into a list.</summary>
    Compact,

    /// <summary>All at once.</summary>
    Expanded,
}
