using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MentorBot.EndToEnd.Tests.House;

/// <summary>How long the files and methods of a project are, in lines.</summary>
/// <param name="Project">Its folder, such as <c>src/MentorBot.Turns</c>.</param>
/// <param name="Files">Lines of each file, shortest first.</param>
/// <param name="Methods">Lines of each method, from its first modifier to its end, shortest first.</param>
/// <param name="LongLines">Lines over <see cref="LongestLine"/> characters, as <c>path:line</c>.</param>
internal sealed record SourceFigures(
    string Project, IReadOnlyList<int> Files, IReadOnlyList<int> Methods, IReadOnlyList<string> LongLines)
{
    public const int LongestLine = 120;

    /// <summary>Of every project under <c>src</c> and <c>tests</c>.</summary>
    public static IReadOnlyList<SourceFigures> All { get; } =
        [.. Source.Under("src").Concat(Source.Under("tests")).GroupBy(path => string.Join('/', path.Split('/')[..2]))
            .Select(Of)];

    /// <summary>The length that nine of ten do not exceed.</summary>
    public static int Ninth(IReadOnlyList<int> sorted) =>
        sorted.Count == 0 ? 0 : sorted[((sorted.Count * 9) + 9) / 10 - 1];

    public static int Median(IReadOnlyList<int> sorted) => sorted.Count == 0 ? 0 : sorted[(sorted.Count - 1) / 2];

    public override string ToString() =>
        $"{Project,-42} files {Files.Count,4}: median {Median(Files),4}, p90 {Ninth(Files),4}, longest {Files[^1],4}; "
            + $"methods {Methods.Count,5}: p90 {Ninth(Methods),3}, longest {(Methods.Count > 0 ? Methods[^1] : 0),3}; "
            + $"long lines {LongLines.Count}";

    private static SourceFigures Of(IGrouping<string, string> project)
    {
        List<int> files = [];
        List<int> methods = [];
        List<string> longLines = [];
        foreach (string path in project)
        {
            string[] lines = File.ReadAllLines(Repository.At(path));
            files.Add(lines.Length);
            longLines.AddRange(lines.Index().Where(line => line.Item.Length > LongestLine)
                .Select(line => $"{path}:{line.Index + 1}"));
            methods.AddRange(MethodsIn(string.Join('\n', lines)));
        }

        return new SourceFigures(project.Key, [.. files.Order()], [.. methods.Order()], longLines);
    }

    private static IEnumerable<int> MethodsIn(string source) =>
        from method in CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Preview)).GetRoot()
            .DescendantNodes().OfType<BaseMethodDeclarationSyntax>()
        let span = method.SyntaxTree.GetLineSpan(method.Span)
        select span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
}
