namespace MentorBot.Tests.People;

/// <summary>Questions about the people somebody works with: names are told, what they told the bot is not.</summary>
public sealed class CircleAnswerTests
{
    [Theory]
    [InlineData("en-GB", "who is my mentor?", "Maria Roth is your mentor.", "Write to Maria")]
    [InlineData("en-GB", "who's my boss according to you", "Jo Lind is your manager.", "Write to Jo")]
    [InlineData("en-GB", "how is Maria doing?", "What Maria tells me is theirs alone", "Write to Maria")]
    [InlineData("en-GB", "what is Jo working on", "What Jo tells me is theirs alone", "Write to Jo")]
    [InlineData("en-GB", "book a session with Maria", "There is no calendar in me yet", "Write to Maria")]
    [InlineData("en-GB", "when is my next session with my mentor", "There is no calendar in me yet",
        "Write to somebody")]
    [InlineData("en-GB", "show my team", "I know of nobody whom you lead.", null)]
    [InlineData("en-GB", "who are my mentees?", "I know of nobody whom you mentor.", null)]
    [InlineData("de-DE", "wer ist meine mentorin?", "Maria Roth begleitet dich als Mentor:in.", "Maria schreiben")]
    [InlineData("de-DE", "wer ist mein chef?", "Jo Lind ist deine Führungskraft.", "Jo schreiben")]
    [InlineData("de-DE", "wie geht es Maria?", "Was Maria mir erzählt, bleibt privat", "Maria schreiben")]
    [InlineData("de-DE", "termin mit Maria ausmachen", "Einen Kalender habe ich noch nicht", "Maria schreiben")]
    [InlineData("de-DE", "zeig mein team", "Ich weiß von niemandem, den du führst.", null)]
    [InlineData("de-DE", "wer sind meine mentees?", "Ich weiß von niemandem, den du begleitest.", null)]
    public async Task An_employee_asks(string locale, string typed, string answer, string? button)
    {
        await using Team team = await Team.MeetAsync(alex: locale);
        await team.ShareBlockerAsync();
        await team.Alex.SayAsync(typed);
        Assert.StartsWith(answer, team.Alex.Last.PlainText, StringComparison.Ordinal);
        Assert.Equal(button, team.Alex.Last.AllButtons.FirstOrDefault()?.Title);
    }

    [Theory]
    [InlineData("en-GB", "how is Peter doing?", "Ask how somebody is doing", "I only know the people")]
    [InlineData("de-DE", "weißt du wie es dana geht", "Fragen, wie es jemandem geht", "Ich kenne nur die Menschen")]
    public async Task Nobody_outside_of_the_circle_is_known(
        string locale, string typed, string meant, string answer)
    {
        await using Team team = await Team.MeetAsync(alex: locale);
        await team.Alex.SayAsync(typed);
        if (team.Alex.Has(meant)) await team.Alex.PressAsync(meant);
        Assert.StartsWith(answer, team.Alex.Last.PlainText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-GB", "show my team", "Your team", "you lead them")]
    [InlineData("en-GB", "who reports to me", "Your team", "you lead them")]
    [InlineData("de-DE", "zeig mein team", "Dein Team", "du führst sie oder ihn")]
    public async Task A_manager_sees_the_names_and_nothing_that_was_told(
        string locale, string typed, string heading, string relation)
    {
        await using Team team = await Team.MeetAsync(jo: locale);
        await team.ShareBlockerAsync();
        await team.Jo.SayAsync(typed);
        Assert.Equal(heading, Headings.Of(team.Jo.Last));
        Fact only = Assert.Single(team.Jo.Last.Parts.OfType<Facts>().Single().Items);
        Assert.Equal(("Alex Kim", relation), (only.Label, only.Value));
        Assert.DoesNotContain("Waiting for access", team.Jo.Last.PlainText, StringComparison.Ordinal);
        Assert.Equal(team.Alex.Id.Partition, Assert.Single(team.Jo.Last.About!.Value));
    }

    [Theory]
    [InlineData("en-GB", "show my mentees", "Your mentees")]
    [InlineData("de-DE", "wer sind meine mentees?", "Deine Mentees")]
    public async Task A_mentor_sees_the_names(string locale, string typed, string heading)
    {
        await using Team team = await Team.MeetAsync(maria: locale);
        await team.Maria.SayAsync(typed);
        Assert.Equal(heading, Headings.Of(team.Maria.Last));
        Assert.Contains("Alex Kim", team.Maria.Last.PlainText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("who is my mentor?", "Name my mentor", "Who mentors you?")]
    [InlineData("who is my manager?", "Name my manager", "Who leads you?")]
    public async Task Whoever_has_nobody_can_name_somebody(string typed, string button, string asks)
    {
        await using Team team = await LooseTeam.MeetAsync();
        await team.Alex.SayAsync(typed);
        Assert.StartsWith("I know of nobody", team.Alex.Last.PlainText, StringComparison.Ordinal);
        await team.Alex.PressAsync(button);
        Assert.Equal(asks, Headings.Of(team.Alex.Last));
    }

    [Fact]
    public async Task Who_was_named_is_told_before_and_after_the_answer()
    {
        await using Team team = await LooseTeam.MeetAsync();
        await team.Alex.SayAsync("my mentor maria@example.com", "who is my mentor?");
        Assert.StartsWith("I've asked Maria Roth and wait", team.Alex.Last.PlainText, StringComparison.Ordinal);
        await team.Maria.SayAsync("accept");
        await team.Alex.SayAsync("who is my mentor?");
        Assert.Contains("You named them", team.Alex.Last.PlainText, StringComparison.Ordinal);
        await team.Alex.PressAsync("Name somebody else");
        Assert.Equal("Who mentors you?", Headings.Of(team.Alex.Last));
    }
}
