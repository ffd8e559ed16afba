using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace MentorBot.TextAccessors;

/// <summary>
/// Writes the members of a partial class <c>X</c> in <c>X.cs</c> from <c>X.resx</c> beside it: a property for each text
/// and a method for each text with placeholders, so that a missing text does not compile. A member that the class has
/// already is not written.
/// </summary>
[Generator(LanguageNames.CSharp)]
internal sealed class TextAccessorsGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<WordsClass> classes = context.SyntaxProvider.CreateSyntaxProvider(
            static (node, _) => WordsClass.MayBe(node), static (found, _) => WordsClass.Of(found));
        IncrementalValueProvider<ImmutableArray<ResourceFile>> files = context.AdditionalTextsProvider
            .Where(static file => file.Path.EndsWith(ResourceFile.Ending, StringComparison.OrdinalIgnoreCase))
            .Select(static (file, cancel) => new ResourceFile(file.Path, file.GetText(cancel)?.ToString() ?? ""))
            .Collect();
        context.RegisterSourceOutput(
            classes.Combine(files), static (output, found) => Write(output, found.Left, found.Right));
    }

    private static void Write(SourceProductionContext output, WordsClass words, ImmutableArray<ResourceFile> files)
    {
        ResourceFile file = files.FirstOrDefault(file => file.Path == words.ResourcePath);
        if (file.Path is null) return;
        string source = AccessorWriter.Write(words, file.Texts.Where(text => !words.Has(text.Name)));
        output.AddSource($"{words.Namespace}.{words.Name}.g.cs", source);
    }
}
