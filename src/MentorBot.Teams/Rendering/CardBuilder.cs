using AdaptiveCards;
using MentorBot.Channels.Rendering;
using MentorBot.Conversation.Cards;
using Fact = MentorBot.Conversation.Cards.Fact;

namespace MentorBot.Teams.Rendering;

/// <summary>Builds one card, part by part.</summary>
/// <param name="limits">The limits of Teams.</param>
/// <param name="longest">The maximum length of a text, in characters.</param>
internal sealed class CardBuilder(TeamsLimits limits, int longest)
{
    private static readonly AdaptiveSchemaVersion Version = new(1, 5);
    private static readonly Dictionary<string, string> Wide = new() { ["width"] = "Full" };

    private readonly ShownText _text = new(longest);
    private readonly ActionBuilder _actions = new(limits);
    private bool _separate;
    private int _details;

    public AdaptiveCard Build(Card card)
    {
        string plain = card.PlainText;
        AdaptiveCard built = new(Version)
        {
            FallbackText = _text.Cut(plain),
            Speak = CutText.To(plain, Math.Min(longest, limits.SummaryLength)),
            Body = Elements(card.Parts),
        };
        built.AdditionalProperties["msteams"] = Wide;
        return built;
    }

    private List<AdaptiveElement> Elements(ImmutableArray<CardPart> parts)
    {
        List<AdaptiveElement> elements = new(parts.Length + 2);
        foreach (CardPart part in parts) Add(elements, part);
        return elements;
    }

    private void Add(List<AdaptiveElement> into, CardPart part)
    {
        switch (part)
        {
            case Heading heading: Add(into, Heading(heading)); break;
            case Paragraph paragraph: Add(into, Paragraph(paragraph)); break;
            case Facts facts: Add(into, Facts(facts)); break;
            case Divider: _separate = true; break;
            case Image image: Add(into, new AdaptiveImage(image.Url) { AltText = _text.Cut(image.AltText) }); break;
            case Progress progress: AddProgress(into, progress); break;
            case Details details: AddDetails(into, details); break;
            case Buttons buttons: AddRows(into, buttons.Items, _actions.Of); break;
            case Input { Tap: { } token } input: AddTaps(into, input, token); break;
            case Input input: AddInput(into, input); break;
            default:
                throw new NotSupportedException(
                    $"Teams does not know how to draw the part {part.GetType().Name}.");
        }
    }

    /// <summary>Adds an element; a divider before it becomes its separator line.</summary>
    private void Add(List<AdaptiveElement> into, AdaptiveElement element)
    {
        if (_separate)
        {
            _separate = false;
            element.Separator = true;
            element.Spacing = AdaptiveSpacing.Medium;
        }

        into.Add(element);
    }

    private AdaptiveTextBlock Heading(Heading heading)
    {
        AdaptiveTextBlock text = _text.Block(heading.Text);
        text.Style = AdaptiveTextBlockStyle.Heading;
        text.Size = AdaptiveTextSize.Large;
        text.Weight = AdaptiveTextWeight.Bolder;
        return text;
    }

    private AdaptiveTextBlock Paragraph(Paragraph paragraph)
    {
        AdaptiveTextBlock text = _text.Block(paragraph.Text);
        if (paragraph.Emphasis == Emphasis.Strong) text.Weight = AdaptiveTextWeight.Bolder;
        if (paragraph.Emphasis == Emphasis.Danger) text.Color = AdaptiveTextColor.Attention;
        if (paragraph.Emphasis == Emphasis.Subtle) (text.Size, text.IsSubtle) = (AdaptiveTextSize.Small, true);
        return text;
    }

    private AdaptiveFactSet Facts(Facts facts)
    {
        AdaptiveFactSet set = new() { Facts = new(facts.Items.Length) };
        foreach (Fact fact in facts.Items)
            set.Facts.Add(new AdaptiveFact(_text.Literal(fact.Label), _text.Literal(fact.Value)));
        return set;
    }

    private void AddProgress(List<AdaptiveElement> into, Progress progress)
    {
        Add(into, _text.Block(progress.Bar));
        AdaptiveTextBlock sentence = _text.Block(progress.Sentence);
        sentence.Spacing = AdaptiveSpacing.None;
        Add(into, sentence);
    }

    private void AddDetails(List<AdaptiveElement> into, Details details)
    {
        string id = string.Create(CultureInfo.InvariantCulture, $"details.{++_details}");
        Add(into, new AdaptiveActionSet { Actions = [_actions.Toggle(details.Title, id)] });
        Add(into, new AdaptiveContainer { Id = id, IsVisible = false, Items = Elements(details.Parts) });
    }

    private void AddInput(List<AdaptiveElement> into, Input input)
    {
        AddRejection(into, input);
        Add(into, new InputBuilder(_text).Of(input));
    }

    private void AddTaps(List<AdaptiveElement> into, Input input, ActionToken token)
    {
        AddRejection(into, input);
        AdaptiveTextBlock label = _text.Block(input.Label);
        label.Weight = AdaptiveTextWeight.Bolder;
        Add(into, label);
        AddRows(into, input.Options, option => _actions.Tap(input, token, option));
    }

    /// <summary>
    /// Shows above the input what was wrong with the last answer: the schema cannot show an error on a new card.
    /// </summary>
    private void AddRejection(List<AdaptiveElement> into, Input input)
    {
        if (!input.Rejected || string.IsNullOrEmpty(input.ErrorMessage)) return;
        AdaptiveTextBlock error = _text.Block(input.ErrorMessage);
        error.Color = AdaptiveTextColor.Attention;
        Add(into, error);
    }

    private void AddRows<T>(List<AdaptiveElement> into, ImmutableArray<T> items, Func<T, AdaptiveAction> action)
    {
        for (int first = 0; first < items.Length; first += limits.ActionsPerSet)
        {
            int end = Math.Min(first + limits.ActionsPerSet, items.Length);
            AdaptiveActionSet row = new() { Actions = new(end - first) };
            for (int i = first; i < end; i++) row.Actions.Add(action(items[i]));
            Add(into, row);
        }
    }
}
