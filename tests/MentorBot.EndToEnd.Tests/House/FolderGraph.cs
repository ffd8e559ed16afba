using System.Text.RegularExpressions;

namespace MentorBot.EndToEnd.Tests.House;

/// <summary>
/// Which folder of a project uses which. A folder is used by its namespace, which a file names in a using directive
/// (an unnecessary one does not compile) or before a type. A file directly in the project is a node of its own, and is
/// used by the name of a type of its; of such files alone there are no circles.
/// </summary>
internal sealed partial class FolderGraph
{
    private readonly SortedDictionary<string, SortedSet<string>> _uses = new(StringComparer.Ordinal);

    /// <param name="project">The project's namespace.</param>
    /// <param name="files">Paths within the project, and the code without comments and texts.</param>
    public FolderGraph(string project, IReadOnlyCollection<(string Path, string Code)> files)
    {
        string[] folders = [.. files.Select(file => NodeOf(file.Path)).Where(node => !IsFile(node)).Distinct()];
        ILookup<string, string> rootByType = files.Where(file => IsFile(NodeOf(file.Path)))
            .SelectMany(file => Declarations().Matches(file.Code)
                .Select(match => (Type: match.Groups[1].Value, file.Path)))
            .ToLookup(one => one.Type, one => one.Path);
        foreach ((string path, string code) in files)
        {
            string node = NodeOf(path);
            if (!_uses.TryGetValue(node, out SortedSet<string>? used))
                _uses.Add(node, used = new SortedSet<string>(StringComparer.Ordinal));
            used.UnionWith(folders.Where(folder =>
                Regex.IsMatch(code, $@"^using (static )?{Regex.Escape(project)}\.{folder}\b", RegexOptions.Multiline)
                || Regex.IsMatch(code, $@"(?<![\w.]){folder}\.[A-Z]\w*[\s?>(\[;,]")
                    && files.Any(file => NodeOf(file.Path) == folder && IsNamed(code, folder, file.Code))));
            used.UnionWith(Names().Matches(code).Select(match => match.Value).Distinct()
                .SelectMany(name => rootByType[name]));
            used.Remove(node);
        }
    }

    /// <summary>Folders that use each other, directly or by way of others; each as <c>A → B → A</c>.</summary>
    public IReadOnlyList<string> Circles()
    {
        List<string> circles = [];
        foreach (string node in _uses.Keys) Walk(node, [node], circles);
        return circles;
    }

    private void Walk(string from, List<string> way, List<string> circles)
    {
        foreach (string next in _uses[from])
        {
            // Each circle is found once: from its node that comes first by name.
            if (next == way[0] && !way.TrueForAll(IsFile)) circles.Add(string.Join(" → ", way.Append(next)));
            else if (string.CompareOrdinal(next, way[0]) > 0 && !way.Contains(next))
                Walk(next, [.. way, next], circles);
        }
    }

    private static bool IsNamed(string code, string folder, string other) => Declarations().Matches(other)
        .Any(match => Regex.IsMatch(code, $@"(?<![\w.]){folder}\.{match.Groups[1].Value}\b"));

    private static string NodeOf(string path) => path.Split('/')[0];

    private static bool IsFile(string node) => node.EndsWith(".cs", StringComparison.Ordinal);

    [GeneratedRegex(
        @"^(?:public|internal)\s+(?:static\s+|sealed\s+|abstract\s+|partial\s+|readonly\s+)*"
            + @"(?:record\s+struct|record|class|interface|enum|struct|delegate\s+[\w<>?]+)\s+(\w+)",
        RegexOptions.Multiline)]
    private static partial Regex Declarations();

    [GeneratedRegex(@"(?<![\w.])[A-Z]\w*\b(?!\s*[=:](?![=:]))")]
    private static partial Regex Names();
}
