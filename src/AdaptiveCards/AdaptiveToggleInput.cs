using System.Text.Json;

namespace AdaptiveCards;

/// <summary>Asks whether or not. See <see href="https://adaptivecards.io/explorer/Input.Toggle.html"/>.</summary>
public sealed class AdaptiveToggleInput : AdaptiveInput
{
    /// <summary>The schema's name for it.</summary>
    public const string TypeName = "Input.Toggle";

    /// <inheritdoc/>
    public override string Type => TypeName;

    /// <summary>What stands beside the box.</summary>
    public string? Title { get; set; }

    /// <summary>What it holds when it is shown.</summary>
    public string? Value { get; set; }

    /// <summary>What is sent where the box is ticked.</summary>
    public string ValueOn { get; set; } = bool.TrueString;

    /// <summary>What is sent where it is not.</summary>
    public string ValueOff { get; set; } = bool.FalseString;

    /// <summary>The title goes on in the next line where it is too long for one.</summary>
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
