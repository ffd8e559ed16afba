using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using MentorBot.Conversation.Cards;

namespace MentorBot.Teams.Rendering;

/// <summary>Writes one card, part by part.</summary>
/// <param name="json">Where to.</param>
/// <param name="limits">What Teams draws.</param>
/// <param name="longest">The longest text, in characters.</param>
internal sealed class CardWriter(Utf8JsonWriter json, TeamsLimits limits, int longest)
{
    private readonly ActionWriter _actions = new(json, limits);
    private bool _separate;
    private int _details;

    public void Write(Card card)
    {
        json.WriteStartObject();
        json.WriteString("type", "AdaptiveCard");
        json.WriteString("$schema", "http://adaptivecards.io/schemas/adaptive-card.json");
        json.WriteString("version", "1.5");
        json.WriteString("fallbackText", Cut(card.PlainText));
        json.WriteStartObject("msteams");
        json.WriteString("width", "Full");
        json.WriteEndObject();
        WriteParts("body", card.Parts);
        json.WriteEndObject();
    }

    /// <summary>Begins an element; the line of a divider before it is part of it.</summary>
    public void Begin(string type)
    {
        json.WriteStartObject();
        json.WriteString("type", type);
        if (!_separate) return;
        _separate = false;
        json.WriteBoolean("separator", true);
        json.WriteString("spacing", "Medium");
    }

    /// <summary>A text block with nothing but this text, of which no character is taken for Markdown. Left open for its looks.</summary>
    public void BeginText(string text)
    {
        Begin("TextBlock");
        json.WriteString("text", Literal(text));
        json.WriteBoolean("wrap", true);
    }

    /// <summary>The text as Markdown that shows exactly it.</summary>
    public string Literal(string text) => Markdown.Escape(Cut(text));

    public string Cut(string text) => CutText.To(text, longest);

    private void WriteParts(string name, ImmutableArray<CardPart> parts)
    {
        json.WriteStartArray(name);
        foreach (CardPart part in parts) WritePart(part);
        json.WriteEndArray();
    }

    private void WritePart(CardPart part)
    {
        switch (part)
        {
            case Heading heading: WriteHeading(heading); break;
            case Paragraph paragraph: WriteParagraph(paragraph); break;
            case Facts facts: WriteFacts(facts); break;
            case Divider: _separate = true; break;
            case Image image: WriteImage(image); break;
            case Progress progress: WriteProgress(progress); break;
            case Details details: WriteDetails(details); break;
            case Buttons buttons: WriteButtons(buttons); break;
            case RatingInput rating: WriteRating(rating); break;
            case Input input: new InputWriter(json, this).Write(input); break;
            default: throw new NotSupportedException($"Teams does not know how to draw the part {part.GetType().Name}.");
        }
    }

    private void WriteHeading(Heading heading)
    {
        BeginText(heading.Text);
        json.WriteString("style", "heading");
        json.WriteString("size", "Large");
        json.WriteString("weight", "Bolder");
        json.WriteEndObject();
    }

    private void WriteParagraph(Paragraph paragraph)
    {
        BeginText(paragraph.Text);
        if (paragraph.Emphasis == Emphasis.Strong) json.WriteString("weight", "Bolder");
        if (paragraph.Emphasis == Emphasis.Danger) json.WriteString("color", "Attention");
        if (paragraph.Emphasis == Emphasis.Subtle)
        {
            json.WriteString("size", "Small");
            json.WriteBoolean("isSubtle", true);
        }

        json.WriteEndObject();
    }

    private void WriteFacts(Facts facts)
    {
        Begin("FactSet");
        json.WriteStartArray("facts");
        foreach (Fact fact in facts.Items)
        {
            json.WriteStartObject();
            json.WriteString("title", Literal(fact.Label));
            json.WriteString("value", Literal(fact.Value));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteImage(Image image)
    {
        Begin("Image");
        json.WriteString("url", image.Url.AbsoluteUri);
        json.WriteString("altText", Cut(image.AltText));
        json.WriteEndObject();
    }

    private void WriteProgress(Progress progress)
    {
        BeginText(progress.Bar);
        json.WriteEndObject();
        BeginText(progress.Sentence);
        json.WriteString("spacing", "None");
        json.WriteEndObject();
    }

    // Not a ShowCard: that would keep the inputs inside from the buttons outside.
    private void WriteDetails(Details details)
    {
        string id = string.Create(CultureInfo.InvariantCulture, $"details.{++_details}");
        Begin("ActionSet");
        json.WriteStartArray("actions");
        _actions.WriteToggle(details.Title, id);
        json.WriteEndArray();
        json.WriteEndObject();
        Begin("Container");
        json.WriteString("id", id);
        json.WriteBoolean("isVisible", false);
        WriteParts("items", details.Parts);
        json.WriteEndObject();
    }

    private void WriteButtons(Buttons buttons)
    {
        foreach (Button[] row in buttons.Items.Chunk(limits.ActionsPerSet)) WriteRow(row, _actions.Write);
    }

    private void WriteRating(RatingInput rating)
    {
        InputWriter.WriteRejection(json, this, rating);
        BeginText(rating.Label);
        json.WriteString("weight", "Bolder");
        json.WriteEndObject();
        foreach (Choice[] row in rating.Steps.Chunk(limits.ActionsPerSet)) WriteRow(row, step => _actions.WriteStep(rating, step));
    }

    private void WriteRow<T>(IEnumerable<T> items, Action<T> write)
    {
        Begin("ActionSet");
        json.WriteStartArray("actions");
        foreach (T item in items) write(item);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
