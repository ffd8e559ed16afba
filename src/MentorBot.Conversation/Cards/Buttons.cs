using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace MentorBot.Conversation.Cards;

/// <summary>What a person can do with one tap, the main thing first.</summary>
public sealed record Buttons(ImmutableArray<Button> Items) : CardPart
{
    /// <summary>These buttons, the main one first.</summary>
    public static Buttons Of(params ReadOnlySpan<Button> items) => new([.. items]);
}

/// <summary>A button, named by its effect ("Save goal", never "Submit").</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "button")]
[JsonDerivedType(typeof(SubmitButton), "submit")]
[JsonDerivedType(typeof(OpenUrlButton), "openUrl")]
public abstract record Button(string Title);

/// <summary>Sends <paramref name="Token"/> back, and what the card's inputs hold.</summary>
public sealed record SubmitButton(string Title, ActionToken Token, ButtonStyle Style = ButtonStyle.Default)
    : Button(Title)
{
    /// <summary>
    /// False where the button is a way out ("Skip", "Cancel"): the inputs are neither checked nor sent.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public bool SendsInputs { get; init; } = true;
}

/// <summary>Opens a page in the browser.</summary>
public sealed record OpenUrlButton(string Title, Uri Url) : Button(Title);

/// <summary>What a button's effect is like.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ButtonStyle>))]
public enum ButtonStyle
{
    /// <summary>One of several things to do.</summary>
    Default,

    /// <summary>The thing that this card is for.</summary>
    Main,

    /// <summary>Takes something away.</summary>
    Danger,
}
