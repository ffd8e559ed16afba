using MentorBot.EndToEnd.Tests.Teams;

namespace MentorBot.EndToEnd.Tests.Commands;

/// <summary><c>people import</c>: a roster comes in whole or not at all, also beside a host.</summary>
public sealed class PeopleImportTests : IDisposable
{
    private const string Header = "email,name,manager,mentor,language,time zone,teams,slack\n";
    private const string Three = Header + """
        mia@example.com,Mia Schäfer,jo@example.com,ines@example.com,de-DE,Europe/Berlin,t1/mia,
        jo@example.com,Jo Lind,,,,,t1/jo,
        ines@example.com,Ines Costa,,,,,,T07HARBOR/U05INES
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_roster_makes_the_database_and_again_changes_only_what_changed()
    {
        (await ImportAsync(Three)).IsDone("3 new, 0 changed, 0 unchanged in organisation default.");
        (await ImportAsync(Three)).IsDone("0 new, 0 changed, 3 unchanged in organisation default.");
        (await ImportAsync(
            Three.Replace("Ines Costa", "Inês Costa", StringComparison.Ordinal) + "\nkim@example.com,Kim Berg,,,,,,"))
            .IsDone("1 new, 2 changed, 1 unchanged in organisation default.");
    }

    [Fact]
    public async Task Whoever_a_roster_does_not_name_any_more_stays_and_is_counted()
    {
        (await ImportAsync(Three)).IsDone("3 new, 0 changed, 0 unchanged in organisation default.");
        CommandRun run = await ImportAsync(Header + "Mia@example.com,Mia Schäfer,,,de-DE,Europe/Berlin,t1/mia,");
        Assert.Equal(0, run.Code);
        string[] said =
        [
            "0 new, 1 changed, 0 unchanged in organisation default.",
            "Addresses that the directory has and this roster has not: 2. Whoever has them stays as they are.",
        ];
        Assert.Equal(said, run.Output);
        CommandRun listed = await CommandRun.OfAsync(_folder.Database, "people", "list");
        Assert.Equal(3, listed.Output.Count(line => line.Contains("@example.com", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Every_line_that_is_wrong_is_named_and_nothing_comes_in()
    {
        CommandRun run = await ImportAsync(Header + """
            mia@example.com,Mia Schäfer,jo@example.com,,,,,
            jo,Jo Lind,,,,,,
            ines@example.com,,,,xx,,,
            """);
        Assert.Equal(1, run.Code);
        Assert.Empty(run.Output);
        Assert.Equal(
            ["Line 2:", "Line 3:", "Line 4:", "Line 4:", "Nothing was imported; wrong: 4."],
            run.Errors.Select(Beginning));
        Assert.False(File.Exists(_folder.Database));

        static string Beginning(string line) => line.StartsWith("Line", StringComparison.Ordinal) ? line[..7] : line;
    }

    [Fact]
    public async Task A_roster_in_another_encoding_is_refused_and_nothing_comes_in()
    {
        await File.WriteAllTextAsync(_folder.At("roster.csv"), Three, Encoding.Latin1);
        CommandRun run = await CommandRun.OfAsync(_folder.Database, "people", "import", _folder.At("roster.csv"));
        Assert.Equal(1, run.Code);
        Assert.StartsWith("Line 2: This is not UTF-8 but Windows-1252", run.Errors[0], StringComparison.Ordinal);
        Assert.Equal(["Nothing was imported; wrong: 1."], run.Errors.Skip(1));
        Assert.False(File.Exists(_folder.Database));
    }

    [Fact]
    public async Task A_roster_that_is_not_there_is_refused()
    {
        (await CommandRun.OfAsync(_folder.Database, "people", "import", _folder.At("none.csv")))
            .IsRefused("There is no file", "none.csv");
        Assert.False(File.Exists(_folder.Database));
    }

    [Fact]
    public async Task Production_needs_no_more_settings_than_the_import_does()
    {
        await File.WriteAllTextAsync(_folder.At("roster.csv"), Three);
        (await CommandRun.OfAsync(
            Bot.Settings(_folder.Database, ("ASPNETCORE_ENVIRONMENT", "Production")), "people", "import",
            _folder.At("roster.csv")))
            .IsDone("3 new, 0 changed, 0 unchanged in organisation default.");
    }

    [Fact]
    public async Task Of_several_organisations_one_is_named_and_only_its_accounts_come_in()
    {
        Dictionary<string, string> two = Bot.Settings(
            _folder.Database,
            ("Organisations__a__TeamsTenants", "t1"), ("Organisations__a__SlackTeams", "T07HARBOR"),
            ("Organisations__b__TeamsTenants", "t2"));
        (await ImportAsync(Three, two)).IsRefused("--organisation", "a, b");
        (await ImportAsync(Three, two, "--organisation", "c")).IsRefused("'c'", "a, b");
        CommandRun other = await ImportAsync(Three, two, "--organisation", "b");
        Assert.Equal((1, 4), (other.Code, other.Errors.Count));
        Assert.StartsWith(
            "Line 2: An account's tenant or workspace is not of organisation b", other.Errors[0],
            StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.Database));
        (await ImportAsync(Three, two, "--organisation", "a"))
            .IsDone("3 new, 0 changed, 0 unchanged in organisation a.");
    }

    [Fact]
    public async Task A_host_that_runs_goes_on_and_whoever_came_in_is_known_to_it()
    {
        await using FakeTeams teams = await FakeTeams.StartAsync();
        await using Bot bot = await Bot.StartAsync(_folder.Database);
        Guid person = Guid.NewGuid();
        Chat mira = new(teams, bot, person: person);
        await mira.InstallAsync();
        await mira.HearAsync("Hi Mira, I'm MentorBot");
        string roster = Header
            + "mira@example.com,Mira "
            + $"Okafor,jo@example.com,,,,5a9d0b0e-5c1f-4f0e-9d5e-0f6c1a7b2e10/{person},\njo@example.com,Jo Lind,,,,,,";

        Assert.Equal("2 new, 0 changed, 0 unchanged in organisation default.", (await ImportAsync(roster)).Output[0]);

        await mira.SayAsync("check in");
        await mira.HearAsync("How was the week, Mira?");
        await mira.PressAsync("🙂 Good");
        await mira.HearAsync("Anything to keep?");
        await mira.PressAsync("Save check-in", ("win", "Shipped the draft"));
        await mira.HearAsync("Saved", "Share win with Jo");
    }

    private Task<CommandRun> ImportAsync(string roster) => ImportAsync(roster, Bot.Settings(_folder.Database));

    private async Task<CommandRun> ImportAsync(string roster, Dictionary<string, string> settings, params string[] more)
    {
        await File.WriteAllTextAsync(_folder.At("roster.csv"), roster);
        return await CommandRun.OfAsync(settings, ["people", "import", _folder.At("roster.csv"), .. more]);
    }
}
