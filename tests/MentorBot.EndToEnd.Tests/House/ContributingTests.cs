namespace MentorBot.EndToEnd.Tests.House;

/// <summary>What CONTRIBUTING.md says is true: its paths exist, and its lists name every file and no other.</summary>
public sealed class ContributingTests
{
    [Fact]
    public void Every_path_that_it_names_is_there()
    {
        string[] paths = Contributing.PathsIn(Contributing.Text);
        Assert.True(paths.Length > 40, $"Only {paths.Length} paths were found.");
        Assert.DoesNotContain(paths, path => !Repository.Files.Contains(path) && !Contributing.IsFolder(path));
    }

    [Theory]
    [InlineData("Add a dialog", @"\b(ShareDialog|ShareCommand)\b")]
    [InlineData("Add a card part", @"\bDivider\b")]
    [InlineData("Add an input", @"\bNumberInput\b")]
    [InlineData("Add a nudge kind", @"\bPauseEnd\b")]
    [InlineData("Add a text", @"\bDoneText\b")]
    [InlineData("Add a feature", @"\bMentoringFeature\b")]
    [InlineData("Add a channel", @"(?i)\bslack\b|Slack", "src/MentorBot.Slack", "src/MentorBot.Sandbox")]
    [InlineData("Add a store", @"\bAzureTable(Store(Options)?|sBackend|sAddress)\b")]
    public void A_list_names_every_file_that_its_example_is_in(string list, string example, params string[] except)
    {
        string[] named = [.. Contributing.SourcesIn(Contributing.Section(Contributing.Text, list))];
        Assert.Equal(Contributing.SourcesNaming(example, except).Order(), named.Order());
    }

    [Fact]
    public void Whoever_adds_a_feature_finds_that_one_file_alone_names_another_feature_s_folder() =>
        Assert.Equal(
            ["src/MentorBot/FeatureServices.cs"],
            Contributing.SourcesNaming(@"using MentorBot\.Mentoring\b", "src/MentorBot/Mentoring"));

    [Fact]
    public void A_path_and_a_section_are_found()
    {
        const string text = "# A\n\n## Add a b\nIn `src/A/B.cs`, `dotnet test` and `A.sln`.\n\n## Add a c\n`tests/C`";
        Assert.Equal(["src/A/B.cs", "A.sln", "tests/C"], Contributing.PathsIn(text));
        Assert.Equal(["src/A/B.cs"], Contributing.SourcesIn(Contributing.Section(text, "Add a b")));
    }
}
