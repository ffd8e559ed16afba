using MentorBot.Conversation.Cards;

namespace MentorBot.Turns.Tests.Dialogs;

/// <summary>Words that were typed are shown before they go to anybody else.</summary>
public sealed class SeenBeforeSentTests : HouseTest
{
    [Theory]
    [InlineData("send", "Sent: ask Jan")]
    [InlineData("yes", "Sent: ask Jan")]
    [InlineData("leave it", "Kept")]
    public async Task Typed_words_are_shown_first(string answer, string said)
    {
        Assert.StartsWith(
            "To Maria\nask Jan", await _house.Host.SayAllAsync("write", "ask Jan"), StringComparison.Ordinal);
        Assert.Equal(said, await _house.Host.SayAllAsync(answer));
    }

    [Theory]
    [InlineData("change it")]
    [InlineData("back")]
    public async Task They_can_be_changed_first(string word)
    {
        await _house.Host.SayAllAsync("write", "ask Jan", word);

        Assert.StartsWith(
            "To Maria\nask Lea", await _house.Host.SayAllAsync("ask Lea"), StringComparison.Ordinal);
        Assert.Equal("Sent: ask Lea", await _house.Host.SayAllAsync("send"));
    }

    [Fact]
    public async Task Words_of_a_card_with_a_button_that_sends_go_at_once()
    {
        await _house.Host.SayAsync("write");
        string question = (await _house.FindStateAsync()).Dialog!.Shown!;

        IReadOnlyList<Sent> sent =
            (await _house.Host.PressAsync(new ActionToken("answer", question), true, ("words", "ask Jan"))).Sent;

        Assert.Equal("Sent: ask Jan", sent[^1].Text);
    }
}
