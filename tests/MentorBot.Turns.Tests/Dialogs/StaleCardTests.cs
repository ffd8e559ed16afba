using MentorBot.Conversation.Cards;

namespace MentorBot.Turns.Tests.Dialogs;

/// <summary>A button on an old card always gets an answer, and nobody can press another's.</summary>
public sealed class StaleCardTests : HouseTest
{
    private const string Closed = "This one is closed\nThis card is from earlier and is not open any more.";

    [Fact]
    public async Task A_stale_button_says_what_was_answered_on_which_day_and_can_change_it_while_nothing_is_saved()
    {
        string title = await AskAsync(_house, "plan");
        await _house.Host.SayAsync("Rome");
        _house.Clock.Now += TimeSpan.FromDays(2);

        Card stale =
            (await _house.Host.PressAsync(new ActionToken("answer", title), wantsCard: true, ("title", "Oslo"))).Shown!;
        Assert.Equal("You answered this on Monday: Rome", stale.PlainText);
        IReadOnlyList<Sent> asked = (await _house.Host.PressAsync(Change(stale), wantsCard: true)).Sent;

        Assert.Equal("A plan\nTitle", asked[^1].Text);
        Assert.Equal("Rome", Assert.Single(asked[^1].Message.Card.Inputs).Value);
        Assert.Equal(
            "Planned: Oslo on 2026-03-06 by -, no more",
            await _house.Host.SayAllAsync("Oslo", "2026-03-06", "skip", "skip"));
    }

    [Fact]
    public async Task What_is_saved_for_good_cannot_be_changed_by_an_old_card()
    {
        string title = await AskAsync(_house, "plan");
        await _house.Host.SayAllAsync("Rome", "2026-03-05", "by train");

        Card stale =
            (await _house.Host.PressAsync(new ActionToken("answer", title), wantsCard: true, ("title", "Oslo"))).Shown!;

        Assert.Equal("You answered this on Monday: Rome", stale.PlainText);
        Assert.Empty(stale.AllButtons);
        Assert.Equal(
            "You answered this on Monday: Rome",
            (await _house.Host.PressAsync(new ActionToken("change", title), wantsCard: true)).Shown!.PlainText);
    }

    [Fact]
    public async Task A_dialog_whose_second_run_edits_is_started_again_by_an_old_card()
    {
        string colour = await AskAsync(_house, "survey");
        await _house.Host.SayAsync("blue");

        Card stale = (await _house.Host.PressAsync(new ActionToken("answer", $"{colour}=red"), wantsCard: true)).Shown!;
        Assert.Equal("You answered this on Monday: Blue", stale.PlainText);
        await _house.Host.PressAsync(Change(stale), wantsCard: true);

        Assert.Equal("Saved red", await _house.Host.SayAllAsync("red"));
    }

    [Fact]
    public async Task Where_nobody_waits_for_a_card_the_answer_is_a_message()
    {
        string colour = await AskAsync(_house, "survey");
        await _house.Host.SayAsync("blue");

        Sent sent =
            Assert.Single(
                (await _house.Host.PressAsync(new ActionToken("answer", $"{colour}=red"), wantsCard: false)).Sent);

        Assert.Equal("You answered this on Monday: Blue", sent.Text);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Another_persons_button_finds_nothing(bool wantsCard)
    {
        string colour = await AskAsync(_house, "survey");
        int before = _house.Channel.Sent.Length;

        ActionInvoked press = House.Press(new ActionToken("answer", $"{colour}=red"), who: "bo", wantsCard: wantsCard);
        TurnAnswer answer = await _house.Host.HandleAsync(press);
        await _house.Store.UntilNothingIsOutgoingAsync();

        Assert.Equal(Closed, answer.CardShown!.PlainText);
        Assert.Equal(wantsCard ? [] : [Closed], _house.Channel.Texts.Skip(before));
        Assert.Equal(colour, (await _house.FindStateAsync()).Dialog!.Shown);
        Assert.Empty(await _house.RowsAsync("note|", "bo"));
    }

    [Fact]
    public async Task Another_persons_row_is_not_found()
    {
        await _house.Host.SayAsync("note mine");

        Sent sent =
            Assert.Single(await _house.Host.TellAsync(House.Press(
                new ActionToken("note.done", _house.Host.Feature.Ids[0]), who: "bo")));

        Assert.Equal("There is no such note.", sent.Text);
        Assert.Single(await _house.RowsAsync("note|"));
    }

    [Theory]
    [InlineData("never.heard.of", "x")]
    [InlineData("do", "nothing")]
    [InlineData("answer", null)]
    [InlineData("answer", "nonsense")]
    [InlineData("skip", "a.b")]
    [InlineData("change", "=")]
    public async Task A_button_that_nobody_knows_is_answered(string verb, string? subject)
    {
        Assert.Equal(
            Closed, (await _house.Host.PressAsync(new ActionToken(verb, subject), wantsCard: true)).Shown!.PlainText);
        Assert.Equal(
            Closed,
            Assert.Single((await _house.Host.PressAsync(new ActionToken(verb, subject), wantsCard: false)).Sent).Text);
    }

    private static ActionToken Change(Card card) => ((SubmitButton)Assert.Single(card.AllButtons)).Token;

    private static async Task<string> AskAsync(House house, string command)
    {
        await house.Host.SayAsync(command);
        return (await house.FindStateAsync()).Dialog!.Shown!;
    }
}
