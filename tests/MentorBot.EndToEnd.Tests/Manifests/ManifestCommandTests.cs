using MentorBot.EndToEnd.Tests.Commands;

namespace MentorBot.EndToEnd.Tests.Manifests;

/// <summary>
/// The commands <c>manifest teams</c> and <c>manifest slack</c>: what they need, what they write, and what they leave
/// alone.
/// </summary>
public sealed class ManifestCommandTests
{
    [Theory]
    [InlineData("teams", "mentorbot.zip")]
    [InlineData("slack", "manifest.yaml")]
    public async Task The_same_settings_make_the_same_bytes_and_no_database(string platform, string name)
    {
        using TemporaryFolder folder = new();
        List<byte[]> written = [];
        foreach (string file in new[] { folder.At(name), folder.At("again-" + name) })
        {
            (await CommandRun.OfAsync(Sample.Settings(folder.Database), "manifest", platform, "--out", file))
                .IsDone($"Written: {file}");
            written.Add(await File.ReadAllBytesAsync(file));
        }

        Assert.Equal(written[0], written[1]);
        Assert.Equal(2, Directory.GetFiles(Path.GetDirectoryName(folder.Database)!).Length);
    }

    [Fact]
    public async Task A_file_that_is_there_is_replaced_whole()
    {
        using TemporaryFolder folder = new();
        string file = folder.At("manifest.yaml");
        await File.WriteAllTextAsync(file, new string('x', 100_000));
        (await CommandRun.OfAsync(Sample.Settings(folder.Database), "manifest", "slack", "--out", file)).IsDone();
        Assert.DoesNotContain("xxx", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("teams", "Teams__AppId", "")]
    [InlineData("teams", "Teams__AppId", "mentorbot")]
    [InlineData("teams", "Teams__AppId", "00000000-0000-0000-0000-000000000000")]
    [InlineData("teams", "PublicUrl", "")]
    [InlineData("teams", "PublicUrl", "http://bot.example.com/")]
    [InlineData("slack", "PublicUrl", "bot.example.com")]
    [InlineData("slack", "PublicUrl", "https://bot.example.com/?a=b")]
    [InlineData("slack", "PublicUrl", "https://bot.example.com/#a")]
    [InlineData("slack", "PublicUrl", "https://me@bot.example.com/")]
    public async Task A_setting_that_is_missing_or_wrong_is_named_and_nothing_is_written(
        string platform, string name, string value)
    {
        using TemporaryFolder folder = new();
        string file = folder.At("out");
        CommandRun run =
            await CommandRun.OfAsync(
                Sample.Settings(folder.Database, (name, value)), "manifest", platform, "--out", file);
        run.IsRefused($"Setting {name}: found {(value.Length == 0 ? "nothing" : $"'{value}'")}; expected ");
        Assert.False(File.Exists(file));
    }

    [Fact]
    public async Task Slack_needs_no_application_id_of_Teams()
    {
        using TemporaryFolder folder = new();
        (await CommandRun.OfAsync(
            Sample.Settings(folder.Database, ("Teams__AppId", "")), "manifest", "slack", "--out",
            folder.At("manifest.yaml"))).IsDone();
    }

    [Theory]
    [InlineData("manifest")]
    [InlineData("manifest", "teams")]
    [InlineData("manifest", "discord", "--out", "x")]
    public async Task A_command_that_is_not_whole_is_wrong_usage(params string[] arguments)
    {
        using TemporaryFolder folder = new();
        (await CommandRun.OfAsync(Sample.Settings(folder.Database), arguments)).IsWrongUsage("--help");
    }

    [Fact]
    public async Task A_folder_that_there_is_not_is_refused()
    {
        using TemporaryFolder folder = new();
        string file = folder.At("nowhere/manifest.yaml");
        (await CommandRun.OfAsync(Sample.Settings(folder.Database), "manifest", "slack", "--out", file))
            .IsRefused(file);
    }
}
