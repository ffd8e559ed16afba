namespace MentorBot.EndToEnd.Tests.Commands;

/// <summary><c>people list</c>: the people of the sandbox, as a table and as JSON.</summary>
public sealed class PeopleListTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Without_a_database_it_is_refused_and_none_is_made()
    {
        (await CommandRun.OfAsync(_folder.Database, "people", "list"))
            .IsRefused("There is no database", _folder.Database);
        Assert.False(File.Exists(_folder.Database));
    }

    [Fact]
    public async Task Beside_a_host_everybody_stands_in_a_table()
    {
        await using Bot bot = await Bot.StartAsync(_folder.Database);
        CommandRun list = await CommandRun.OfAsync(_folder.Database, "people", "list");
        list.IsDone();
        Assert.Equal(4, list.Output.Count);
        string alex = Assert.Single(list.Output, line => line.StartsWith("Alex Kim ", StringComparison.Ordinal));
        foreach ((string column, string cell) in new[]
        {
            ("E-MAIL", "alex.kim@example.com"), ("ORGANISATION", "default"), ("MANAGER", "Dana Fischer"),
            ("MENTOR", "Maria Santos"), ("CHANNELS", "teams"),
            ("LANGUAGE", "en"), ("TIME ZONE", "Europe/Berlin"),
        })
        {
            Assert.StartsWith(
                cell, alex[list.Output[0].IndexOf(column, StringComparison.Ordinal)..], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_table_that_is_piped_cuts_nothing_and_takes_a_name_for_no_markup()
    {
        string longest = "Ben " + string.Concat(Enumerable.Repeat("Longname ", 20)) + "End";
        string[] names = ["[red]Ann[/] [x", longest, "Ćirić Δ"];
        IEnumerable<string> lines = names.Select((name, number) => $"p{number}@example.com,{name}\n");
        string roster = "email,name\n" + string.Concat(lines);
        await File.WriteAllTextAsync(_folder.At("roster.csv"), roster);
        (await CommandRun.OfAsync(_folder.Database, "people", "import", _folder.At("roster.csv"))).IsDone();
        CommandRun list = await CommandRun.OfAsync(
            Bot.Settings(_folder.Database, ("GITHUB_ACTIONS", "true"), ("COLUMNS", "40"), ("TERM", "xterm")),
            "people", "list");
        list.IsDone();
        Assert.Equal(4, list.Output.Count);
        foreach (string name in names)
            Assert.Single(list.Output, line => line.StartsWith(name + "  ", StringComparison.Ordinal));
        Assert.All(list.Output, line => Assert.Equal(line.TrimEnd(), line));
        Assert.DoesNotContain(list.Output, line => line.Contains('\u001b', StringComparison.Ordinal));
    }

    [Fact]
    public async Task As_JSON_everybody_is_a_line_of_an_array()
    {
        await using Bot bot = await Bot.StartAsync(_folder.Database);
        CommandRun list = await CommandRun.OfAsync(_folder.Database, "people", "list", "--json");
        list.IsDone();
        JsonArray people = (JsonArray)JsonNode.Parse(string.Join('\n', list.Output))!;
        Assert.Equal((3, 5), (people.Count, list.Output.Count));
        JsonNode maria = Assert.Single(people, person => (string?)person!["name"] == "Maria Santos")!;
        Assert.Equal(
            ("maria.santos@example.com", "default", 1),
            ((string?)maria["email"], (string?)maria["organisation"], (int?)maria["mentees"]));
        Assert.Equal(["slack"], maria["channels"]!.AsArray().Select(channel => (string?)channel));
        Assert.Null(maria["manager"]);
    }
}
