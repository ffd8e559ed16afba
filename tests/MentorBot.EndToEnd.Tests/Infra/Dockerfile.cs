using System.Text.RegularExpressions;

namespace MentorBot.EndToEnd.Tests.Infra;

/// <summary><c>infra/Dockerfile</c>, instruction by instruction.</summary>
internal static partial class Dockerfile
{
    /// <summary>Without comments, each on one line.</summary>
    public static IReadOnlyList<(string Name, string Text)> Instructions { get; } = Read();

    /// <summary>What is said of the container itself: everything from the last <c>FROM</c> on.</summary>
    public static IReadOnlyList<(string Name, string Text)> Final { get; } =
        [.. Instructions.Skip(Instructions.Select((one, index) => one.Name == "FROM" ? index : -1).Max())];

    /// <summary>The variables that the container sets.</summary>
    public static IReadOnlyDictionary<string, string> Variables { get; } =
        Final.Where(one => one.Name == "ENV").SelectMany(one => Variable().Matches(one.Text))
            .ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);

    /// <summary>The one of that name.</summary>
    public static string Only(string name) => Assert.Single(Final, one => one.Name == name).Text;

    private static List<(string, string)> Read()
    {
        IEnumerable<string> lines =
            File.ReadLines(Repository.At("infra/Dockerfile")).Where(line => !line.StartsWith('#'));
        string text = string.Join('\n', lines).Replace("\\\n", " ", StringComparison.Ordinal);
        string[] instructions = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return [.. instructions.Select(line => line.Split(' ', 2)).Select(parts => (parts[0], parts[1].Trim()))];
    }

    [GeneratedRegex(@"(\w+)=(\S+)")]
    private static partial Regex Variable();
}
