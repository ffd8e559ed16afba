namespace MentorBot.EndToEnd.Tests.Commands;

/// <summary>What is a command, what is not understood, and what runs the bot.</summary>
public sealed class CommandLineTests
{
    [Theory]
    [InlineData("people")]
    [InlineData("people", "import")]
    [InlineData("people", "import", "a.csv", "b.csv")]
    [InlineData("people", "list", "--frob")]
    [InlineData("storage", "copy")]
    [InlineData("storage", "copy", "--from", "a.db")]
    [InlineData("storage", "move", "--from", "a.db", "--to", "b.db")]
    public async Task A_command_that_is_not_whole_is_wrong_usage_and_makes_nothing(params string[] arguments)
    {
        using TemporaryFolder folder = new();
        (await CommandRun.OfAsync(folder.Database, arguments)).IsWrongUsage("--help");
        Assert.False(File.Exists(folder.Database));
    }

    [Fact]
    public async Task Help_names_the_commands_and_runs_nothing()
    {
        using TemporaryFolder folder = new();
        CommandRun help = await CommandRun.OfAsync(folder.Database, "--help");
        help.IsDone();
        foreach (string command in new[] { "  people ", "  storage " })
            Assert.Contains(help.Output, line => line.StartsWith(command, StringComparison.Ordinal));
        Assert.False(File.Exists(folder.Database));
    }

    [Theory]
    [InlineData("--Scheduling:SweepInterval", "often")]
    [InlineData("Scheduling:SweepInterval=often")]
    [InlineData("/Scheduling:SweepInterval", "often")]
    public async Task A_setting_is_no_command(params string[] arguments)
    {
        using TemporaryFolder folder = new();
        (await CommandRun.OfAsync(folder.Database, arguments)).IsRefused("Scheduling__SweepInterval", "'often'");
    }

    [Fact]
    public async Task A_wrong_setting_refuses_a_command_as_it_refuses_a_start()
    {
        using TemporaryFolder folder = new();
        (await CommandRun.OfAsync(Bot.Settings(folder.Database, ("Storage__Provider", "x")), "people", "list"))
            .IsRefused("Setting Storage__Provider", "'x'");
    }
}
