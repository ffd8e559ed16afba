using System.Text.Json;

namespace AdaptiveCards;

/// <summary>
/// An input for one of several choices. See <see href="https://adaptivecards.io/explorer/Input.ChoiceSet.html"/>.
/// </summary>
public sealed class AdaptiveChoiceSetInput : AdaptiveInput
{
    /// <summary>The schema's name for it.</summary>
    public const string TypeName = "Input.ChoiceSet";

    /// <inheritdoc/>
    public override string Type => TypeName;

    /// <summary>The value of the initially selected choice.</summary>
    public string? Value { get; set; }

    /// <summary>How the choices are shown.</summary>
    public AdaptiveChoiceInputStyle Style { get; set; }

    /// <summary>Whether long titles are wrapped.</summary>
    public bool Wrap { get; set; }

    /// <summary>The choices, from top to bottom.</summary>
    public List<AdaptiveChoice> Choices { get; set; } = [];

    internal override void WriteMembers(Utf8JsonWriter json)
    {
        base.WriteMembers(json);
        json.WriteText("value"u8, Value);
        // The client decides how to show choices that it supplies itself.
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
    /// <summary>A drop-down list.</summary>
    Compact,

    /// <summary>All choices are visible, such as radio buttons.</summary>
    Expanded,
}
