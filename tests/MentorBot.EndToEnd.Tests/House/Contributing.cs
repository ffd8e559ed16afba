using System.Text.RegularExpressions;

namespace MentorBot.EndToEnd.Tests.House;

/// <summary>The paths that CONTRIBUTING.md names, and the files in which an example of the program occurs.</summary>
internal static partial class Contributing
{
    private const string Heading = "\n## ";

    public static string Text { get; } = File.ReadAllText(Repository.At("CONTRIBUTING.md"));

    /// <summary>The text below a heading, up to the next one.</summary>
    public static string Section(string text, string title) =>
        text.Split(Heading).Single(section => section.StartsWith(title + "\n", StringComparison.Ordinal));

    /// <summary>All files and folders that a text names between backquotes, each once.</summary>
    public static string[] PathsIn(string text) =>
        [.. Quoted().Matches(text).Select(match => match.Groups[1].Value).Distinct()];

    /// <summary>The files under <c>src</c> that a text names.</summary>
    public static IEnumerable<string> SourcesIn(string text) =>
        PathsIn(text).Where(path => IsSource(path) && Path.HasExtension(path) && !IsFolder(path));

    /// <summary>The files under <c>src</c> in which the pattern occurs, but for comments.</summary>
    /// <param name="pattern">What names the example.</param>
    /// <param name="except">Folders that are the example themselves.</param>
    public static IEnumerable<string> SourcesNaming(string pattern, params string[] except) =>
        from path in Repository.Files
        where IsSource(path) && !except.Any(folder => path.StartsWith(folder + "/", StringComparison.Ordinal))
        let text = File.ReadAllText(Repository.At(path))
        where Regex.IsMatch(Comment().Replace(text, ""), pattern)
        select path;

    /// <summary>Whether the working copy has a folder of that path.</summary>
    public static bool IsFolder(string path) =>
        Repository.Files.Any(file => file.StartsWith(path + "/", StringComparison.Ordinal));

    private static bool IsSource(string path) => path.StartsWith("src/", StringComparison.Ordinal)
        && Path.GetExtension(path) is (".cs" or ".ts" or ".resx" or ".csproj");

    [GeneratedRegex(@"`((?:src|tests|docs|infra|manifests|\.ci)/[^`\s]*|[\w.]+\.(?:md|sln|props|json))`")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(?m)^\s*//.*$|\s//\s.*$")]
    private static partial Regex Comment();
}
