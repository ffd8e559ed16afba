using MentorBot.Conversation.Cards;

namespace MentorBot.Turns.Tests.Dialogs;

/// <summary>The text of a button, typed, does what the button does; it is never an answer.</summary>
public sealed class TypedLabelTests : HouseTest
{
    [Theory]
    [InlineData("not now")]
    [InlineData("Not now.")]
    [InlineData("NOT NOW!")]
    public async Task The_label_that_skips_a_free_text_skips_it(string text) =>
        Assert.Equal("Kept", await _house.Host.SayAllAsync("write", text));

    [Theory]
    [InlineData("-")]
    [InlineData("…")]
    [InlineData("no")]
    [InlineData("Nothing")]
    [InlineData("nichts")]
    [InlineData("I'm done")]
    [InlineData("that's it")]
    [InlineData("das war's")]
    public async Task Words_that_nobody_means_as_an_answer_skip_an_optional_question(string text) =>
        Assert.Equal("Kept", await _house.Host.SayAllAsync("write", text));

    [Fact]
    public async Task At_a_question_that_needs_an_answer_they_are_answers() =>
        Assert.Equal("Day", await _house.Host.SayAllAsync("plan", "nothing"));

    [Fact]
    public async Task The_label_that_sends_says_what_is_missing()
    {
        string said = await _house.Host.SayAllAsync("plan", "next");

        Assert.Equal("This one is needed.", said);
        Assert.Equal("Day", await _house.Host.SayAllAsync("Rome"));
    }

    [Theory]
    [InlineData("done")]
    [InlineData(" DONE! ")]
    [InlineData("doen")]
    public async Task The_label_of_the_newest_card_presses_its_button(string text)
    {
        await _house.Host.SayAsync("note buy milk");

        Sent sent = Assert.Single(await _house.Host.SayAsync(text));

        Assert.Equal(("Done: buy milk", "m1"), (sent.Text, sent.ReplacesId));
    }

    [Fact]
    public async Task The_label_of_an_older_card_does_nothing_once_a_newer_card_has_buttons()
    {
        await _house.Host.SayAsync("note buy milk");
        await _house.Host.SayAsync("plan");

        Assert.Equal("Day", await _house.Host.SayAllAsync("done"));

        Assert.Single(await _house.RowsAsync("note|"));
    }

    [Fact]
    public async Task A_message_without_buttons_leaves_the_labels_of_the_card_before_it()
    {
        await _house.Host.SayAllAsync("note buy milk", "hello");

        Assert.Equal("Done: buy milk", await _house.Host.SayAllAsync("done"));
    }
}
