using MentorBot.Feedback;

namespace MentorBot.Tests.Feedback;

/// <summary>Feedback to anybody of the circle, with and without a win, and what was typed of it.</summary>
public sealed class GiveFeedbackTests
{
    [Theory]
    [InlineData("give Maria feedback")]
    [InlineData("I want to give my mentor feedback")]
    [InlineData("I have feedback for Maria")]
    [InlineData("feedback an Maria")]
    [InlineData("ich möchte Maria feedback geben")]
    public async Task It_begins_with_one_box_and_the_rest_is_optional(string typed)
    {
        await using Team team = await Team.MeetAsync();
        await team.Alex.SayAsync(typed);
        Assert.Equal("A word for Maria", Headings.Of(team.Alex.Last));
        await team.Alex.SubmitAsync("Go on", ("did", "The slides were clear"));
        await team.Alex.PressAsync("Send as it is");
        Assert.Equal("Sent to Maria. I'll tell you what comes of it.", team.Alex.Last.PlainText);
        Assert.Equal(
            "Feedback from Alex\nWhat you did: The slides were clear\nOnly you and Alex see this.",
            team.Maria.Last.PlainText);
    }

    [Theory]
    [InlineData("feedback for Maria: the slides were clear", "the slides were clear")]
    [InlineData("give Maria feedback: the slides were clear", "the slides were clear")]
    [InlineData("rückmeldung für Maria: die folien waren klar", "die folien waren klar")]
    public async Task What_the_sentence_says_is_shown_before_it_goes(string typed, string did)
    {
        await using Team team = await Team.MeetAsync();
        await team.Alex.SayAsync(typed);
        Assert.Equal("Anything to add?", Headings.Of(team.Alex.Last));
        await team.Alex.PressAsync("Send as it is");
        Assert.StartsWith(
            $"Maria gets this:\nFeedback from Alex\nWhat you did: {did}\n", team.Alex.Last.PlainText,
            StringComparison.Ordinal);
        Assert.Equal(0, team.Maria.Count(did));
        await team.Alex.SayAsync("send");
        Assert.Equal(1, team.Maria.Count(did));
    }

    [Theory]
    [InlineData("en-GB", "give feedback")]
    [InlineData("de-DE", "Feedback geben")]
    public async Task Who_it_is_for_is_asked_where_nobody_is_named_and_no_win_waits(string locale, string typed)
    {
        await using Team team = await Team.MeetAsync(alex: locale);
        await team.Alex.SayAsync(typed);
        Assert.Equal(team.Alex.In(() => FeedbackWords.GiveWho), Headings.Of(team.Alex.Last));
        await team.Alex.PressAsync("Jo");
        Assert.Equal(team.Alex.In(() => FeedbackWords.DidHeading("Jo")), Headings.Of(team.Alex.Last));
    }

    [Theory]
    [InlineData("give Alex feedback")]
    [InlineData("give feedback")]
    [InlineData("I want to give feedback to one of my employees")]
    public async Task Where_a_win_of_theirs_waits_it_is_about_that_win(string typed)
    {
        await using Team team = await Team.MeetAsync();
        await team.ShareWinAsync("Shipped the draft");
        await team.Jo.SayAsync(typed);
        Assert.Equal("A word for Alex", Headings.Of(team.Jo.Last));
        Assert.Contains("Situation: Shipped the draft", team.Jo.Last.PlainText, StringComparison.Ordinal);
        await team.GiveFeedbackAsync();
        Assert.Contains("Situation: Shipped the draft", team.Alex.Last.PlainText, StringComparison.Ordinal);
        Assert.True(Assert.Single(await team.Jo.Rows.AllAsync(SharedWin.Kind)).Given);
    }

    [Theory]
    [InlineData("en-GB", "send")]
    [InlineData("de-DE", "ja, schick")]
    public async Task Whatever_part_was_typed_all_of_it_is_shown(string locale, string yes)
    {
        await using Team team = await Team.MeetAsync(jo: locale);
        await team.ShareWinAsync("Shipped the draft");
        await team.Jo.SayAsync("feedback");
        await team.Jo.SubmitAsync(team.Jo.In(() => FeedbackWords.GoOn), ("did", "Asked for help early"));
        await team.Jo.SayAsync("We kept the date", "Show it to the team");
        Assert.Equal(team.Jo.In(() => FeedbackWords.GotHeading("Jo")), Headings.Of(team.Jo.Last));
        Assert.All(
            ["Shipped the draft", "Asked for help early", "We kept the date", "Show it to the team"],
            words => Assert.Contains(words, team.Jo.Last.PlainText, StringComparison.Ordinal));
        Assert.Equal(0, team.Alex.Count("Asked for help early"));
        await team.Jo.SayAsync(yes);
        Assert.Equal(1, team.Alex.Count("Asked for help early"));
    }

    [Fact]
    public async Task Change_it_leads_back_to_the_first_box()
    {
        await using Team team = await Team.MeetAsync();
        await team.Alex.SayAsync("feedback for Maria: too fast");
        await team.Alex.PressAsync("Send as it is");
        await team.Alex.SayAsync("change it");
        Assert.Equal("too fast", Assert.Single(team.Alex.Last.Inputs).Value);
        await team.Alex.SubmitAsync("Go on", ("did", "A little fast"));
        await team.Alex.PressAsync("Send as it is");
        Assert.Equal(0, team.Maria.Count("too fast"));
        Assert.Equal(1, team.Maria.Count("A little fast"));
    }

    [Theory]
    [InlineData("ask Maria for feedback on my talk", "Could you give me feedback on my talk?")]
    [InlineData("I need feedback from Maria on my presentation", "Could you give me feedback on my presentation?")]
    [InlineData("request feedback on the new design from Maria", "Could you give me feedback on the new design?")]
    [InlineData("please ask Maria how I did in the customer meeting", "Could you tell me how I did in the customer")]
    [InlineData("ask my mentor for feedback", "Could you give me some feedback?")]
    [InlineData("bitte Maria um feedback zu meiner präsentation", "zu meiner präsentation")]
    public async Task Somebody_is_asked_in_the_persons_name_and_answers_by_feedback(string typed, string words)
    {
        await using Team team = await Team.MeetAsync(maria: "de-DE");
        await team.Alex.SayAsync(typed);
        Assert.StartsWith(
            "Maria gets this:\nAlex asks for your feedback\n", team.Alex.Last.PlainText, StringComparison.Ordinal);
        Assert.Contains(words, team.Alex.Last.PlainText, StringComparison.Ordinal);
        Assert.Equal(0, team.Maria.Count(words));
        await team.Alex.SayAsync("send");
        Assert.Equal("Alex bittet um dein Feedback", Headings.Of(team.Maria.Last));
        Assert.Contains(words, team.Maria.Last.PlainText, StringComparison.Ordinal);
        await team.Maria.PressAsync("Feedback geben");
        Assert.Equal("Ein Wort für Alex", Headings.Of(team.Maria.Last));
        await team.Maria.SubmitAsync("Weiter", ("did", "Du warst sehr klar"));
        await team.Maria.PressAsync("So senden");
        Assert.Equal("Feedback from Maria", Headings.Of(team.Alex.Last));
        Assert.Contains("Du warst sehr klar", team.Alex.Last.PlainText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-GB", "I'd like to ask for feedback")]
    [InlineData("de-DE", "um feedback fragen")]
    public async Task Who_is_to_be_asked_is_asked_and_the_request_can_be_changed(string locale, string typed)
    {
        await using Team team = await Team.MeetAsync(alex: locale);
        await team.Alex.SayAsync(typed);
        Assert.Equal(team.Alex.In(() => FeedbackWords.AskWho), Headings.Of(team.Alex.Last));
        await team.Alex.PressAsync("Jo");
        await team.Alex.SayAsync("no", "War mein Vortrag klar?", "senden");
        Assert.Equal("Alex asks for your feedback", Headings.Of(team.Jo.Last));
        Assert.Contains("War mein Vortrag klar?", team.Jo.Last.PlainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_of_somebody_who_was_forgotten_is_gone()
    {
        await using Team team = await Team.MeetAsync();
        await team.Alex.SayAsync("ask Maria for feedback on my zebra", "send");
        Posted asked = team.Maria.Find("Give feedback");
        ActionToken give = asked.Card.AllButtons.OfType<SubmitButton>().Single().Token;
        await team.Bot.ForgetAsync(team.Alex);
        Assert.Empty(await team.Maria.Rows.AllAsync(FeedbackRequest.Kind));
        await team.Maria.PressAsync(asked, give, []);
        Assert.Equal("I can't find that any more.", team.Maria.Last.PlainText);
    }
}
