using Xunit.Abstractions;

namespace MentorBot.EndToEnd.Tests.House;

/// <summary>Figures of the whole house. They are printed, and held where they are reached.</summary>
public sealed class FiguresTests(ITestOutputHelper output)
{
    private const int MedianFile = 60;
    private const int MostFiles = 150;
    private const int LongestFile = 300;
    private const int MostMethods = 28;

    [Fact]
    public void Files_of_the_program_are_short()
    {
        foreach (SourceFigures project in SourceFigures.All) output.WriteLine(project.ToString());
        Assert.All(SourceFigures.All, project => Assert.InRange(project.Files[^1], 1, LongestFile));
        Assert.All(SourceFigures.All, project => Assert.InRange(SourceFigures.Ninth(project.Files), 1, MostFiles));
        Assert.All(Program.Where(project => project.Files.Count > 9), project =>
            Assert.InRange(SourceFigures.Median(project.Files), 1, MedianFile));
    }

    [Fact]
    public void Methods_of_the_program_are_short() =>
        Assert.All(Program, project => Assert.InRange(SourceFigures.Ninth(project.Methods), 0, MostMethods));

    [Fact]
    public void No_line_is_longer_than_120_characters() =>
        Assert.Empty(SourceFigures.All.SelectMany(project => project.LongLines));

    private static IEnumerable<SourceFigures> Program =>
        SourceFigures.All.Where(project => project.Project.StartsWith("src/", StringComparison.Ordinal));
}
