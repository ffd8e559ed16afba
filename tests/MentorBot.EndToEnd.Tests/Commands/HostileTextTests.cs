using MentorBot.EndToEnd.Tests.Teams;

namespace MentorBot.EndToEnd.Tests.Commands;

/// <summary>Names and files that would act on the terminal of whoever runs a command.</summary>
public sealed class HostileTextTests : IDisposable
{
    private const string Hostile = "=1+1\u001B[2J\u202Ezur\u2028\u009B1m";
    private const string Shown = "=1+1\\u001B[2J\\u202Ezur\\u2028\\u009B1m";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_name_from_a_platform_acts_on_no_terminal_and_no_spreadsheet()
    {
        await using FakeTeams teams = await FakeTeams.StartAsync();
        await using Bot bot = await Bot.StartAsync(_folder.Database);
        Chat person = new(teams, bot, name: Hostile);
        await person.InstallAsync();
        await person.HearAsync("I'm MentorBot");

        CommandRun table = await CommandRun.OfAsync(_folder.Database, "people", "list");
        CommandRun csv = await CommandRun.OfAsync(_folder.Database, "people", "list", "--csv");
        CommandRun json = await CommandRun.OfAsync(_folder.Database, "people", "list", "--json");
        Assert.Single(table.Output, line => line.StartsWith(Shown, StringComparison.Ordinal));
        Assert.Single(csv.Output, line => line.StartsWith($"\"'{Shown}\",", StringComparison.Ordinal));
        Assert.All(new[] { table, csv, json }, run =>
        {
            run.IsDone();
            IsSafe(run.Output);
        });
        JsonArray people = (JsonArray)JsonNode.Parse(string.Join('\n', json.Output))!;
        Assert.Single(people, one => (string?)one!["name"] == Hostile);
        IsSafe(bot.Process.Output);
        IsSafe(bot.Process.Errors);
    }

    [Fact]
    public async Task What_a_file_says_acts_on_no_terminal()
    {
        string path = _folder.At("roster.csv");
        await File.WriteAllTextAsync(path, $"email,name,manager,x{Hostile}\nana@x.com,Ana,jo@x.com,\njo@x.com,Jo,,\n");
        CommandRun warned = await CommandRun.OfAsync(_folder.Database, "people", "import", path);
        warned.IsDone();
        IsSafe(warned.Output);
        await File.WriteAllTextAsync(path, $"email,name,mangerx{'\u001B'}\nana@x.com,Ana,jo@x.com\n");
        CommandRun refused = await CommandRun.OfAsync(_folder.Database, "people", "import", path);
        Assert.Equal(1, refused.Code);
        IsSafe(refused.Errors);
    }

    [Fact]
    public async Task What_an_argument_says_acts_on_no_terminal()
    {
        CommandRun[] runs =
        [
            await CommandRun.OfAsync(_folder.Database, "people", "import", Hostile),
            await CommandRun.OfAsync(_folder.Database, "people", Hostile),
            await CommandRun.OfAsync(_folder.Database, "people", "import", "x", "--organisation", Hostile),
            await CommandRun.OfAsync(_folder.Database, "people", "import", "x", "--map", Hostile),
            await CommandRun.OfAsync(_folder.Database, "storage", "copy", "--from", Hostile, "--to", "x"),
        ];
        Assert.All(runs, run =>
        {
            Assert.NotEqual(0, run.Code);
            IsSafe(run.Errors);
            IsSafe(run.Output);
        });
    }

    private static void IsSafe(IEnumerable<string> lines) =>
        Assert.All(lines, line => Assert.DoesNotContain(
            line, letter => char.IsControl(letter) || letter is '\u202E' or '\u2028'));
}
