using System.Text.Json.Serialization;

namespace MentorBot.Conversation.Cards;

/// <summary>Buttons: what a person can do with one tap, the main action first.</summary>
public sealed record Buttons(ImmutableArray<Button> Items) : CardPart
{
    /// <summary>A part with these buttons, the main one first.</summary>
    public static Buttons Of(params ReadOnlySpan<Button> items) => new([.. items]);
}

/// <summary>A button, named by its effect ("Save goal", never "Submit").</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "button")]
[JsonDerivedType(typeof(SubmitButton), "submit")]
[JsonDerivedType(typeof(OpenUrlButton), "openUrl")]
public abstract record Button(string Title);

/// <summary>Sends <paramref name="Token"/> back, together with the values of the card's inputs.</summary>
public sealed record SubmitButton(string Title, ActionToken Token, ButtonStyle Style = ButtonStyle.Default)
    : Button(Title)
{
    /// <summary>
    /// False where the button leaves the card without an answer ("Skip", "Cancel"): the inputs are neither checked nor
    /// sent.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public bool SendsInputs { get; init; } = true;
}

/// <summary>Opens a page in the browser.</summary>
public sealed record OpenUrlButton(string Title, Uri Url) : Button(Title);

/// <summary>The kind of effect that a button has.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ButtonStyle>))]
public enum ButtonStyle
{
    /// <summary>One of several possible actions.</summary>
    Default,

    /// <summary>The main action of the card.</summary>
    Main,

    /// <summary>Deletes something.</summary>
    Danger,
}
