namespace MentorBot.EndToEnd.Tests.Wire;

/// <summary>
/// A start that cannot be: exit code 1 and one line that names the setting, what was found and what is expected.
/// </summary>
public sealed class RefusedStartTests(SharedBot shared) : IClassFixture<SharedBot>
{
    [Theory]
    [InlineData("Storage__Provider", "x")]
    [InlineData("Storage__TablePrefix", "1st")]
    [InlineData("Teams__AppType", "x")]
    [InlineData("Teams__Limits__Enabled", "maybe")]
    [InlineData("Slack__Limits__MessagesPerSecond", "0")]
    [InlineData("Organisations__0__TimeZone", "x")]
    [InlineData("Organisations__0__Language", "xx")]
    [InlineData("Scheduling__SweepInterval", "often")]
    [InlineData("Scheduling__SweepInterval", "00:00:00")]
    [InlineData("Retention__harbor", "30")]
    [InlineData("Retention__checkin", "0")]
    [InlineData("Retention__checkin", "36501")]
    [InlineData("Retention__checkin", "a while")]
    [InlineData("Retention__got", "14")]
    [InlineData("Urls", "nonsense")]
    [InlineData("Urls", "http://127.0.0.1:99999")]
    public async Task A_wrong_setting(string name, string value)
    {
        using TemporaryFolder folder = new();
        await AssertRefusedAsync(
            Bot.Settings(folder.Database, ("ASPNETCORE_" + name, value), (name, value)), name, $"'{value}'");
    }

    [Fact]
    public async Task Azure_without_an_account()
    {
        using TemporaryFolder folder = new();
        await AssertRefusedAsync(
            Bot.Settings(folder.Database, ("Storage__Provider", "AzureTables")), "Storage__ConnectionString",
            "nothing");
    }

    [Fact]
    public async Task Azure_with_a_connection_string_that_names_no_account_which_is_not_shown()
    {
        using TemporaryFolder folder = new();
        await AssertRefusedAsync(
            Bot.Settings(
                folder.Database, ("Storage__Provider", "AzureTables"),
                ("Storage__ConnectionString", "AccountKey=harbor")),
            "Storage__ConnectionString", "'a text that names no account'");
    }

    [Fact]
    public async Task Azure_at_an_address_without_TLS_or_at_two()
    {
        using TemporaryFolder folder = new();
        (string, string)[] azure =
        [
            ("Storage__Provider", "AzureTables"), ("Storage__Endpoint", "http://harbor.example.com/"),
        ];
        await AssertRefusedAsync(
            Bot.Settings(folder.Database, azure), "Storage__Endpoint", "'http://harbor.example.com/'");
        await AssertRefusedAsync(
            Bot.Settings(folder.Database, [.. azure, ("Storage__ConnectionString", "AccountName=harbor")]),
            "Storage__Endpoint", "nothing beside Storage__ConnectionString");
    }

    [Fact]
    public async Task Production_without_an_application_id()
    {
        using TemporaryFolder folder = new();
        await AssertRefusedAsync(
            Bot.Settings(folder.Database, ("ASPNETCORE_ENVIRONMENT", "Production")), "Teams__AppId", "nothing");
    }

    [Fact]
    public async Task Production_without_the_platforms_limits()
    {
        using TemporaryFolder folder = new();
        await AssertRefusedAsync(
            Bot.Settings(
                folder.Database, ("ASPNETCORE_ENVIRONMENT", "Production"), ("Teams__AppId", "x"),
                ("Teams__Limits__Enabled", "false")),
            "Teams__Limits__Enabled", "'false'");
    }

    [Fact]
    public async Task Slack_without_a_signing_secret()
    {
        using TemporaryFolder folder = new();
        await AssertRefusedAsync(
            Bot.Settings(folder.Database, ("Slack__BotToken", "xoxb-1")), "Slack__SigningSecret", "nothing");
    }

    [Fact]
    public async Task Slack_without_a_token()
    {
        using TemporaryFolder folder = new();
        await AssertRefusedAsync(
            Bot.Settings(folder.Database, ("Slack__SigningSecret", "harbor")), "Slack__BotToken", "nothing");
    }

    [Fact]
    public async Task One_tenant_in_two_organisations()
    {
        using TemporaryFolder folder = new();
        await AssertRefusedAsync(
            Bot.Settings(
                folder.Database, ("Organisations__a__TeamsTenants", "t1"), ("Organisations__b__TeamsTenants", "t2,t1")),
            "TeamsTenants", "'t1'");
    }

    [Fact]
    public async Task A_port_that_somebody_else_has()
    {
        using TemporaryFolder folder = new();
        string taken = shared.Bot.Address.GetLeftPart(UriPartial.Authority);
        await AssertRefusedAsync(Bot.Settings(folder.Database, ("ASPNETCORE_URLS", taken)), "Urls", $"'{taken}'");
    }

    [Fact]
    public async Task A_database_in_a_folder_that_cannot_be()
    {
        using TemporaryFolder folder = new();
        await File.WriteAllTextAsync(folder.At("file"), "A file, so no folder.");
        await AssertRefusedAsync(Bot.Settings(folder.At("file/mentorbot.db")), "Storage__Path", "file/mentorbot.db'");
    }

    [Fact]
    public async Task A_file_that_is_no_database()
    {
        using TemporaryFolder folder = new();
        await File.WriteAllTextAsync(folder.Database, new string('x', 4096));
        await AssertRefusedAsync(Bot.Settings(folder.Database), "Storage__Path", $"'{folder.Database}'");
    }

    [Fact]
    public Task A_database_that_another_host_works_with() =>
        AssertRefusedAsync(Bot.Settings(shared.Database), "Storage__Path", $"'{shared.Database}'");

    [Fact]
    public async Task A_command_that_there_is_not_is_wrong_usage()
    {
        using TemporaryFolder folder = new();
        await using ProgramProcess process = ProgramProcess.Launch(Bot.Settings(folder.Database), "frobnicate");
        Assert.Equal(2, await process.EndAsync());
        Assert.Contains("'frobnicate'", Assert.Single(process.Errors), StringComparison.Ordinal);
        Assert.False(File.Exists(folder.Database));
    }

    private static async Task AssertRefusedAsync(
        IReadOnlyDictionary<string, string> settings, string name, string found)
    {
        await using ProgramProcess process = ProgramProcess.Launch(settings);
        Assert.Equal(1, await process.EndAsync());
        Assert.Empty(process.Output);
        string line = Assert.Single(process.Errors);
        Assert.StartsWith("Setting ", line, StringComparison.Ordinal);
        foreach (string expected in new[] { name, found, "; expected " })
            Assert.Contains(expected, line, StringComparison.Ordinal);
    }
}
