using System.Text.RegularExpressions;

namespace MentorBot.EndToEnd.Tests.House;

/// <summary>Finds texts that nothing says.</summary>
internal static class UnusedTexts
{
    /// <summary>Those of a class's texts that no source uses, as <c>GoalWords.Save</c>.</summary>
    /// <param name="owner">The class: its texts are used as <c>GoalWords.Save</c>, or by name in its own file.</param>
    /// <param name="isStatic">Else they are used as <c>.Save</c>, in a file that names the class.</param>
    /// <param name="texts">The texts' names.</param>
    /// <param name="sources">Paths, and what stands there.</param>
    public static IEnumerable<string> Of(
        string owner, bool isStatic, IEnumerable<string> texts, IReadOnlyCollection<(string, string)> sources)
    {
        string own = All(sources.Where(one => one.Item1.EndsWith($"/{owner}.cs", StringComparison.Ordinal)));
        string others = All(sources.Where(one => Regex.IsMatch(one.Item2, $@"\b{owner}\b")));
        string before = isStatic ? owner : "";
        return texts
            .Where(text => !Regex.IsMatch(own, $@"\b{text}\b") && !Regex.IsMatch(others, $@"{before}\.{text}\b"))
            .Select(text => $"{owner}.{text}");
    }

    private static string All(IEnumerable<(string Path, string Source)> sources) =>
        string.Join('\n', sources.Select(one => one.Source));
}
