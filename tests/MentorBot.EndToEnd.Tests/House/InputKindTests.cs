using System.Text.RegularExpressions;
using MentorBot.Conversation.Cards;

namespace MentorBot.EndToEnd.Tests.House;

/// <summary>A new kind of input is one record, one line of the stored form, and how each channel draws it.</summary>
public sealed class InputKindTests
{
    private const int Most = 6;

    [Fact]
    public void A_kind_of_input_is_named_in_at_most_6_files()
    {
        string[] kinds = [.. typeof(Input).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Input)) && !type.IsAbstract)
            .Select(type => type.Name)];
        Assert.True(kinds.Length >= 7, $"Only {kinds.Length} kinds were found.");
        (string, string)[] sources =
            [.. Repository.Files.Where(Handles).Select(path => (path, File.ReadAllText(Repository.At(path))))];
        Assert.All(kinds, kind => Assert.InRange(Naming(kind, sources).Length, 2, Most));
    }

    [Fact]
    public void A_file_names_a_kind_by_its_whole_name() =>
        Assert.Equal(
            ["a.cs", "b.ts"],
            Naming("TextInput", [("a.cs", "case TextInput a:"), ("b.ts", "TextInput"), ("c.cs", "OurTextInput")]));

    // Features ask with an input; they know nothing of how it is read or drawn.
    private static bool Handles(string path) =>
        path.StartsWith("src/", StringComparison.Ordinal)
        && !path.StartsWith("src/MentorBot/", StringComparison.Ordinal)
        && Path.GetExtension(path) is (".cs" or ".ts");

    private static string[] Naming(string kind, IEnumerable<(string Path, string Source)> sources) =>
        [.. sources.Where(one => Regex.IsMatch(one.Source, $@"\b{kind}\b")).Select(one => one.Path)];
}
