namespace MentorBot.Turns.Tests.Dialogs;

/// <summary>Typed text goes to the question that is asked; else it is a command; else nobody understood it.</summary>
public sealed class TypedTextTests : HouseTest
{
    [Fact]
    public async Task A_dialog_can_be_typed_through()
    {
        string last = await _house.Host.SayAllAsync("plan", "Rome", "thursday", "on foot", "Bring water");

        Assert.Equal("Planned: Rome on 2026-03-05 by foot, Bring water", last);
        Assert.Null((await _house.FindStateAsync()).Dialog);
        Assert.Single(await _house.RowsAsync("note|"));
    }

    [Fact]
    public async Task An_exact_command_word_at_a_free_text_is_a_command_and_the_dialog_stays_open()
    {
        await _house.Host.SayAsync("plan");

        Assert.Equal("Hello Alex", await _house.Host.SayAllAsync("Hello."));

        Assert.Equal("Day", await _house.Host.SayAllAsync("helo world"));
    }

    [Fact]
    public async Task A_command_word_misspelt_is_an_answer_where_any_text_is_one()
    {
        Assert.Equal("Day", await _house.Host.SayAllAsync("plan", "hallo"));
        Assert.Equal("Hello Alex", await _house.Host.SayAllAsync("hallo"));
    }

    [Fact]
    public async Task A_command_that_is_no_answer_is_a_command()
    {
        await _house.Host.SayAllAsync("plan", "Rome");

        Assert.Equal("Hello Alex", await _house.Host.SayAllAsync("hello"));

        Assert.NotNull((await _house.FindStateAsync()).Dialog);
    }

    [Theory]
    [InlineData("gibberish", "I didn't catch that. I'm asking for the day. Or: back, cancel.")]
    [InlineData("2020-01-01", "A day to come, please.")]
    public async Task What_is_no_answer_is_said_to_be_none_and_the_question_stays(string text, string said)
    {
        await _house.Host.SayAllAsync("plan", "Rome");

        Assert.Equal(said, await _house.Host.SayAllAsync(text));

        Assert.StartsWith("How?", await _house.Host.SayAllAsync("friday"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_too_long_is_said_to_be()
    {
        Assert.Equal(
            "That is too long. 20 characters at most.",
            await _house.Host.SayAllAsync("plan", "A title that is longer than twenty characters"));
    }

    [Theory]
    [InlineData("back", "Nothing is open at the moment. Type help to see what we can do.")]
    [InlineData("cancel", "Nothing is open at the moment. Type help to see what we can do.")]
    [InlineData("help", "This is the help.")]
    [InlineData("xyzzy", "Not understood")]
    public async Task Without_a_dialog_only_commands_are_understood(string text, string said)
    {
        Assert.Equal(said, await _house.Host.SayAllAsync(text));
    }

    [Fact]
    public async Task A_choice_comes_before_the_words_of_every_dialog()
    {
        Assert.Equal("Saved stop", await _house.Host.SayAllAsync("survey", "stop"));
    }

    [Fact]
    public async Task A_form_is_asked_field_by_field_of_whoever_types()
    {
        Assert.Equal("Who?\nName\nAge", await _house.Host.SayAllAsync("form"));
        Assert.Equal("Age", await _house.Host.SayAllAsync("Bo"));
        Assert.Equal("It is Bo, 41", await _house.Host.SayAllAsync("41"));
    }

    [Fact]
    public async Task A_field_that_is_not_needed_is_skipped_by_word()
    {
        Assert.Equal("It is Bo, ageless", await _house.Host.SayAllAsync("form", "Bo", "skip"));
    }
}
