using System.Text.Json.Serialization;

namespace MentorBot.Conversation.Cards;

/// <summary>One element that a card shows or asks for. Every channel renders all kinds.</summary>
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

/// <summary>The subject of the card, in at most six words.</summary>
public sealed record Heading(string Text) : CardPart;

/// <summary>A sentence or two.</summary>
public sealed record Paragraph(string Text, Emphasis Emphasis = Emphasis.Normal) : CardPart;

/// <summary>The emphasis of a text.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Emphasis>))]
public enum Emphasis
{
    /// <summary>Ordinary text.</summary>
    Normal,

    /// <summary>What the reader should see first.</summary>
    Strong,

    /// <summary>What the reader may skip: why a message came, who sees it.</summary>
    Subtle,

    /// <summary>A warning that something is about to be lost.</summary>
    Danger,
}

/// <summary>A list of labels with values.</summary>
public sealed record Facts(ImmutableArray<Fact> Items) : CardPart;

/// <summary>A label with its value.</summary>
public sealed record Fact(string Label, string Value);

/// <summary>A line between parts that do not belong together.</summary>
public sealed record Divider : CardPart;

/// <summary>A picture. <paramref name="AltText"/> describes it in words and is never empty.</summary>
public sealed record Image(Uri Url, string AltText) : CardPart;

/// <summary>Progress: a bar drawn in text, and a sentence that says the same.</summary>
/// <param name="Sentence">What the bar shows, in words.</param>
/// <param name="Done">How much is done, from 0 to <paramref name="Total"/>.</param>
/// <param name="Total">The whole; at least 1.</param>
public sealed record Progress(string Sentence, int Done, int Total) : CardPart
{
    private const int Width = 10;

    /// <summary>The bar: ten blocks, filled in proportion to what is done.</summary>
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

/// <summary>Parts that are hidden until the person taps <paramref name="Title"/>.</summary>
public sealed record Details(string Title, ImmutableArray<CardPart> Parts) : CardPart;
