using System.Xml.Linq;

namespace MentorBot.EndToEnd.Tests.Infra;

/// <summary>
/// The container file: who the bot runs as, what it may write, and how it is asked whether it is alive.
/// </summary>
public sealed class DockerfileTests
{
    [Fact]
    public void The_bot_is_nobody_with_rights_and_its_data_is_theirs()
    {
        // The user of Microsoft's images, as a number: an orchestrator can see that it is not root.
        Assert.Equal("1654", Dockerfile.Only("USER"));
        Assert.True(IndexOf("USER") < IndexOf("ENTRYPOINT"));
        Assert.Contains(
            Dockerfile.Final, one => one is { Name: "COPY", Text: "--from=build --chown=1654:1654 /data /data" });
        Assert.DoesNotContain(Dockerfile.Final, one => one.Name is "RUN" or "ADD");
    }

    [Fact]
    public void Nothing_but_the_volume_is_written()
    {
        Assert.Equal("/data", Dockerfile.Only("VOLUME"));
        Assert.StartsWith("/data/", Dockerfile.Variables["Storage__Path"], StringComparison.Ordinal);
        Assert.Equal("0", Dockerfile.Variables["DOTNET_EnableDiagnostics"]);
    }

    [Fact]
    public void The_program_itself_is_asked_whether_it_is_alive()
    {
        string[] program = Words(Dockerfile.Only("ENTRYPOINT"));
        Assert.Equal(["dotnet", "MentorBot.Host.dll"], program);
        Assert.Equal([.. program, "health"], Words(Dockerfile.Only("HEALTHCHECK").Split("CMD ")[1]));
    }

    [Fact]
    public void The_images_are_of_the_SDK_and_the_framework_that_the_sources_name()
    {
        string sdk = (string)JsonNode.Parse(File.ReadAllText(Repository.At("global.json")))!["sdk"]!["version"]!;
        string framework =
            (string)XElement.Load(Repository.At("Directory.Build.props")).Descendants("TargetFramework").Single();
        string[] images =
        [
            .. Dockerfile.Instructions.Where(one => one.Name == "FROM").Select(one => one.Text.Split(' ')[0]),
        ];
        Assert.Equal(2, images.Length);
        Assert.StartsWith(
            $"mcr.microsoft.com/dotnet/sdk:{string.Join('.', sdk.Split('.')[..2])}-", images[0],
            StringComparison.Ordinal);
        Assert.StartsWith(
            $"mcr.microsoft.com/dotnet/aspnet:{framework["net".Length..]}-", images[1], StringComparison.Ordinal);
        // Without it there are no time zones and one language.
        Assert.EndsWith("-extra", images[1], StringComparison.Ordinal);
    }

    [Fact]
    public void The_program_is_published_with_the_packages_that_are_locked_and_without_the_sandbox_page() =>
        Assert.Contains(
            (
                "RUN",
                "dotnet publish src/MentorBot.Host -c Release -p:SandboxPage=false -p:RestoreLockedMode=true -o /app"),
                Dockerfile.Instructions);

    [Fact]
    public void What_the_build_needs_is_not_kept_from_it()
    {
        string[] ignored = File.ReadAllLines(Repository.At(".dockerignore"));
        string[] needed = [.. Repository.Files.Where(path => path.Split('/')[0] is "src" or "manifests")];
        Assert.DoesNotContain(
            needed, path => ignored.Any(folder => path.StartsWith(folder + "/", StringComparison.Ordinal)));
        Assert.Contains("tests", ignored);
        Assert.Contains("**/bin", ignored);
        Assert.Contains("data", ignored);
    }

    private static int IndexOf(string name) => Dockerfile.Final.Select(one => one.Name).ToList().IndexOf(name);

    private static string[] Words(string json) => [.. JsonNode.Parse(json)!.AsArray().Select(word => (string)word!)];
}
