using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace MentorBot.Conversation.Cards;

/// <summary>
/// A message with a shape, in one person's language. It says what is meant; a channel's renderer says how that looks.
/// </summary>
/// <param name="Parts">What the card shows, from top to bottom.</param>
public sealed record Card(ImmutableArray<CardPart> Parts)
{
    /// <summary>A card of these parts, from top to bottom.</summary>
    public static Card Of(params ReadOnlySpan<CardPart> parts) => new([.. parts]);

    /// <summary>
    /// What a phone's notification shows, and what stands in for the card where it cannot be drawn. Derived from the
    /// parts unless given.
    /// </summary>
    public string? Notification { get; init; }

    /// <summary>
    /// The ids (partitions) of other people whom the card speaks of; null for nobody. When one of them is forgotten,
    /// what is kept of the card is deleted.
    /// </summary>
    public ImmutableArray<string>? About { get; init; }

    /// <summary>The card in plain text: never empty, and complete enough to be answered by typing.</summary>
    [JsonIgnore]
    public string PlainText => string.IsNullOrWhiteSpace(Notification) ? CardText.Of(Parts) : Notification;

    /// <summary>Every input of the card, in reading order, those inside <see cref="Details"/> too.</summary>
    [JsonIgnore]
    public IEnumerable<Input> Inputs => AllParts(Parts).OfType<Input>();

    /// <summary>Every button of the card, in reading order.</summary>
    [JsonIgnore]
    public IEnumerable<Button> AllButtons => AllParts(Parts).OfType<Buttons>().SelectMany(buttons => buttons.Items);

    private static IEnumerable<CardPart> AllParts(ImmutableArray<CardPart> parts) =>
        parts.SelectMany(part => part is Details details ? AllParts(details.Parts).Prepend(part) : [part]);
}
