namespace MentorBot.Tests.People;

/// <summary>Sentences that name somebody as mentor or manager, and that answer such a question.</summary>
public sealed class NamedInSentenceTests
{
    [Theory]
    [InlineData("en-GB", "can Jo be my mentor?", "Ask Jo")]
    [InlineData("en-GB", "please change my mentor to Jo Lind", "yes")]
    [InlineData("de-DE", "Jo soll mein mentor sein", "Jo fragen")]
    public async Task A_colleague_who_is_named_is_proposed_and_asked_only_then(
        string locale, string typed, string yes)
    {
        await using Team team = await ManagedAsync(locale);
        int before = team.Jo.Screen.Count;
        await team.Alex.SayAsync(typed);
        Assert.Contains("Jo Lind", Headings.Of(team.Alex.Last), StringComparison.Ordinal);
        Assert.Equal(before, team.Jo.Screen.Count);
        await team.Alex.SayAsync(yes);
        Assert.Equal("Will you mentor Alex Kim?", Headings.Of(team.Jo.Last));
    }

    [Fact]
    public async Task Somebody_else_is_asked_for_by_the_usual_question()
    {
        await using Team team = await ManagedAsync("en-GB");
        await team.Alex.SayAsync("can Jo be my mentor?");
        await team.Alex.PressAsync("Somebody else");
        Assert.Equal("Who mentors you?", Headings.Of(team.Alex.Last));
        await team.Alex.SayAsync("maria@example.com");
        Assert.Equal("Will you mentor Alex Kim?", Headings.Of(team.Maria.Last));
        Assert.Equal(0, team.Jo.Count("Will you mentor"));
    }

    [Theory]
    [InlineData("I want to change my mentor", "Who mentors you?")]
    [InlineData("I have a new manager", "Who leads you?")]
    [InlineData("Maria isn't my mentor anymore", "Who mentors you?")]
    public async Task Without_a_new_name_it_asks_for_one(string typed, string asks)
    {
        await using Team team = await LooseTeam.MeetAsync();
        await team.FindMentorAsync();
        await team.Alex.SayAsync(typed);
        Assert.Equal(asks, Headings.Of(team.Alex.Last));
    }

    [Theory]
    [InlineData("I'd be happy to mentor Jo", true)]
    [InlineData("yes, I accept Jo's mentor request", true)]
    [InlineData("I can't be Jo's mentor", false)]
    public async Task An_answer_goes_to_whoever_is_named(string typed, bool isYes)
    {
        await using Team team = await LooseTeam.MeetAsync();
        await team.Jo.SayAsync("my mentor maria@example.com");
        team.Bot.Clock.Pass(TimeSpan.FromMinutes(1));
        await team.Alex.SayAsync("my mentor maria@example.com");
        await team.Maria.SayAsync(typed);
        string title = isYes ? "Say yes to being a mentor or manager" : "Say no to being a mentor or manager";
        if (team.Maria.Has(title)) await team.Maria.PressAsync(title);
        Assert.Equal(1, team.Jo.Count(isYes ? "Maria is your mentor now." : "Maria can't take this on"));
        Assert.Equal(0, team.Alex.Count("Maria is your mentor now.") + team.Alex.Count("Maria can't take this on"));
    }

    [Fact]
    public async Task A_no_to_somebody_who_has_a_yes_is_asked_about_first()
    {
        await using Team team = await LooseTeam.MeetAsync();
        await team.FindMentorAsync();
        await team.Maria.SayAsync("I can't be Alex's mentor any more");
        if (team.Maria.Has("Say no to being a mentor or manager"))
            await team.Maria.PressAsync("Say no to being a mentor or manager");
        Assert.StartsWith("You said yes to Alex.", team.Maria.Last.PlainText, StringComparison.Ordinal);
        Assert.Single((await team.CircleAsync(team.Maria)).Mentees);
        await team.Maria.PressAsync("Step back");
        Assert.Empty((await team.CircleAsync(team.Maria)).Mentees);
        Assert.Equal(1, team.Alex.Count("Maria has stepped back as your mentor."));
    }

    /// <summary>The roster says that Jo leads Alex, and names no mentor.</summary>
    private static async Task<Team> ManagedAsync(string locale)
    {
        Team team = await Team.MeetAsync(alex: locale);
        await team.ImportAsync(manager: "jo@example.com");
        return team;
    }
}
