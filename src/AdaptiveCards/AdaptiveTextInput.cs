using System.Text.Json;

namespace AdaptiveCards;

/// <summary>Asks for a text. See <see href="https://adaptivecards.io/explorer/Input.Text.html"/>.</summary>
public sealed class AdaptiveTextInput : AdaptiveInput
{
    /// <summary>The schema's name for it.</summary>
    public const string TypeName = "Input.Text";

    /// <inheritdoc/>
    public override string Type => TypeName;

    /// <summary>What it holds when it is shown.</summary>
    public string? Value { get; set; }

    /// <summary>What an answer may look like.</summary>
    public string? Placeholder { get; set; }

    /// <summary>The longest answer, in characters; 0: any.</summary>
    public int MaxLength { get; set; }

    /// <summary>Room for several lines.</summary>
    public bool IsMultiline { get; set; }

    /// <summary>What is asked for.</summary>
    public AdaptiveTextInputStyle Style { get; set; }

    internal override void WriteMembers(Utf8JsonWriter json)
    {
        base.WriteMembers(json);
        json.WriteText("value"u8, Value);
        json.WriteText("placeholder"u8, Placeholder);
        if (MaxLength > 0) json.WriteNumber("maxLength"u8, MaxLength);
        if (IsMultiline) json.WriteBoolean("isMultiline"u8, true);
        json.WriteName("style"u8, Style);
    }
}

/// <summary>What a text input asks for: a keyboard may show what that needs.</summary>
public enum AdaptiveTextInputStyle
{
    /// <summary>Any text.</summary>
    Text,

    /// <summary>A telephone number.</summary>
    Tel,

    /// <summary>An address on the web.</summary>
    Url,

    /// <summary>An e-mail address.</summary>
    Email,
}
