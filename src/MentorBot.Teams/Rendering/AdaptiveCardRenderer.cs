using MentorBot.Channels.Rendering;
using MentorBot.Conversation.Cards;

namespace MentorBot.Teams.Rendering;

/// <summary>
/// Draws a card as an Adaptive Card 1.5, the newest that Teams draws everywhere. See
/// <see href="https://adaptivecards.io/explorer/AdaptiveCard.html"/> and
/// <see href="https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-format"/>. A pure
/// function.
/// </summary>
internal static class AdaptiveCardRenderer
{
    /// <summary>
    /// The card as UTF-8 JSON, never larger than <see cref="TeamsLimits.CardBytes"/>: where it would be, its longest
    /// texts are cut, but never what an input holds.
    /// </summary>
    /// <exception cref="InvalidOperationException">Even with all its texts cut it is too large.</exception>
    public static ReadOnlyMemory<byte> Render(Card card, TeamsLimits limits) =>
        CardDrawing.Fit(
            limits.CardTextLength,
            longest => new CardBuilder(limits, longest).Build(card).ToUtf8Json(),
            json => json.Length <= limits.CardBytes)
        ?? throw new InvalidOperationException(
            $"A card of {card.Parts.Length} parts does not fit into {limits.CardBytes} bytes.");
}
