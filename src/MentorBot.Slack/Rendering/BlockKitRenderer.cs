using MentorBot.Channels.Protocol;
using MentorBot.Channels.Rendering;
using MentorBot.Conversation.Cards;

namespace MentorBot.Slack.Rendering;

/// <summary>
/// Renders a card as Block Kit. See <see href="https://docs.slack.dev/reference/block-kit/blocks"/>. A pure function.
/// </summary>
internal static class BlockKitRenderer
{
    private static readonly Block LeftOut =
        new("""{"type":"context","elements":[{"type":"plain_text","text":"…","emoji":true}]}"""u8.ToArray(), false);

    /// <summary>
    /// The card's blocks as a JSON array, within Slack's limits on number and length. If they exceed the limits, the
    /// longest texts are cut, and blocks that can neither be pressed nor filled in are left out from the end.
    /// </summary>
    /// <param name="card">The card.</param>
    /// <param name="language">BCP 47 tag of the card's language.</param>
    /// <param name="limits">The limits of Slack.</param>
    /// <exception cref="InvalidOperationException">The card is too large even then.</exception>
    public static ReadOnlyMemory<byte> Render(Card card, string language, SlackLimits limits) =>
        Render(card.Parts, language, limits, limits.Blocks);

    /// <summary>Renders as <see cref="Render(Card, string, SlackLimits)"/>, for any surface.</summary>
    public static ReadOnlyMemory<byte> Render(
        IReadOnlyCollection<CardPart> parts, string language, SlackLimits limits, int mostBlocks)
    {
        string yes = new SlackWords(language).Yes;
        return CardDrawing.Fit(
            limits.SectionTextLength,
            longest => Array(Fit(new BlockWriter(new BlockText(limits, longest), yes).Write(parts), mostBlocks)),
            json => Encoding.UTF8.GetCharCount(json.Span) <= limits.MessageLength)
            ?? throw new InvalidOperationException(
                $"A card of {parts.Count} parts does not fit into {limits.MessageLength} characters.");
    }

    private static IReadOnlyList<Block> Fit(IReadOnlyList<Block> blocks, int most)
    {
        if (blocks.Count <= most) return blocks;
        int room = most - 1 - blocks.Count(static block => block.CanAct);
        if (room < 0)
            throw new InvalidOperationException(
                $"A card with more than {most - 1} blocks that can be acted on does not fit.");
        List<Block> kept = [];
        foreach (Block block in blocks)
        {
            if (block.CanAct || room > 0) kept.Add(block);
            else if (room == 0) kept.Add(LeftOut);
            if (!block.CanAct) room--;
        }

        return kept;
    }

    private static ReadOnlyMemory<byte> Array(IReadOnlyList<Block> blocks) =>
        JsonBytes.Write(blocks, static (json, blocks) =>
        {
            json.WriteStartArray();
            foreach (Block block in blocks) json.WriteRawValue(block.Json.Span, skipInputValidation: true);
            json.WriteEndArray();
        });
}
