namespace MentorBot.Tests.Cards;

/// <summary>Everything on a card that is read.</summary>
internal static class CardTexts
{
    public static IEnumerable<string> Of(Card card) => card.Parts.SelectMany(Of).Concat(LinesOf(card.Notification));

    /// <summary>Choices are numbered in plain text.</summary>
    private static IEnumerable<string> LinesOf(string? notification) =>
        (notification?.Split('\n') ?? []).Select(line => line.TrimStart([.. "0123456789. "]));

    private static IEnumerable<string> Of(CardPart part) => part switch
    {
        Heading heading => [heading.Text],
        Paragraph paragraph => [paragraph.Text],
        Facts facts => facts.Items.SelectMany(fact => new[] { fact.Label, fact.Value }),
        Details details => details.Parts.SelectMany(Of).Prepend(details.Title),
        Buttons buttons => buttons.Items.Select(button => button.Title),
        Progress progress => [progress.Sentence],
        Image image => [image.AltText],
        Input input => OfInput(input),
        Divider => [],
        _ => throw new NotSupportedException($"What is read of {part.GetType().Name}?"),
    };

    private static IEnumerable<string> OfInput(Input input)
    {
        yield return input.Label;
        if (input.ErrorMessage is { } error) yield return error;
        if (input is TextInput { Placeholder: { } placeholder }) yield return placeholder;
        foreach (Choice choice in input switch
        {
            ChoiceInput one => one.Choices,
            RatingInput rating => rating.Steps,
            _ => []
        })
            yield return choice.Title;
    }
}
