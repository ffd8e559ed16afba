using MentorBot.Conversation.Cards;

namespace MentorBot.Identity;

/// <summary>The buttons of a card: who types the text of one means the button.</summary>
/// <param name="Buttons">The titles and what each does, in the order of the card.</param>
/// <param name="About">The ids (partitions) of people whom the card mentions; null for none.</param>
internal sealed record CardLabels(ImmutableArray<CardLabel> Buttons, ImmutableArray<string>? About)
{
    /// <summary>The buttons of a card; null where it has none.</summary>
    public static CardLabels? Of(Card card)
    {
        ImmutableArray<CardLabel> buttons =
        [
            .. card.Parts.OfType<Buttons>().SelectMany(part => part.Items).OfType<SubmitButton>()
                .Select(button => new CardLabel(button.Title, button.Token)),
        ];
        return buttons.IsEmpty ? null : new CardLabels(buttons, card.About);
    }

    /// <summary>
    /// What the button does whose text this is, in any case and with small errors; null for any other text.
    /// </summary>
    public ActionToken? Find(string text) =>
        SpokenLabel.Find([.. Buttons.Select(button => button.Title)], text) is { } at ? Buttons[at].Token : null;
}

/// <summary>A button of a card.</summary>
internal sealed record CardLabel(string Title, ActionToken Token);
