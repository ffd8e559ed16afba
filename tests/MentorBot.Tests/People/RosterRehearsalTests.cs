using MentorBot.People;

namespace MentorBot.Tests.People;

/// <summary>A rehearsal of an import finds what the import would do, and writes nothing.</summary>
public sealed class RosterRehearsalTests
{
    private static readonly RosterLine Alex = new(2, "alex@example.com", "Alex Kim")
    {
        Manager = "jo@example.com", Language = "de-DE", TimeZone = "Europe/Berlin", Accounts = ["fake|alex"],
    };

    private static readonly RosterLine Jo = new(3, "jo@example.com", "Jo Lind");

    public static TheoryData<string, RosterLine, RosterLine> Changes => new()
    {
        { "", Alex, Jo },
        { "name", Alex with { Name = "Alex Kimm" }, Jo },
        { "language", Alex with { Language = "en" }, Jo },
        { "time zone", Alex with { TimeZone = null }, Jo },
        { "email", Alex with { Email = "ALEX@example.com" }, Jo },
        { "accounts", Alex with { Accounts = ["fake|alex", "fake|alex2"] }, Jo },
        { "manager", Alex with { Manager = null }, Jo },
        { "mentor", Alex with { Mentor = "jo@example.com" }, Jo },
        { "manager", Alex, Jo with { Name = "Jo Lindt" } },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task A_rehearsal_names_what_an_import_changes(string field, RosterLine alex, RosterLine jo)
    {
        await using Bot bot = await Bot.StartAsync();
        await bot.ImportAsync(Alex, Jo);
        RosterOutcome rehearsed = await RehearseAsync(bot, alex, jo);
        RosterChange? change = rehearsed.Changes.FirstOrDefault(change => change.Line.Number == 2);
        Assert.Equal(field, change is null ? "" : string.Join(", ", change.Fields));
        await IsWhatHappensAsync(bot, rehearsed, alex, jo);
    }

    [Fact]
    public async Task A_rehearsal_before_anybody_is_there_finds_them_new()
    {
        await using Bot bot = await Bot.StartAsync();
        RosterOutcome rehearsed = await RehearseAsync(bot, Alex, Jo);
        Assert.Equal((2, 0, 0), (rehearsed.New, rehearsed.Changed, rehearsed.Unchanged));
        Assert.All(rehearsed.Changes, change => Assert.True(change.IsNew));
        Assert.Null(await bot.Directory.FindAsync(OneOrganisation.Id, "alex@example.com", CancellationToken.None));
        await IsWhatHappensAsync(bot, rehearsed, Alex, Jo);
    }

    [Fact]
    public async Task Whoever_was_met_by_an_account_is_found_and_anothers_account_is_left()
    {
        await using Bot bot = await Bot.StartAsync();
        Person alex = await bot.MeetAsync();
        await alex.SayAsync("check in", "good");
        await bot.ImportAsync(Alex, Jo);
        RosterLine[] roster = [Alex with { Accounts = [] }, Jo with { Accounts = ["fake|alex"] }];
        RosterOutcome rehearsed = await RehearseAsync(bot, roster);
        Assert.Equal(3, Assert.Single(rehearsed.Left).Line);
        await IsWhatHappensAsync(bot, rehearsed, roster);
    }

    [Fact]
    public async Task Whoever_is_missing_is_counted()
    {
        await using Bot bot = await Bot.StartAsync();
        await bot.ImportAsync(Alex, Jo);
        RosterOutcome rehearsed = await RehearseAsync(bot, Jo);
        Assert.Equal(1, rehearsed.Absent);
        Assert.Equal<string>(["whom they lead"], Assert.Single(rehearsed.Changes).Fields);
    }

    private static async Task<RosterOutcome> RehearseAsync(Bot bot, params RosterLine[] roster)
    {
        int written = bot.Store.Written.Count;
        RosterOutcome outcome = await PeopleBook.RehearseImportAsync(
            roster, OneOrganisation.Id, bot.People, null, CancellationToken.None);
        Assert.Equal(written, bot.Store.Written.Count);
        return outcome;
    }

    private static async Task IsWhatHappensAsync(Bot bot, RosterOutcome rehearsed, params RosterLine[] roster)
    {
        RosterOutcome outcome = await bot.ImportAsync(roster);
        Assert.Equal(
            (outcome.New, outcome.Changed, outcome.Unchanged, outcome.Absent),
            (rehearsed.New, rehearsed.Changed, rehearsed.Unchanged, rehearsed.Absent));
        Assert.Equal<RosterProblem>(outcome.Left, rehearsed.Left);
        Assert.Equal(outcome.Changes.Select(Text), rehearsed.Changes.Select(Text));
    }

    private static string Text(RosterChange change) => $"{change.Line.Number}: {string.Join(", ", change.Fields)}";
}
