using System.Security.Cryptography;

namespace MentorBot.EndToEnd.Tests.Infra;

/// <summary>
/// The program as it is published, in a folder that stays as it is: in a container nothing there can be written.
/// </summary>
public sealed class PublishedProgramTests
{
    [Fact]
    public async Task It_runs_says_that_it_is_alive_and_writes_nothing_beside_itself()
    {
        using TemporaryFolder folder = new();
        string program = folder.At("app");
        await PublishAsync(program);
        Dictionary<string, string> before = Contents(program);
        Assert.Contains("MentorBot.Host.dll", before.Keys);

        Dictionary<string, string> settings = Bot.Settings(
            folder.At("data/mentorbot.db"),
            [
                ("ASPNETCORE_ENVIRONMENT", "Production"), ("Teams__AppId", "11111111-2222-4333-8444-555555555555"),
                ("Teams__AppPassword", "harbor"),
                ("PublicUrl", "https://bot.example.com"), .. Runtime,
            ]);
        await using (ProgramProcess bot = ProgramProcess.LaunchIn(program, settings))
        {
            settings["ASPNETCORE_URLS"] = (await bot.ListensAsync()).OriginalString;
            await DoneAsync(program, settings, "health");
            await DoneAsync(program, settings, "manifest", "slack", "--out", folder.At("manifest.yaml"));
            bot.Terminate();
            Assert.Equal(0, await bot.EndAsync());
        }

        Assert.True(File.Exists(folder.At("data/mentorbot.db")));
        Assert.Equal(before, Contents(program));
    }

    /// <summary>What the container file tells the runtime.</summary>
    private static IEnumerable<(string, string)> Runtime =>
        Dockerfile.Variables.Where(one => one.Key.StartsWith("DOTNET_", StringComparison.Ordinal))
            .Select(one => (one.Key, one.Value));

    // What was built for these tests is not built anew. A server that stays behind would keep this test waiting for its
    // last word.
    private static async Task PublishAsync(string to)
    {
        string configuration = new FileInfo(Repository.HostAssembly).Directory!.Parent!.Name;
        (int code, string output, string errors) = await Tool.RunAsync(
            "dotnet", Repository.Root,
            ["publish", "src/MentorBot.Host", "--no-build", "-c", configuration, "-o", to, "-nodeReuse:false"]);
        Assert.True(code == 0, output + errors);
    }

    private static async Task DoneAsync(string program, Dictionary<string, string> settings, params string[] command)
    {
        await using ProgramProcess process = ProgramProcess.LaunchIn(program, settings, command);
        int code = await process.EndAsync();
        Assert.True(code == 0, string.Join('\n', process.Errors));
    }

    private static Dictionary<string, string> Contents(string folder) =>
        Directory.GetFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(
            file => Path.GetRelativePath(folder, file),
            file =>
                $"{File.GetLastWriteTimeUtc(file):O} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))}");
}
