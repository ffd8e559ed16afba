using MentorBot.Conversation.Messages;
using MentorBot.Tests.Goals;

namespace MentorBot.Tests.Welcome;

/// <summary>Whoever edits or deletes what they wrote hears what that changes: nothing.</summary>
public sealed class UnchangedTests : OnePersonTests
{
    [Theory]
    [InlineData("en-GB", false, "I go by what you first wrote: to change it, write it again, or say back.")]
    [InlineData("en-GB", true, "What came of it stays here: my data shows what is kept, and forget me deletes it.")]
    [InlineData(
        "de-DE", false,
        "Für mich gilt, was du zuerst geschrieben hast: Um es zu ändern, schreib es noch einmal, oder sag „zurück“.")]
    [InlineData(
        "de-DE", true,
        "Was daraus wurde, bleibt hier: „meine daten“ zeigt, was ich behalte, und „vergiss mich“ löscht es.")]
    public async Task One_sentence_says_what_to_do_once_a_day(string locale, bool deleted, string text)
    {
        Alex.Speaks(locale);
        await Alex.SetGoalAsync("Two pages in the wiki");

        await Alex.ChangeMessageAsync(deleted);
        await Alex.ChangeMessageAsync(deleted);

        Assert.Equal(1, Alex.Count(text));
        Assert.Single(await Alex.Rows.GoalsAsync());
        Bot.Clock.Pass(TimeSpan.FromDays(1));
        await Alex.ChangeMessageAsync(deleted);
        Assert.Equal(2, Alex.Count(text));
    }

    [Fact]
    public async Task It_leaves_the_open_question_open()
    {
        await Alex.SayAsync("goal");

        await Alex.ChangeMessageAsync(deleted: false);
        await Alex.SayAsync("Two pages in the wiki", "skip", "tomorrow");

        Assert.Equal("Two pages in the wiki", Assert.Single(await Alex.Rows.GoalsAsync()).Title);
    }

    [Fact]
    public async Task Whoever_was_forgotten_and_tidies_up_the_chat_is_not_taken_in_again()
    {
        Person Alex = Bot.Stranger();
        await Alex.SayAsync("hi", "forget me");
        await Alex.PressAsync("Forget me");
        await Bot.LetLeaveAsync();
        int said = Alex.Screen.Count;

        TurnAnswer answer = await Alex.ChangeMessageAsync(deleted: true);

        Assert.Same(TurnAnswer.Nothing, answer);
        Assert.Equal(said, Alex.Screen.Count);
    }
}
