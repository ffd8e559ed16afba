using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace MentorBot.Conversation.Cards;

/// <summary>One thing that a card shows or asks. A channel renders every kind there is.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "part")]
[JsonDerivedType(typeof(Heading), "heading")]
[JsonDerivedType(typeof(Paragraph), "paragraph")]
[JsonDerivedType(typeof(Facts), "facts")]
[JsonDerivedType(typeof(Divider), "divider")]
[JsonDerivedType(typeof(Image), "image")]
[JsonDerivedType(typeof(Progress), "progress")]
[JsonDerivedType(typeof(Details), "details")]
[JsonDerivedType(typeof(Buttons), "buttons")]
[JsonDerivedType(typeof(TextInput), "text")]
[JsonDerivedType(typeof(ChoiceInput), "choice")]
[JsonDerivedType(typeof(NumberInput), "number")]
[JsonDerivedType(typeof(DateInput), "date")]
[JsonDerivedType(typeof(ToggleInput), "toggle")]
[JsonDerivedType(typeof(RatingInput), "rating")]
[JsonDerivedType(typeof(PersonInput), "person")]
public abstract record CardPart;

/// <summary>What the card is about, in at most six words.</summary>
public sealed record Heading(string Text) : CardPart;

/// <summary>A sentence or two.</summary>
public sealed record Paragraph(string Text, Emphasis Emphasis = Emphasis.Normal) : CardPart;

/// <summary>How loudly a text speaks.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Emphasis>))]
public enum Emphasis
{
    /// <summary>As text does.</summary>
    Normal,

    /// <summary>What the eye should find first.</summary>
    Strong,

    /// <summary>What may be overlooked: why a message came, who sees it.</summary>
    Subtle,

    /// <summary>Something is about to be lost.</summary>
    Danger,
}

/// <summary>Labels and what stands behind them.</summary>
public sealed record Facts(ImmutableArray<Fact> Items) : CardPart;

/// <summary>A label and what stands behind it.</summary>
public sealed record Fact(string Label, string Value);

/// <summary>A line between what belongs apart.</summary>
public sealed record Divider : CardPart;

/// <summary>A picture. <paramref name="AltText"/> says the same in words and is never empty.</summary>
public sealed record Image(Uri Url, string AltText) : CardPart;

/// <summary>How far something has come: a bar drawn in text, and a sentence that says the same.</summary>
/// <param name="Sentence">What the bar shows, in words.</param>
/// <param name="Done">From 0 to <paramref name="Total"/>.</param>
/// <param name="Total">At least 1.</param>
public sealed record Progress(string Sentence, int Done, int Total) : CardPart
{
    private const int Width = 10;

    /// <summary>The bar: ten blocks, as many of them full as are done.</summary>
    [JsonIgnore]
    public string Bar
    {
        get
        {
            int full = Total <= 0 ? 0 : (int)Math.Clamp((long)Done * Width / Total, 0, Width);
            return new string('█', full) + new string('░', Width - full);
        }
    }
}

/// <summary>What opens at a tap on <paramref name="Title"/>.</summary>
public sealed record Details(string Title, ImmutableArray<CardPart> Parts) : CardPart;
