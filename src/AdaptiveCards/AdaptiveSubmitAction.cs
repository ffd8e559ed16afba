using System.Text.Json;

namespace AdaptiveCards;

/// <summary>
/// Sends its data and the card's inputs as a message. See
/// <see href="https://adaptivecards.io/explorer/Action.Submit.html"/>.
/// </summary>
public sealed class AdaptiveSubmitAction : AdaptiveAction
{
    /// <summary>The schema's name for it.</summary>
    public const string TypeName = "Action.Submit";

    /// <inheritdoc/>
    public override string Type => TypeName;

    /// <summary>The data that is sent beside the inputs: any JSON value.</summary>
    public object? Data { get; set; }

    /// <summary>Which inputs are checked and sent.</summary>
    public AdaptiveAssociatedInputs AssociatedInputs { get; set; }

    internal override void WriteMembers(Utf8JsonWriter json)
    {
        base.WriteMembers(json);
        WriteSent(json, AssociatedInputs, Data);
    }
}
