using System.Text.Json;

namespace AdaptiveCards;

/// <summary>An input for a number. See <see href="https://adaptivecards.io/explorer/Input.Number.html"/>.</summary>
public sealed class AdaptiveNumberInput : AdaptiveInput
{
    /// <summary>The schema's name for it.</summary>
    public const string TypeName = "Input.Number";

    /// <inheritdoc/>
    public override string Type => TypeName;

    /// <summary>The initial value; <see cref="double.NaN"/> for none.</summary>
    public double Value { get; set; } = double.NaN;

    /// <summary>The smallest allowed value; <see cref="double.NaN"/> for no limit.</summary>
    public double Min { get; set; } = double.NaN;

    /// <summary>The largest allowed value; <see cref="double.NaN"/> for no limit.</summary>
    public double Max { get; set; } = double.NaN;

    internal override void WriteMembers(Utf8JsonWriter json)
    {
        base.WriteMembers(json);
        json.WriteFinite("value"u8, Value);
        json.WriteFinite("min"u8, Min);
        json.WriteFinite("max"u8, Max);
    }
}
