using System.Text.Json;

namespace AdaptiveCards;

/// <summary>
/// A group of elements. See <see href="https://adaptivecards.io/explorer/Container.html"/>.
/// </summary>
public class AdaptiveContainer : AdaptiveCollectionElement
{
    /// <summary>The schema's name for it.</summary>
    public const string TypeName = "Container";

    /// <inheritdoc/>
    public override string Type => TypeName;

    /// <summary>The elements in it, from top to bottom.</summary>
    public List<AdaptiveElement> Items { get; set; } = [];

    internal override void WriteContent(Utf8JsonWriter json) => json.Write("items"u8, Items);
}
