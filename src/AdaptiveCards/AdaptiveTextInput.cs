using System.Text.Json;

namespace AdaptiveCards;

/// <summary>An input for a text. See <see href="https://adaptivecards.io/explorer/Input.Text.html"/>.</summary>
public sealed class AdaptiveTextInput : AdaptiveInput
{
    /// <summary>The schema's name for it.</summary>
    public const string TypeName = "Input.Text";

    /// <inheritdoc/>
    public override string Type => TypeName;

    /// <summary>The initial value.</summary>
    public string? Value { get; set; }

    /// <summary>The placeholder: an example or a hint.</summary>
    public string? Placeholder { get; set; }

    /// <summary>The maximum length in characters; 0 for no limit.</summary>
    public int MaxLength { get; set; }

    /// <summary>Whether the input has several lines.</summary>
    public bool IsMultiline { get; set; }

    /// <summary>The kind of text that is expected.</summary>
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

/// <summary>The kind of text that an input expects; the client may show a suitable keyboard.</summary>
public enum AdaptiveTextInputStyle
{
    /// <summary>Any text.</summary>
    Text,

    /// <summary>A telephone number.</summary>
    Tel,

    /// <summary>A web address.</summary>
    Url,

    /// <summary>An e-mail address.</summary>
    Email,
}
