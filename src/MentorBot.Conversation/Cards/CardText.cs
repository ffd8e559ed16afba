using System.Globalization;
using System.Text;

namespace MentorBot.Conversation.Cards;

/// <summary>A card as plain text: for notifications, for clients that draw no cards, and for whoever answers by typing.</summary>
internal static class CardText
{
    public static string Of(Card card)
    {
        StringBuilder text = new();
        foreach (CardPart part in card.Parts) Append(text, part);
        return text.ToString().TrimEnd();
    }

    private static void Append(StringBuilder text, CardPart part)
    {
        switch (part)
        {
            case Heading heading: Line(text, heading.Text); break;
            case Paragraph paragraph: Line(text, paragraph.Text); break;
            case Facts facts: foreach (Fact fact in facts.Items) Line(text, $"{fact.Label}: {fact.Value}"); break;
            case Image image: Line(text, image.AltText); break;
            case Progress progress: Line(text, progress.Sentence); break;
            case Details details: foreach (CardPart inner in details.Parts) Append(text, inner); break;
            case ChoiceInput choice: Line(text, choice.Label); Numbered(text, choice.Choices); break;
            case RatingInput rating: Line(text, rating.Label); Numbered(text, rating.Steps); break;
            case Input input: Line(text, input.Label); break;
            case Divider or Buttons: break;
            default: throw new NotSupportedException($"A card's plain text does not know the part {part.GetType().Name}.");
        }
    }

    private static void Numbered(StringBuilder text, IEnumerable<Choice> choices)
    {
        int number = 1;
        foreach (Choice choice in choices) Line(text, string.Create(CultureInfo.InvariantCulture, $"{number++}. {choice.Title}"));
    }

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
