using MentorBot.Mentoring;

namespace MentorBot.Tests.Mentoring;

public sealed class MentoringTests
{
    [Fact]
    public async Task They_can_write_back_and_forth_as_long_as_they_like()
    {
        await using Team team = await Team.MeetAsync();
        await team.ShareBlockerAsync();
        for (int round = 0; round < 3; round++)
        {
            await team.Maria.PressAsync("Answer");
            await team.Maria.SubmitAsync("Send to Alex", ("words", $"Ask Jan, {round}"));
            Assert.Contains($"Ask Jan, {round}", team.Alex.Last.PlainText, StringComparison.Ordinal);
            await team.Alex.PressAsync("Reply");
            await team.Alex.SubmitAsync("Send to Maria", ("words", $"He is away, {round}"));
            Assert.Contains($"He is away, {round}", team.Maria.Last.PlainText, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Words_that_came_after_it_helped_do_not_ask_again()
    {
        await using Team team = await Team.MeetAsync();
        await team.ShareBlockerAsync();
        await team.Maria.SayAsync("answer", "Ask Jan", "send");
        await team.Alex.PressAsync("This helped");
        await team.Maria.SayAsync("answer", "Good to hear", "send");
        Assert.Equal(["Reply"], team.Alex.Last.AllButtons.Select(button => button.Title));
        await team.Alex.SayAsync("helped");
        Assert.Equal(1, team.Maria.Count("says your answer helped"));
    }

    [Theory]
    [InlineData("en-GB", "answer Ask Jan for access")]
    [InlineData("de-DE", "Antworten: Ask Jan for access")]
    public async Task What_stands_behind_the_word_is_shown_and_goes_nowhere_before_it_is_sent(
        string locale, string typed)
    {
        await using Team team = await Team.MeetAsync(maria: locale);
        await team.ShareBlockerAsync();
        await team.Maria.SayAsync(typed);
        Assert.Contains("Ask Jan for access", team.Maria.Last.PlainText, StringComparison.Ordinal);
        Assert.Equal(0, team.Alex.Count("Ask Jan"));
        await team.Maria.PressAsync(team.Maria.In(() => MentoringWords.SendTo("Alex")));
        Assert.Equal(1, team.Alex.Count("Ask Jan for access"));
    }

    [Fact]
    public async Task More_than_fits_behind_the_word_is_said_to_be_too_long()
    {
        await using Team team = await Team.MeetAsync();
        await team.ShareBlockerAsync();
        await team.Maria.SayAsync($"answer {new string('x', 1501)}");
        Assert.Equal(
            ["A few words are needed, 1,500 characters at most.", "Answer Alex"], team.Maria.News.Select(Headings.Of));
        Assert.Null(Assert.Single(team.Maria.Last.Inputs).Value);
    }

    [Theory]
    [InlineData("en-GB", "That helped")]
    [InlineData("de-DE", "Das hat geholfen")]
    public async Task That_something_helped_is_an_answer_at_a_question(string locale, string typed)
    {
        await using Team team = await Team.MeetAsync(alex: locale);
        await team.ShareBlockerAsync();
        await team.Maria.SayAsync("answer", "Ask Jan", "send");
        await team.Alex.SayAsync("answer", typed, "send");
        Assert.Equal(1, team.Maria.Count(typed));
        Assert.Equal(0, team.Maria.Count("says your answer helped"));
    }

    [Fact]
    public async Task Nobody_can_say_that_it_helped_before_anybody_answered()
    {
        await using Team team = await Team.MeetAsync();
        await team.ShareBlockerAsync();
        await team.Alex.SayAsync("helped");
        Assert.StartsWith("Nobody has answered you", team.Alex.Last.PlainText, StringComparison.Ordinal);
        Assert.Equal(0, team.Maria.Count("helped"));
    }

    [Fact]
    public async Task A_card_of_somebody_elses_finds_nothing()
    {
        await using Team team = await Team.MeetAsync();
        await team.ShareBlockerAsync("Waiting for access");
        ActionToken answer = team.Maria.Find("Answer").Card.AllButtons.OfType<SubmitButton>().Single().Token;
        Posted own = new("1", team.Jo.Last);
        await team.Jo.PressAsync(own, answer, []);
        Assert.Equal("I can't find that any more.", team.Jo.Last.PlainText);
        await team.Jo.PressAsync(own, new ActionToken(MentoringCards.HelpedVerb, answer.Subject), []);
        Assert.Equal("I can't find that any more.", team.Jo.Last.PlainText);
        await team.Maria.PressAsync(own, new ActionToken(MentoringCards.HelpedVerb, answer.Subject), []);
        Assert.Equal("I can't find that any more.", team.Maria.Last.PlainText);
    }

    [Fact]
    public async Task Pressing_Answer_puts_another_dialog_aside_with_its_answers()
    {
        await using Team team = await Team.MeetAsync();
        await team.ShareBlockerAsync();
        await team.Maria.SayAsync("goal", "Two pages in the wiki");
        await team.Maria.PressAsync("Answer");
        Assert.Equal("Answer Alex", Headings.Of(team.Maria.Last));
        await team.Maria.SayAsync("Ask Jan", "send", "goal");
        Assert.Equal("Go on where you were?", Headings.Of(team.Maria.Last));
        Assert.Equal("From Maria", Headings.Of(team.Alex.Last));
    }

    [Fact]
    public async Task Not_now_sends_nothing_and_says_how_to_come_back()
    {
        await using Team team = await Team.MeetAsync();
        await team.ShareBlockerAsync();
        int letters = team.Bot.Store.Written.Count(row => row.IsLetter);
        await team.Maria.PressAsync("Answer");
        await team.Maria.PressAsync("Not now");
        Assert.Equal("That's fine. Type answer whenever you like.", team.Maria.Last.PlainText);
        Assert.Equal(letters, team.Bot.Store.Written.Count(row => row.IsLetter));
        await team.Maria.SayAsync("answer");
        Assert.Equal("Answer Alex", Headings.Of(team.Maria.Last));
    }

    [Fact]
    public async Task Who_pauses_still_hears_what_others_write_to_them()
    {
        await using Team team = await Team.MeetAsync();
        await team.Maria.SayAsync("pause");
        await team.ShareBlockerAsync();
        Assert.Equal("Alex is stuck", Headings.Of(team.Maria.Last));
    }
}
