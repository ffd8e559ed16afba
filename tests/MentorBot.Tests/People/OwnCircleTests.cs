using MentorBot.Identity;
using MentorBot.People;
using MentorBot.Storage;
using MentorBot.Tests.CheckIns;
using MentorBot.Turns.Events;

namespace MentorBot.Tests.People;

/// <summary>Whom people work with by their own word, beside what the roster says.</summary>
public sealed class OwnCircleTests
{
    [Fact]
    public async Task An_import_leaves_it_as_it_is_and_its_own_word_goes_first()
    {
        await using Team team = await LooseTeam.MeetAsync();
        await team.FindMentorAsync();
        await team.ImportLooseAsync();
        Assert.Equal("Maria Roth", (await team.CircleAsync(team.Alex)).Mentor?.Name);
        await team.ImportAsync(mentor: "jo@example.com");
        await team.ShareBlockerAsync("No access", "Jo");
        Assert.Equal("Alex is stuck", Headings.Of(team.Jo.Last));
        await team.ImportLooseAsync();
        Assert.Equal("Maria Roth", (await team.CircleAsync(team.Alex)).Mentor?.Name);
    }

    [Fact]
    public async Task A_mentor_by_both_has_one_mentee()
    {
        await using Team team = await LooseTeam.MeetAsync();
        await team.FindMentorAsync();
        await team.Bot.ImportAsync(
            Team.Line(1, team.Alex, "Alex Kim") with { Mentor = "maria@example.com" },
            Team.Line(2, team.Maria, "Maria Roth"),
            Team.Line(3, team.Jo, "Jo Lind") with { Mentor = "maria@example.com" });
        Assert.Equal(
            ["Alex Kim", "Jo Lind"], (await team.CircleAsync(team.Maria)).Mentees.Select(mentee => mentee.Name));
    }

    [Fact]
    public async Task Where_a_mentee_is_forgotten_their_mentor_knows_nothing_of_them()
    {
        await using Team team = await LooseTeam.MeetAsync();
        await team.FindMentorAsync();
        await team.Alex.SayAsync("my manager jo@example.com");
        await team.Bot.ForgetAsync(team.Alex);
        Assert.Empty((await team.CircleAsync(team.Maria)).Mentees);
        Assert.DoesNotContain(
            "Alex", await NamingRowsAsync(team, team.Maria) + await NamingRowsAsync(team, team.Jo),
            StringComparison.Ordinal);
        await team.Jo.PressAsync("Accept");
        Assert.Equal("I can't find that any more.", team.Jo.Last.PlainText);
    }

    [Fact]
    public async Task Where_a_mentor_is_forgotten_somebody_else_can_be_named()
    {
        await using Team team = await LooseTeam.MeetAsync();
        await team.FindMentorAsync();
        await team.Bot.ForgetAsync(team.Maria);
        Assert.Null((await team.CircleAsync(team.Alex)).Mentor);
        await team.Alex.SayAsync("my mentor jo@example.com");
        await team.Jo.SayAsync("accept");
        Assert.Equal("Jo Lind", (await team.CircleAsync(team.Alex)).Mentor?.Name);
    }

    [Fact]
    public async Task Where_somebody_is_forgotten_before_they_answered_nobody_waits_for_it()
    {
        await using Team team = await LooseTeam.MeetAsync();
        await team.Alex.SayAsync("my mentor maria@example.com");
        await team.Bot.ForgetAsync(team.Maria);
        Assert.Null(await team.Alex.Rows.FindAsync(Named.Kind, nameof(CircleRole.Mentor)));
    }

    [Fact]
    public async Task Whoever_turns_out_to_be_somebody_else_is_followed()
    {
        await using Team team = await LooseTeam.MeetAsync();
        await team.FindMentorAsync();
        await team.Alex.SayAsync("my manager jo@example.com");
        PersonId elsewhere = new(OneOrganisation.Id, "elsewhere");
        await team.Bot.People.Turns.HappenAsync(
            team.Alex.Id, new ColleagueMoved(team.Maria.Id, elsewhere), CancellationToken.None);
        await team.Bot.People.Turns.HappenAsync(
            team.Alex.Id, new ColleagueMoved(team.Jo.Id, elsewhere), CancellationToken.None);
        await team.Bot.People.Turns.HappenAsync(
            team.Jo.Id, new ColleagueMoved(team.Alex.Id, elsewhere), CancellationToken.None);
        Assert.Equal(elsewhere.Partition, (await team.CircleAsync(team.Alex)).Mentor?.Id);
        Assert.Equal(
            elsewhere.Partition, (await team.Alex.Rows.FindAsync(Named.Kind, nameof(CircleRole.Manager)))?.With.Id);
        Assert.Equal(elsewhere.Partition, Assert.Single(await team.Jo.Rows.AllAsync(Asked.Kind)).From.Id);
    }

    [Fact]
    public async Task Whoever_only_led_others_is_asked_for_their_week_once_they_have_a_mentor()
    {
        await using Team team = await Team.MeetAsync();
        await team.Jo.SayAsync("my mentor maria@example.com");
        await team.Maria.SayAsync("accept");
        await team.Bot.PassToAsync(Team.Thursday);
        Assert.Equal(1, Calls.To(team.Bot, team.Jo));
    }

    [Fact]
    public async Task Whoever_says_yes_to_somebody_is_still_asked_for_their_own_week()
    {
        await using Team team = await LooseTeam.MeetAsync();
        await team.FindMentorAsync();
        await team.Bot.PassToAsync(Team.Thursday);
        Assert.Equal(1, Calls.To(team.Bot, team.Maria));
    }

    [Fact]
    public async Task The_list_of_people_shows_it()
    {
        await using Team team = await LooseTeam.MeetAsync();
        await team.FindMentorAsync();
        List<ListedPerson> people = [];
        await foreach (ListedPerson person in PeopleBook.ListAsync(team.Bot.People, CancellationToken.None))
            people.Add(person);
        Assert.Equal("Maria Roth", people.Single(person => person.Name == "Alex Kim").Mentor?.Name);
        Assert.Equal(
            (0, 1),
            people.Where(person => person.Name == "Maria Roth").Select(maria => (maria.Reports, maria.Mentees))
                .Single());
        Assert.Null(people.Single(person => person.Name == "Jo Lind").Mentor);
    }

    private static async Task<string> NamingRowsAsync(Team team, Person person)
    {
        StringBuilder rows = new();
        foreach (string kind in new[] { Named.Kind.Name, Asked.Kind.Name, OwnCircle.Kind.Name })
        {
            await foreach (StoredRow row in team.Bot.Store.ScanAsync(
                Tables.People, person.Id.Partition, RowRange.StartingWith(kind), CancellationToken.None))
                rows.Append(Encoding.UTF8.GetString(row.Body.Json.Span));
        }

        return rows.ToString();
    }
}
