using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace MentorBot.EndToEnd.Tests.House;

public sealed partial class FileTests
{
    private const int LongestFile = 300;
    private const int OneScreen = 60;

    [Fact]
    public void No_source_file_is_longer_than_300_lines() =>
        Assert.Empty(Repository.Files.Where(path => path.EndsWith(".cs", StringComparison.Ordinal)
            || path.EndsWith(".ts", StringComparison.Ordinal))
            .SelectMany(path => File.ReadLines(Repository.At(path)).Skip(LongestFile).Take(1).Select(_ => path)));

    [Fact]
    public void No_folder_is_called_for_what_does_not_belong_anywhere() =>
        Assert.DoesNotContain(
            Repository.Files,
            path => path.Split('/').Intersect(["Helpers", "Common", "Models", "Utils", "Misc"]).Any());

    [Fact]
    public void Every_project_folder_says_in_a_screen_what_it_is()
    {
        IEnumerable<string> folders = Repository.Files
            .Where(path => path.EndsWith(".csproj", StringComparison.Ordinal))
            .Select(path => path[..path.LastIndexOf('/')]);
        Assert.DoesNotContain(
            folders,
            folder => folder.StartsWith("src/", StringComparison.Ordinal)
                && !Repository.Files.Contains(folder + "/README.md"));
        Assert.DoesNotContain(
            Repository.Files,
            path => Regex.IsMatch(path, "^(src|tests)/.*README.md$")
                && File.ReadLines(Repository.At(path)).Count() > OneScreen);
    }

    [Fact]
    public void Public_members_without_a_description_do_not_compile()
    {
        XElement properties = XElement.Load(Repository.At("Directory.Build.props"));
        Assert.All(
            new[] { "GenerateDocumentationFile", "TreatWarningsAsErrors" },
            name => Assert.Equal("true", (string?)properties.Descendants(name).Single()));
        Assert.DoesNotContain(
            ProjectFile.All, project => project.Xml.Value.Contains("CS1591", StringComparison.Ordinal));
        Assert.DoesNotContain(
            Source.Under("src"),
            path => File.ReadAllText(Repository.At(path)).Contains("CS1591", StringComparison.Ordinal));
        Assert.DoesNotContain(
            "CS1591", File.ReadAllText(Repository.At(".editorconfig")).Split("[tests/**.cs]")[0],
            StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_secret_and_no_path_of_one_machine_is_kept()
    {
        Assert.Empty(TextFiles()
            .SelectMany(path => Private().Matches(File.ReadAllText(Repository.At(path)))
                .Select(match => $"{path}: {match.Value}")));
        Assert.All(
            [
                "/ho" + "me/mia/x", "C:\\Us" + "ers\\mia", "-----BEGIN RSA PRIV" + "ATE KEY-----",
                "xoxb" + "-1234567890-abc", "AKIA" + "ABCDEFGHIJKLMNOP"],
            text => Assert.Matches(Private(), text));
    }

    // The recorded payloads are kept as they came.
    private static IEnumerable<string> TextFiles() => Repository.Files.Where(path =>
        Path.GetExtension(path) is not ".png" && !path.Contains("/Payloads/", StringComparison.Ordinal)
        && !path.EndsWith("package-lock.json", StringComparison.Ordinal));

    [GeneratedRegex(@"(?<![\w.:/])/(?:home|root|Users|work)/\w+|[A-Z]:\\Users\\\w+|-----BEGIN [A-Z ]*PRIVATE KEY-----"
        + @"|\bxox[abprs]-[\w-]{8,}|\bAKIA[0-9A-Z]{16}\b|\bghp_\w{30,}|\bsk-[A-Za-z0-9]{32,}")]
    private static partial Regex Private();
}
