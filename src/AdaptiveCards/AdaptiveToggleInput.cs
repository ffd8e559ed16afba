using System.Text.Json;

namespace AdaptiveCards;

/// <summary>An input for yes or no. See <see href="https://adaptivecards.io/explorer/Input.Toggle.html"/>.</summary>
public sealed class AdaptiveToggleInput : AdaptiveInput
{
    /// <summary>The schema's name for it.</summary>
    public const string TypeName = "Input.Toggle";

    /// <inheritdoc/>
    public override string Type => TypeName;

    /// <summary>The label of the check box.</summary>
    public string? Title { get; set; }

    /// <summary>The initial value.</summary>
    public string? Value { get; set; }

    /// <summary>The value that is sent if the box is ticked.</summary>
    public string ValueOn { get; set; } = bool.TrueString;

    /// <summary>The value that is sent if the box is not ticked.</summary>
    public string ValueOff { get; set; } = bool.FalseString;

    /// <summary>Whether a long title is wrapped.</summary>
    public bool Wrap { get; set; }

    internal override void WriteMembers(Utf8JsonWriter json)
    {
        base.WriteMembers(json);
        json.WriteText("title"u8, Title);
        json.WriteText("value"u8, Value);
        json.WriteString("valueOn"u8, ValueOn);
        json.WriteString("valueOff"u8, ValueOff);
        if (Wrap) json.WriteBoolean("wrap"u8, true);
    }
}
