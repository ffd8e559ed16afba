using MentorBot.Conversation.Cards;
using MentorBot.Turns.Features;

namespace MentorBot.Turns.Tests.Dialogs;

/// <summary>A press answers the question that its card asks; the card then shows its result.</summary>
public sealed class CardTests : HouseTest
{
    [Fact]
    public async Task An_answered_card_is_replaced_by_its_result()
    {
        await _house.Host.SayAsync("plan");

        IReadOnlyList<Sent> sent = await _house.Host.SayAsync("Rome");

        Assert.Equal([("A plan\nRome", "m1"), ("Day", null)], sent.Select(one => (one.Text, one.ReplacesId)));
        Assert.Empty(sent[0].Message.Card.AllButtons);
    }

    [Fact]
    public async Task A_platform_that_waits_is_shown_the_result_and_gets_it_as_a_message_too()
    {
        string question = await AskAsync(_house, "plan");

        (Card? shown, IReadOnlyList<Sent> sent) =
            await _house.Host.PressAsync(new ActionToken("answer", question), wantsCard: true, ("title", "Rome"));

        Assert.Equal("A plan\nRome", shown!.PlainText);
        Assert.Equal(["A plan\nRome", "Day"], sent.Select(one => one.Text));
    }

    [Fact]
    public async Task A_dialog_can_be_pressed_through()
    {
        await _house.Host.PressAsync(
            new ActionToken("answer", await AskAsync(_house, "plan")), true, ("title", "Rome"));
        await _house.Host.PressAsync(new ActionToken("answer", await ShownAsync(_house)), true, ("day", "2026-03-05"));
        await _house.Host.PressAsync(new ActionToken("answer", $"{await ShownAsync(_house)}=foot"), true);

        IReadOnlyList<Sent> sent =
            (await _house.Host.PressAsync(new ActionToken("skip", await ShownAsync(_house)), true)).Sent;

        Assert.Equal("Planned: Rome on 2026-03-05 by foot, no more", sent[^1].Text);
        Assert.Null((await _house.FindStateAsync()).Dialog);
    }

    [Fact]
    public async Task Inputs_that_do_not_fit_are_said_on_the_card_that_is_waited_for()
    {
        string question = await AskAsync(_house, "form");

        (Card? shown, IReadOnlyList<Sent> sent) =
            await _house.Host.PressAsync(new ActionToken("answer", question), wantsCard: true, ("age", "1000"));

        AssertRejected(shown!);
        Assert.Empty(sent);
        Assert.Equal(question, await ShownAsync(_house));
    }

    [Fact]
    public async Task Inputs_that_do_not_fit_replace_the_card_where_nobody_waits()
    {
        string question = await AskAsync(_house, "form");

        Sent sent =
            Assert.Single(
                (await _house.Host.PressAsync(
                    new ActionToken("answer", question), wantsCard: false, ("age", "1000"))).Sent);

        Assert.Equal("m1", sent.ReplacesId);
        AssertRejected(sent.Message.Card);
    }

    [Fact]
    public async Task A_form_that_was_begun_by_typing_can_be_sent_by_its_card()
    {
        string question = await AskAsync(_house, "form");
        await _house.Host.SayAsync("Bo");

        IReadOnlyList<Sent> sent =
            (await _house.Host.PressAsync(new ActionToken("answer", question), wantsCard: true, ("age", "41"))).Sent;

        Assert.Equal("It is Bo, 41", sent[^1].Text);
    }

    [Fact]
    public async Task A_made_up_token_skips_nothing_that_is_needed()
    {
        await _house.Host.SayAllAsync("plan", "Rome");
        string question = await ShownAsync(_house);

        IReadOnlyList<Sent> sent =
            (await _house.Host.PressAsync(new ActionToken("skip", question), wantsCard: false)).Sent;

        Assert.Equal("I need this one to go on. You can also type cancel.", Assert.Single(sent).Text);
        Assert.Equal(question, await ShownAsync(_house));
    }

    [Fact]
    public async Task A_made_up_choice_is_no_answer()
    {
        string question = await AskAsync(_house, "survey");

        await _house.Host.PressAsync(new ActionToken("answer", $"{question}=green"), wantsCard: true);

        Assert.Equal(question, await ShownAsync(_house));
        Assert.Empty(await _house.RowsAsync("note|"));
    }

    [Fact]
    public async Task A_button_can_do_as_a_command_does()
    {
        Assert.Equal(
            "Hello Alex",
            Assert.Single(
                (await _house.Host.PressAsync(
                    new ActionToken(Routes.CommandVerb, "hello"), wantsCard: true)).Sent).Text);
    }

    private static void AssertRejected(Card card)
    {
        Assert.Equal(
            [("name", null), ("age", "1000")],
            card.Inputs.Where(input => input.Rejected).Select(input => (input.Id, input.Value)));
        Assert.All(card.Inputs, input => Assert.NotEmpty(input.ErrorMessage!));
        Assert.NotEmpty(card.AllButtons);
    }

    private static async Task<string> AskAsync(House house, string command)
    {
        await house.Host.SayAsync(command);
        return await ShownAsync(house);
    }

    private static async Task<string> ShownAsync(House house) => (await house.FindStateAsync()).Dialog!.Shown!;
}
