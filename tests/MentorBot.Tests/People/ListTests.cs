using MentorBot.People;
using MentorBot.Tests.Goals;

namespace MentorBot.Tests.People;

/// <summary>Who the bot knows, as whoever runs it sees them.</summary>
public sealed class ListTests
{
    [Fact]
    public async Task Everybody_is_listed_with_whom_they_work_with()
    {
        await using Team team = await Team.MeetAsync();
        IReadOnlyList<ListedPerson> people = await ListAsync(team.Bot);
        Assert.Equal(
            ["Alex Kim", "Jo Lind", "Maria Roth"], people.Select(person => person.Name!).Order(StringComparer.Ordinal));
        ListedPerson alex = people.Single(person => person.Name == "Alex Kim");
        Assert.Equal(
            ("alex@example.com", OneOrganisation.Id, "Jo Lind", "Maria Roth"),
            (alex.Email, alex.Organisation, alex.Manager?.Name, alex.Mentor?.Name));
        Assert.Equal(("en-GB", "Europe/Berlin"), (alex.Language, alex.TimeZone));
        Assert.Equal(["fake"], alex.Channels.AsEnumerable());
        Assert.Equal(
            (1, 0), people.Where(person => person.Name == "Jo Lind").Select(jo => (jo.Reports, jo.Mentees)).Single());
    }

    [Fact]
    public async Task Whoever_was_only_met_is_listed_too()
    {
        await using Bot bot = await Bot.StartAsync();
        Person alex = await bot.MeetAsync();
        await alex.InstallAsync();
        ListedPerson listed = Assert.Single(await ListAsync(bot));
        Assert.Equal((alex.Id.Partition, "Alex Kim", null), (listed.Id, listed.Name, listed.Email));
    }

    [Fact]
    public async Task Whoever_was_never_met_is_listed_as_the_roster_has_them()
    {
        await using Bot bot = await Bot.StartAsync();
        await bot.ImportAsync(new RosterLine(2, "mia@example.com", "Mia Schäfer")
        {
            Language = "de", TimeZone = "Europe/Berlin", Accounts = ["slack|T1|U1"],
        });
        ListedPerson mia = Assert.Single(await ListAsync(bot));
        Assert.Equal(
            ("Mia Schäfer", "mia@example.com", "de", "Europe/Berlin"),
            (mia.Name, mia.Email, mia.Language, mia.TimeZone));
        Assert.Equal(["slack"], mia.Channels.AsEnumerable());
    }

    [Fact]
    public async Task Whoever_is_forgotten_or_became_somebody_else_is_not_listed()
    {
        await using Team team = await Team.MeetAsync();
        await team.Alex.Rows.ChangeStateAsync(state => state with { Forgotten = Team.Monday });
        await team.Maria.Rows.ChangeStateAsync(state => state with { MovedTo = team.Jo.Id.Partition });
        Assert.Equal("Jo Lind", Assert.Single(await ListAsync(team.Bot)).Name);
    }

    [Fact]
    public async Task Nothing_that_they_wrote_is_listed()
    {
        await using Team team = await Team.MeetAsync();
        await team.Alex.SetGoalAsync("Two pages about harbours", "2027-01-01");
        await team.ShareBlockerAsync("No access to harbours");
        Assert.Contains(
            team.Bot.Store.Written, row => row.Text?.Contains("harbours", StringComparison.Ordinal) == true);
        Assert.DoesNotContain(
            "harbours", JsonSerializer.Serialize(await ListAsync(team.Bot)), StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<ListedPerson>> ListAsync(Bot bot)
    {
        List<ListedPerson> people = [];
        await foreach (ListedPerson person in PeopleBook.ListAsync(bot.People, CancellationToken.None))
            people.Add(person);
        return people;
    }
}
