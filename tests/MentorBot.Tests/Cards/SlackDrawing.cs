using MentorBot.Slack;
using MentorBot.Slack.Rendering;

namespace MentorBot.Tests.Cards;

/// <summary>A card as Slack is sent it.</summary>
/// <param name="Name">The card's, with its language, and with what it is where it is a modal.</param>
/// <param name="Json">Blocks, or a view.</param>
/// <param name="IsModal">It is a view.</param>
internal sealed record SlackDrawing(string Name, string Json, bool IsModal)
{
    private static readonly SlackLimits Limits = new();

    /// <summary>
    /// Every card of the catalog as a message; and where a button sends what is filled in, as a modal too.
    /// </summary>
    public static async Task<IReadOnlyList<SlackDrawing>> AllAsync(string locale)
    {
        IReadOnlyList<CatalogCard> cards = await CardCatalog.InAsync(locale);
        return [
            .. cards.Select(card => Message(card, locale)),
            .. cards.Select(card => Modal(card, locale)).OfType<SlackDrawing>()];
    }

    public override string ToString() => Name;

    private static SlackDrawing Message(CatalogCard card, string locale) =>
        new($"{card.Name} ({locale})", Text(BlockKitRenderer.Render(card.Card, locale, Limits)), IsModal: false);

    // A rating alone is answered with one tap and has no button that sends: it never becomes a form.
    private static SlackDrawing? Modal(CatalogCard card, string locale)
    {
        if (!card.Card.Inputs.Any()
            || card.Card.AllButtons.OfType<SubmitButton>().FirstOrDefault(button => button.SendsInputs) is not { } send)
            return null;
        string title = card.Card.Parts.OfType<Heading>().FirstOrDefault()?.Text ?? card.Card.Inputs.First().Label;
        ModalForm form = new(title, send.Title, new SlackWords(locale).Close, send.Token, card.Card);
        return new SlackDrawing($"{card.Name} ({locale}, modal)", Text(form.Render(locale, Limits)), IsModal: true);
    }

    private static string Text(ReadOnlyMemory<byte> json) => Encoding.UTF8.GetString(json.Span);
}
