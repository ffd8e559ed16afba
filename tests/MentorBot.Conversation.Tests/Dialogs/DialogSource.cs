using System.Text.RegularExpressions;

namespace MentorBot.Conversation.Tests.Dialogs;

/// <summary>
/// What a dialog's source must not hold: whatever makes a replay differ from the first run, and what relies on a task
/// that ends.
/// </summary>
internal static partial class DialogSource
{
    /// <summary>The dialogs of the repository, found by walking up from the tests to the solution.</summary>
    public static IReadOnlyList<FileInfo> Files()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "MentorBot.sln")))
            folder = folder.Parent;
        DirectoryInfo root = folder
            ?? throw new InvalidOperationException($"There is no MentorBot.sln above {AppContext.BaseDirectory}.");
        return [
            .. new DirectoryInfo(Path.Combine(root.FullName, "src"))
                .EnumerateFiles("*Dialog.cs", SearchOption.AllDirectories)
            .Where(file => Implements().IsMatch(File.ReadAllText(file.FullName)))
            .OrderBy(file => file.FullName, StringComparer.Ordinal)];
    }

    /// <summary>One sentence for each place, with its file and line.</summary>
    public static IEnumerable<string> Problems(string file, string source) => WithoutComments(source).Split('\n')
        .SelectMany((line, index) => Banned().Matches(line)
            .Select(match => $"{file}({index + 1}): a dialog does not use '{match.Value.Trim()}'."));

    private static string WithoutComments(string source) =>
        Comment().Replace(source, match => new string('\n', match.Value.Count(letter => letter == '\n')));

    [GeneratedRegex(@":\s*(\w+\s*,\s*)*IDialog\b")]
    private static partial Regex Implements();

    [GeneratedRegex("""
        \bDateTime(Offset)?\.(Utc)?(Now|Today)\b | \bTimeProvider\b | \bGuid\.(NewGuid|CreateVersion7)\b
        | \bRandom(NumberGenerator)?\b | \bStopwatch\b | \bEnvironment\b
        | \bTask\.(Delay|Run|Yield|When\w+|Factory)\b | \bThread\b | \bConfigureAwait\b | \bHttpClient\b | \bFile\.\w+
        | \busing\s+var\b | \bawait\s+using\b | ^\s+using\s+[\w<>?\[\].]+\s+\w+\s*= | \busing\s*\( | \bfinally\b
        | \block\s*\(
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Banned();

    [GeneratedRegex(@"//[^\n]*|/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();
}
