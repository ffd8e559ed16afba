using System.Text.Json;

namespace AdaptiveCards;

/// <summary>
/// Sends its data and the card's inputs, and shows the card in the answer. See
/// <see href="https://adaptivecards.io/explorer/Action.Execute.html"/>.
/// </summary>
public sealed class AdaptiveExecuteAction : AdaptiveAction
{
    /// <summary>The schema's name for it.</summary>
    public const string TypeName = "Action.Execute";

    /// <inheritdoc/>
    public override string Type => TypeName;

    /// <summary>The verb by which the receiver knows what to do.</summary>
    public string? Verb { get; set; }

    /// <summary>The data that is sent beside the inputs: any JSON value.</summary>
    public object? Data { get; set; }

    /// <summary>Which inputs are checked and sent.</summary>
    public AdaptiveAssociatedInputs AssociatedInputs { get; set; }

    internal override void WriteMembers(Utf8JsonWriter json)
    {
        json.WriteText("verb"u8, Verb);
        base.WriteMembers(json);
        WriteSent(json, AssociatedInputs, Data);
    }
}
