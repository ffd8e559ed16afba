using MentorBot.People;

namespace MentorBot.Tests.People;

/// <summary>A mentor steps back, or somebody else takes the place while the question is open.</summary>
public sealed class MentorChangeTests
{
    [Fact]
    public async Task A_yes_can_be_taken_back_by_name()
    {
        await using Team team = await LooseTeam.MeetAsync();
        await team.Alex.SayAsync("my mentor maria@example.com");
        await team.Maria.SayAsync("accept", "decline");
        Assert.Equal("Nobody is waiting for your answer right now. That's fine.", team.Maria.Last.PlainText);
        Assert.Single((await team.CircleAsync(team.Maria)).Mentees);

        await team.Maria.SayAsync("decline alex");

        Assert.Equal("Done. Alex hears that you stepped back, and no reason.", team.Maria.Last.PlainText);
        Assert.Equal(
            "Maria has stepped back as your mentor. You can ask somebody else: type my mentor.",
            team.Alex.Last.PlainText);
        Assert.Empty((await team.CircleAsync(team.Maria)).Mentees);
        Assert.Null((await team.CircleAsync(team.Alex)).Mentor);

        await team.Alex.SayAsync("my mentor maria@example.com");
        await team.Maria.PressAsync("Accept");
        Assert.Equal("Maria is your mentor now.", team.Alex.Last.PlainText);
    }

    [Fact]
    public async Task Stepping_back_changes_nothing_for_whoever_has_somebody_else_by_now()
    {
        await using Team team = await LooseTeam.MeetAsync();
        await team.Alex.SayAsync("my mentor maria@example.com");
        await team.Maria.SayAsync("accept");
        await team.Alex.SayAsync("my mentor jo@example.com");
        await team.Jo.SayAsync("accept");
        await team.Maria.SayAsync("decline alex");
        Assert.Equal("Nobody is waiting for your answer right now. That's fine.", team.Maria.Last.PlainText);
        Assert.Equal("Jo Lind", (await team.CircleAsync(team.Alex)).Mentor?.Name);
    }

    [Fact]
    public async Task Whoever_was_named_before_need_not_answer_any_more()
    {
        await using Team team = await LooseTeam.MeetAsync();
        await team.Alex.SayAsync("my mentor maria@example.com", "my mentor jo@example.com");
        await team.Maria.PressAsync("Accept");
        Assert.Equal("Alex has named somebody else since. That's fine.", team.Maria.Last.PlainText);
        Assert.Empty((await team.CircleAsync(team.Maria)).Mentees);
        await team.Jo.PressAsync("Accept");
        Assert.Equal("Jo Lind", (await team.CircleAsync(team.Alex)).Mentor?.Name);
    }

    [Fact]
    public async Task Whoever_was_the_mentor_before_loses_the_mentee_and_hears_nothing()
    {
        await using Team team = await LooseTeam.MeetAsync();
        await team.FindMentorAsync();
        int heard = team.Maria.Screen.Count;
        await team.Alex.SayAsync("my mentor jo@example.com");
        Assert.Equal("Maria Roth", (await team.CircleAsync(team.Alex)).Mentor?.Name);
        await team.Jo.SayAsync("accept");
        Assert.Equal("Jo Lind", (await team.CircleAsync(team.Alex)).Mentor?.Name);
        Assert.Empty((await team.CircleAsync(team.Maria)).Mentees);
        Assert.Equal(heard, team.Maria.Screen.Count);

        await team.Alex.SayAsync("my mentor maria@example.com");
        Assert.Equal("Will you mentor Alex Kim?", Headings.Of(team.Maria.Last));
    }

    [Fact]
    public async Task A_yes_that_nobody_waits_for_any_more_leaves_no_mentee()
    {
        await using Team team = await LooseTeam.MeetAsync();
        await team.Alex.SayAsync("my mentor maria@example.com");
        int heard = team.Alex.Screen.Count;
        await team.Alex.Rows.DeleteAsync(Named.Kind.Key(nameof(CircleRole.Mentor)));
        await team.Maria.PressAsync("Accept");
        Assert.Empty((await team.CircleAsync(team.Maria)).Mentees);
        Assert.Equal(heard, team.Alex.Screen.Count);
    }

    [Fact]
    public async Task A_mentor_whom_the_roster_names_meanwhile_goes_first()
    {
        await using Team team = await LooseTeam.MeetAsync();
        await team.Alex.SayAsync("my mentor maria@example.com");
        await team.ImportAsync(mentor: "jo@example.com");
        await team.Maria.PressAsync("Accept");
        Assert.StartsWith("Jo is your mentor already", team.Alex.Last.PlainText, StringComparison.Ordinal);
        Assert.Empty((await team.CircleAsync(team.Maria)).Mentees);
    }
}
