using System.Text.Json;

namespace AdaptiveCards;

/// <summary>Asks for a number. See <see href="https://adaptivecards.io/explorer/Input.Number.html"/>.</summary>
public sealed class AdaptiveNumberInput : AdaptiveInput
{
    /// <summary>The schema's name for it.</summary>
    public const string TypeName = "Input.Number";

    /// <inheritdoc/>
    public override string Type => TypeName;

    /// <summary>What it holds when it is shown; <see cref="double.NaN"/>: nothing.</summary>
    public double Value { get; set; } = double.NaN;

    /// <summary>The least that fits; <see cref="double.NaN"/>: anything.</summary>
    public double Min { get; set; } = double.NaN;

    /// <summary>The most that fits; <see cref="double.NaN"/>: anything.</summary>
    public double Max { get; set; } = double.NaN;

    internal override void WriteMembers(Utf8JsonWriter json)
    {
        base.WriteMembers(json);
        json.WriteFinite("value"u8, Value);
        json.WriteFinite("min"u8, Min);
        json.WriteFinite("max"u8, Max);
    }
}
