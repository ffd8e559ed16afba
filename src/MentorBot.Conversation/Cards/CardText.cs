using System.Text;

namespace MentorBot.Conversation.Cards;

/// <summary>
/// Turns a card into plain text: for notifications, for clients that do not display cards, and for people who answer by
/// typing.
/// </summary>
internal static class CardText
{
    private const string Nothing = "…";

    /// <summary>The text of the parts; where none of them has text, the titles of the buttons.</summary>
    public static string Of(ImmutableArray<CardPart> parts)
    {
        StringBuilder text = new();
        foreach (CardPart part in parts) Append(text, part);
        if (text.Length == 0) text.AppendJoin(" · ", new Card(parts).AllButtons.Select(button => button.Title));
        return text.Length == 0 ? Nothing : text.ToString().TrimEnd();
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
            case Details details:
                Line(text, details.Title);
                foreach (CardPart inner in details.Parts) Append(text, inner);
                break;
            case Input input: Line(text, input.Label); Numbered(text, input.Options); break;
            case Divider or Buttons: break;
            default:
                throw new NotSupportedException(
                    $"A card's plain text does not know the part {part.GetType().Name}.");
        }
    }

    private static void Numbered(StringBuilder text, IEnumerable<Choice> choices)
    {
        int number = 1;
        foreach (Choice choice in choices)
            Line(text, string.Create(CultureInfo.InvariantCulture, $"{number++}. {choice.Title}"));
    }

    private static void Line(StringBuilder text, string line)
    {
        if (!string.IsNullOrWhiteSpace(line)) text.Append(line).Append('\n');
    }
}
