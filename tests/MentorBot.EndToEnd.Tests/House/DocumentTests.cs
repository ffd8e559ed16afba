using System.Text.RegularExpressions;

namespace MentorBot.EndToEnd.Tests.House;

/// <summary>What holds for every document of the working copy.</summary>
public sealed partial class DocumentTests
{
    private const int LongestLine = 120;

    private static string[] Documents { get; } =
        [.. Repository.Files.Where(path => path.EndsWith(".md", StringComparison.Ordinal))];

    [Fact]
    public void No_line_is_longer_than_120_characters()
    {
        Assert.True(Documents.Length > 15, $"Only {Documents.Length} documents were found.");
        Assert.Empty(
            from path in Documents
            from line in File.ReadLines(Repository.At(path)).Index()
            where line.Item.Length > LongestLine
            select $"{path}:{line.Index + 1}");
    }

    [Fact]
    public void Every_link_to_a_file_leads_to_one() => Assert.Empty(
        from path in Documents
        from link in LinksIn(File.ReadAllText(Repository.At(path)))
        let target = Repository.At(Path.Combine(Path.GetDirectoryName(path)!, link))
        where !Path.Exists(target)
        select $"{path}: {link}");

    [Fact]
    public void A_link_to_a_file_is_found() => Assert.Equal(
        ["b.md", "../c"], LinksIn("See [b](b.md), [c](../c#there), [web](https://example.com/) and [below](#below)."));

    private static IEnumerable<string> LinksIn(string text) => Links().Matches(text)
        .Select(match => match.Groups[1].Value.Split('#')[0])
        .Where(link => link.Length > 0 && !link.Contains("://", StringComparison.Ordinal));

    [GeneratedRegex(@"\]\(\s*([^)\s]+)\)")]
    private static partial Regex Links();
}
