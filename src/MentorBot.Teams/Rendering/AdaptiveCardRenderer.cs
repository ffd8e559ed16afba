using MentorBot.Channels.Rendering;
using MentorBot.Conversation.Cards;

namespace MentorBot.Teams.Rendering;

/// <summary>
/// Renders a card as an Adaptive Card 1.5, the newest version that every Teams client supports. See
/// <see href="https://adaptivecards.io/explorer/AdaptiveCard.html"/> and
/// <see href="https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-format"/>. A pure
/// function.
/// </summary>
internal static class AdaptiveCardRenderer
{
    /// <summary>
    /// The card as UTF-8 JSON, never larger than <see cref="TeamsLimits.CardBytes"/>. If it would be larger, its
    /// longest texts are cut, but never the values of inputs.
    /// </summary>
    /// <exception cref="InvalidOperationException">The card is too large even with all its texts cut.</exception>
    public static ReadOnlyMemory<byte> Render(Card card, TeamsLimits limits) =>
        CardDrawing.Fit(
            limits.CardTextLength,
            longest => new CardBuilder(limits, longest).Build(card).ToUtf8Json(),
            json => json.Length <= limits.CardBytes)
        ?? throw new InvalidOperationException(
            $"A card of {card.Parts.Length} parts does not fit into {limits.CardBytes} bytes.");
}
