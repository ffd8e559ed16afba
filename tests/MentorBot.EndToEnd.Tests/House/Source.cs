using System.Text.RegularExpressions;

namespace MentorBot.EndToEnd.Tests.House;

/// <summary>Source without its comments and texts, so that a word in it is code.</summary>
internal static partial class Source
{
    /// <summary>The C# files under a folder, from the root.</summary>
    public static IEnumerable<string> Under(string folder) =>
        Repository.Files.Where(path => path.StartsWith(folder + "/", StringComparison.Ordinal)
            && path.EndsWith(".cs", StringComparison.Ordinal));

    public static string Code(string path) => CodeOf(File.ReadAllText(Repository.At(path)));

    public static string CodeOf(string source) =>
        NotCode().Replace(source, static match => match.Value.StartsWith('/') ? " " : "\"\"");

    // Comments, raw and verbatim and plain texts, single characters.
    [GeneratedRegex("""
        //[^\n]*|/\*.*?\*/|"{3}.*?"{3}|@"(?:[^"]|"")*"|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\])'
        """, RegexOptions.Singleline)]
    private static partial Regex NotCode();
}
