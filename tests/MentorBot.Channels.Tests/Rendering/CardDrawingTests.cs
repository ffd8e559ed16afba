using System.Text;
using MentorBot.Channels.Rendering;
using Microsoft.Extensions.Logging.Abstractions;

namespace MentorBot.Channels.Tests.Rendering;

public sealed class CardDrawingTests
{
    [Fact]
    public void A_card_that_is_too_large_is_drawn_with_shorter_texts_until_it_fits()
    {
        List<int> tried = [];
        ReadOnlyMemory<byte>? drawn = CardDrawing.Fit(
            100, longest => { tried.Add(longest); return new byte[longest]; }, json => json.Length < 60);
        Assert.Equal([100, 75, 56], tried);
        Assert.Equal(56, drawn!.Value.Length);
    }

    [Fact]
    public void A_card_that_fits_at_no_length_is_given_up() =>
        Assert.Null(CardDrawing.Fit(100, static longest => new byte[longest], static json => json.Length < 16));

    [Fact]
    public void What_cannot_be_drawn_is_nothing_and_what_can_is_itself()
    {
        Assert.True(CardDrawing.OrNothing(static () => throw new NotSupportedException(), NullLogger.Instance).IsEmpty);
        ReadOnlyMemory<byte> drawn = CardDrawing.OrNothing(static () => "{}"u8.ToArray(), NullLogger.Instance);
        Assert.Equal("{}", Encoding.UTF8.GetString(drawn.Span));
    }
}
