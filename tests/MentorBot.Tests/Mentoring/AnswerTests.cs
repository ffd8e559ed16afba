namespace MentorBot.Tests.Mentoring;

/// <summary>Whom a typed answer goes to, and what of it is the answer.</summary>
public sealed class AnswerTests
{
    [Theory]
    [InlineData("answer Alex: ask Kim", "Alex", "ask Kim")]
    [InlineData("answer alex ask Kim", "Alex", "ask Kim")]
    [InlineData("answer: ask Kim", "Jo", "ask Kim")]
    [InlineData("answer ask Kim about the token", "Jo", "ask Kim about the token")]
    [InlineData("answer ask Alex about the token", "Jo", "ask Alex about the token")]
    [InlineData("answer: Alex has the token", "Jo", "Alex has the token")]
    [InlineData("reply to Alex: ask Kim", "Alex", "ask Kim")]
    [InlineData("antworte Alex: frag Kim", "Alex", "frag Kim")]
    [InlineData("antworten: frag Alex", "Jo", "frag Alex")]
    [InlineData("answer Jo: ask Alex", "Jo", "ask Alex")]
    public async Task The_name_that_stands_first_is_whom_it_goes_to(string typed, string to, string words)
    {
        await using Team team = await OpenAsync();
        await team.Maria.SayAsync(typed);
        Assert.StartsWith(
            $"{to} gets this:\nFrom Maria\n{words}\n", team.Maria.Last.PlainText, StringComparison.Ordinal);
        Assert.Equal(0, team.Alex.Count(words) + team.Jo.Count(words));
        await team.Maria.SayAsync("send");
        Assert.Equal(1, (to == "Jo" ? team.Jo : team.Alex).Count(words));
        Assert.Equal(0, (to == "Jo" ? team.Alex : team.Jo).Count(words));
    }

    [Theory]
    [InlineData("answer Alex", "Answer Alex")]
    [InlineData("answer", "Answer Jo")]
    [InlineData("antwort Alex", "Answer Alex")]
    public async Task A_name_alone_chooses_whom_to_answer(string typed, string heading)
    {
        await using Team team = await OpenAsync();
        await team.Maria.SayAsync(typed);
        Assert.Equal(heading, Headings.Of(team.Maria.Last));
    }

    [Fact]
    public async Task Somebody_of_the_circle_who_has_not_written_gets_a_message()
    {
        await using Team team = await Team.MeetAsync();
        await team.Alex.SayAsync("answer Jo: I'm ill", "send");
        Assert.Equal(1, team.Jo.Count("I'm ill"));
    }

    [Theory]
    [InlineData("Jan has the key")]
    [InlineData("send")]
    public async Task Words_typed_at_the_question_are_shown_first(string words)
    {
        await using Team team = await Team.MeetAsync();
        await team.ShareBlockerAsync("Waiting for access");
        await team.Maria.SayAsync("answer", words);
        Assert.StartsWith(
            $"Alex gets this:\nFrom Maria\n{words}\nAbout: Waiting for access\n", team.Maria.Last.PlainText,
            StringComparison.Ordinal);
        Assert.Equal(0, team.Alex.Count($"From Maria\n{words}"));
        await team.Maria.SayAsync("send");
        Assert.StartsWith(
            $"From Maria\n{words}\nAbout: Waiting for access\n", team.Alex.Last.PlainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_were_changed_on_the_card_go_at_once()
    {
        await using Team team = await Team.MeetAsync();
        await team.ShareBlockerAsync();
        await team.Maria.SayAsync("answer ask Jan");
        await team.Maria.PressAsync("Change it");
        await team.Maria.SubmitAsync("Send to Alex", ("words", "Ask Kim"));
        Assert.Equal("Sent to Alex.", team.Maria.Last.PlainText);
        Assert.Equal(1, team.Alex.Count("Ask Kim"));
    }

    [Theory]
    [InlineData("my mentor's advice really helped")]
    [InlineData("Maria's tip helped me a lot")]
    [InlineData("der tipp meiner mentorin war sehr hilfreich")]
    public async Task That_it_helped_can_be_said_in_a_sentence(string typed)
    {
        await using Team team = await Team.MeetAsync();
        await team.ShareBlockerAsync();
        await team.Maria.SayAsync("answer Ask Jan", "send");
        await team.Alex.SayAsync("tell Jo I'm fine", "send");
        await team.Jo.PressAsync("Reply");
        await team.Jo.SubmitAsync("Send to Alex", ("words", "Good"));
        await team.Alex.SayAsync(typed);
        Assert.Equal("Maria knows that it helped.", team.Alex.Last.PlainText);
        Assert.Equal(1, team.Maria.Count("Alex says your answer helped."));
        Assert.Equal(0, team.Jo.Count("helped"));
    }

    [Fact]
    public async Task Where_nobody_answered_that_it_helped_becomes_a_thank_you()
    {
        await using Team team = await Team.MeetAsync();
        await team.Alex.SayAsync("my mentor's advice really helped");
        Assert.StartsWith("Nobody has answered you", team.Alex.Last.PlainText, StringComparison.Ordinal);
        await team.Alex.PressAsync("Thank somebody");
        Assert.Equal("Who deserves the praise?", Headings.Of(team.Alex.Last));
    }

    /// <summary>Alex and Jo have both written to Maria, Jo last.</summary>
    private static async Task<Team> OpenAsync()
    {
        Team team = await Team.MeetAsync();
        await team.Bot.ImportAsync(
            Team.Line(1, team.Alex, "Alex Kim") with { Mentor = "maria@example.com" },
            Team.Line(2, team.Maria, "Maria Roth"),
            Team.Line(3, team.Jo, "Jo Lind") with { Mentor = "maria@example.com" });
        await team.ShareBlockerAsync();
        team.Bot.Clock.Pass(TimeSpan.FromHours(1));
        await team.Jo.SayAsync("check in", "3", "A new contract", "No budget", "skip", "share", "1");
        Assert.Equal("Jo is stuck", Headings.Of(team.Maria.Last));
        return team;
    }
}
