using System.Text.Json.Serialization;

namespace MentorBot.Conversation.Cards;

/// <summary>
/// A structured message in one person's language. It states the content; the renderer of each channel decides how it
/// looks.
/// </summary>
/// <param name="Parts">What the card shows, from top to bottom.</param>
public sealed record Card(ImmutableArray<CardPart> Parts)
{
    /// <summary>A card with these parts, from top to bottom.</summary>
    public static Card Of(params ReadOnlySpan<CardPart> parts) => new([.. parts]);

    /// <summary>
    /// The text of a phone's notification, which also replaces the card where it cannot be displayed. Derived from the
    /// parts unless it is set.
    /// </summary>
    public string? Notification { get; init; }

    /// <summary>
    /// The ids (partitions) of other people that the card mentions; null for none. When one of them is forgotten, what
    /// is stored of the card is deleted.
    /// </summary>
    public ImmutableArray<string>? About { get; init; }

    /// <summary>
    /// The card as plain text: never empty, and complete enough that a person can answer it by typing.
    /// </summary>
    [JsonIgnore]
    public string PlainText => string.IsNullOrWhiteSpace(Notification) ? CardText.Of(Parts) : Notification;

    /// <summary>All inputs of the card, in reading order, including those inside <see cref="Details"/>.</summary>
    [JsonIgnore]
    public IEnumerable<Input> Inputs => AllParts(Parts).OfType<Input>();

    /// <summary>All buttons of the card, in reading order.</summary>
    [JsonIgnore]
    public IEnumerable<Button> AllButtons => AllParts(Parts).OfType<Buttons>().SelectMany(buttons => buttons.Items);

    private static IEnumerable<CardPart> AllParts(ImmutableArray<CardPart> parts) =>
        parts.SelectMany(part => part is Details details ? AllParts(details.Parts).Prepend(part) : [part]);
}
