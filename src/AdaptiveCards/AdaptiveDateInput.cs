using System.Text.Json;

namespace AdaptiveCards;

/// <summary>An input for a date. See <see href="https://adaptivecards.io/explorer/Input.Date.html"/>.</summary>
public sealed class AdaptiveDateInput : AdaptiveInput
{
    /// <summary>The schema's name for it.</summary>
    public const string TypeName = "Input.Date";

    /// <inheritdoc/>
    public override string Type => TypeName;

    /// <summary>The initial value: a date such as <c>2027-03-05</c>.</summary>
    public string? Value { get; set; }

    /// <summary>The earliest allowed date, such as <c>2027-03-05</c>.</summary>
    public string? Min { get; set; }

    /// <summary>The latest allowed date, such as <c>2027-03-05</c>.</summary>
    public string? Max { get; set; }

    internal override void WriteMembers(Utf8JsonWriter json)
    {
        base.WriteMembers(json);
        json.WriteText("value"u8, Value);
        json.WriteText("min"u8, Min);
        json.WriteText("max"u8, Max);
    }
}
