using MentorBot.Conversation.Cards;
using MentorBot.Turns.Features;
using MentorBot.Turns.Rows;

namespace MentorBot.Turns.Tests.Dialogs;

/// <summary>A sentence is answered by what it means; what is unclear can be said by a button.</summary>
public sealed class MeaningTests : HouseTest
{
    [Fact]
    public async Task A_sentence_is_answered_by_its_meaning() =>
        Assert.Equal(
            "Goals for 'which goals do I have at the moment?'",
            await _house.Host.SayAllAsync("which goals do I have at the moment?"));

    [Fact]
    public async Task A_question_in_between_is_answered_and_the_open_one_stays()
    {
        Assert.Equal("Only you see it.", await _house.Host.SayAllAsync("plan", "who can see this?"));
        Assert.Equal("Day", await _house.Host.SayAllAsync("Rome"));
    }

    [Fact]
    public async Task Who_asks_for_the_question_again_gets_it_again() =>
        Assert.Equal("A plan\nTitle", await _house.Host.SayAllAsync("plan", "can you repeat the question please?"));

    [Fact]
    public async Task At_a_choice_a_sentence_with_a_meaning_is_no_failed_answer()
    {
        await _house.Host.SayAsync("survey");

        Assert.Equal("Goals for 'show me my goals please'", await _house.Host.SayAllAsync("show me my goals please"));

        Assert.Equal("Saved red", await _house.Host.SayAllAsync("red"));
    }

    [Fact]
    public async Task What_is_unclear_is_kept_until_a_button_says_what_it_meant()
    {
        await _house.Host.SayAsync("that thing from monday");
        Assert.Single(await _house.RowsAsync(UnclearRow.Kind.Name));

        IReadOnlyList<Sent> sent =
            (await _house.Host.PressAsync(new ActionToken(Routes.IntentVerb, "goals.list"), false)).Sent;

        Assert.Equal("Goals for 'that thing from monday'", sent[^1].Text);
        Assert.Empty(await _house.RowsAsync(UnclearRow.Kind.Name));
    }
}
