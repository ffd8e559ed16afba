using System.Text.Json;

namespace AdaptiveCards;

/// <summary>A column of a column set. See <see href="https://adaptivecards.io/explorer/Column.html"/>.</summary>
public sealed class AdaptiveColumn : AdaptiveContainer
{
    /// <summary>The schema's name for it.</summary>
    public new const string TypeName = "Column";

    /// <inheritdoc/>
    public override string Type => TypeName;

    /// <summary>
    /// The width: <c>auto</c>, <c>stretch</c>, a weight relative to the other columns, or pixels (<c>50px</c>); null
    /// leaves it to the client.
    /// </summary>
    public string? Width { get; set; }

    internal override void WriteMembers(Utf8JsonWriter json)
    {
        base.WriteMembers(json);
        json.WriteText("width"u8, Width);
    }
}
