using System.Text.Json;

namespace AdaptiveCards;

/// <summary>
/// A list of names and values. See <see href="https://adaptivecards.io/explorer/FactSet.html"/>.
/// </summary>
public sealed class AdaptiveFactSet : AdaptiveElement
{
    /// <summary>The schema's name for it.</summary>
    public const string TypeName = "FactSet";

    /// <inheritdoc/>
    public override string Type => TypeName;

    /// <summary>The facts, from top to bottom.</summary>
    public List<AdaptiveFact> Facts { get; set; } = [];

    internal override void WriteContent(Utf8JsonWriter json)
    {
        json.WriteStartArray("facts"u8);
        foreach (AdaptiveFact fact in Facts)
        {
            json.WriteStartObject();
            json.WriteString("title"u8, fact.Title);
            json.WriteString("value"u8, fact.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
