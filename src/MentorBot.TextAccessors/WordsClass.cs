using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MentorBot.TextAccessors;

/// <summary>A partial class that may have a resource file beside it.</summary>
/// <param name="Namespace">Where it is.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsStatic">
/// Its texts are in the language of the thread; else in that of the instance, which is its member <c>Language</c>.
/// </param>
/// <param name="ResourcePath">The file that would have its texts.</param>
/// <param name="Members">The names of what is written by hand, a bar around each: compared as a value.</param>
internal record struct WordsClass(string Namespace, string Name, bool IsStatic, string ResourcePath, string Members)
{
    public static bool MayBe(SyntaxNode node) =>
        node is ClassDeclarationSyntax { Parent: BaseNamespaceDeclarationSyntax } type
        && type.Modifiers.Any(SyntaxKind.PartialKeyword)
        && Path.GetFileNameWithoutExtension(type.SyntaxTree.FilePath) == type.Identifier.Text;

    public static WordsClass Of(GeneratorSyntaxContext found)
    {
        INamedTypeSymbol type = (INamedTypeSymbol)found.SemanticModel.GetDeclaredSymbol(found.Node)!;
        return new WordsClass(
            type.ContainingNamespace.ToDisplayString(),
            type.Name,
            type.IsStatic,
            Path.ChangeExtension(found.Node.SyntaxTree.FilePath, ResourceFile.Ending),
            $"|{string.Join("|", type.MemberNames)}|");
    }

    public readonly bool Has(string member) => Members.Contains($"|{member}|");
}
