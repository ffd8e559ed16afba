using System.Text.Json;

namespace AdaptiveCards;

/// <summary>Columns side by side. See <see href="https://adaptivecards.io/explorer/ColumnSet.html"/>.</summary>
public sealed class AdaptiveColumnSet : AdaptiveCollectionElement
{
    /// <summary>The schema's name for it.</summary>
    public const string TypeName = "ColumnSet";

    /// <inheritdoc/>
    public override string Type => TypeName;

    /// <summary>The columns, from left to right.</summary>
    public List<AdaptiveColumn> Columns { get; set; } = [];

    internal override void WriteContent(Utf8JsonWriter json) => json.Write("columns"u8, Columns);
}
