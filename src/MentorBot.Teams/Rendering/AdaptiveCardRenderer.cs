using MentorBot.Conversation.Cards;

namespace MentorBot.Teams.Rendering;

/// <summary>
/// Draws a card as an Adaptive Card 1.5, the newest that Teams draws everywhere. See <see href="https://adaptivecards.io/explorer/AdaptiveCard.html"/> and
/// <see href="https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-format"/>. A pure function.
/// </summary>
internal static class AdaptiveCardRenderer
{
    private const int ShortestCut = 16;

    /// <summary>
    /// The card as UTF-8 JSON, never larger than <see cref="TeamsLimits.CardBytes"/>: where it would be, its longest texts are cut, but
    /// never what an input holds.
    /// </summary>
    /// <exception cref="InvalidOperationException">Even with all its texts cut it is too large.</exception>
    public static ReadOnlyMemory<byte> Render(Card card, TeamsLimits limits)
    {
        for (int longest = limits.CardTextLength; longest >= ShortestCut; longest = longest * 3 / 4)
        {
            ReadOnlyMemory<byte> json = JsonBytes.Write(
                (card, limits, longest), static (json, state) => new CardWriter(json, state.limits, state.longest).Write(state.card));
            if (json.Length <= limits.CardBytes) return json;
        }

        throw new InvalidOperationException($"A card of {card.Parts.Length} parts does not fit into {limits.CardBytes} bytes.");
    }
}
