using System.Text.Json;

namespace AdaptiveCards;

/// <summary>A row of buttons. See <see href="https://adaptivecards.io/explorer/ActionSet.html"/>.</summary>
public sealed class AdaptiveActionSet : AdaptiveElement
{
    /// <summary>The schema's name for it.</summary>
    public const string TypeName = "ActionSet";

    /// <inheritdoc/>
    public override string Type => TypeName;

    /// <summary>The buttons, from left to right.</summary>
    public List<AdaptiveAction> Actions { get; set; } = [];

    internal override void WriteContent(Utf8JsonWriter json) => json.Write("actions"u8, Actions);
}
