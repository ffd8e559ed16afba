using System.Collections;
using System.Reflection;
using System.Resources;
using MentorBot.Conversation.Tests.Language;

namespace MentorBot.EndToEnd.Tests.House;

/// <summary>What people read, in all the resource files of the program.</summary>
public sealed class WordTests
{
    private const BindingFlags All =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance;

    private static IEnumerable<Assembly> Assemblies =>
        ProjectFile.Program.Select(project => Assembly.Load(project.Assembly));

    [Fact]
    public void Every_text_is_there_in_every_language()
    {
        Assert.True(
            Assemblies.Sum(assembly => ResourceParity.BaseNames(assembly).Count) >= 6,
            "Hardly any resource files were found.");
        Assert.Empty(Assemblies.SelectMany(ResourceParity.Problems));
    }

    [Fact]
    public void No_text_shouts() =>
        Assert.DoesNotContain(Texts(), text => text.Value.Contains('!', StringComparison.Ordinal));

    [Fact]
    public void No_text_stands_in_space() => Assert.DoesNotContain(Texts(), text => text.Value != text.Value.Trim());

    [Fact]
    public void Every_text_is_said_somewhere()
    {
        (string, string)[] sources =
            [.. Repository.Files.Where(CanSayTexts).Select(path => (path, File.ReadAllText(Repository.At(path))))];
        (Type Owner, string[] Names)[] generated =
        [
            .. from assembly in Assemblies
               from name in ResourceParity.BaseNames(assembly)
               let owner = assembly.GetType(name, throwOnError: true)!
               select (owner, NamesIn(assembly, name).Where(text => owner.GetMember(text, All).Length > 0).ToArray()),
        ];
        Assert.True(generated.Sum(one => one.Names.Length) > 250, "Hardly any texts were found.");
        Assert.Empty(generated.SelectMany(one =>
            UnusedTexts.Of(one.Owner.Name, one.Owner is { IsAbstract: true, IsSealed: true }, one.Names, sources)));
    }

    [Fact]
    public void A_text_that_is_not_said_is_found()
    {
        (string, string)[] sources =
        [
            ("src/A/AWords.cs", "partial class AWords { object Own = nameof(Command); }"),
            ("src/B.cs", "class B { string Says() => AWords.Save + OtherWords.Left; }"),
            ("src/C.cs", "class C { string Says(string locale) => new GivenWords(locale).Close; }"),
        ];
        Assert.Equal(["AWords.Left"], UnusedTexts.Of("AWords", true, ["Command", "Save", "Left"], sources));
        Assert.Equal(["GivenWords.Save"], UnusedTexts.Of("GivenWords", false, ["Close", "Save"], sources));
    }

    private static bool CanSayTexts(string path) =>
        path.StartsWith("src/", StringComparison.Ordinal) && Path.GetExtension(path) is (".cs" or ".razor");

    private static IEnumerable<string> NamesIn(Assembly assembly, string name) =>
        new ResourceManager(name, assembly)
            .GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>().Select(text => (string)text.Key);

    private static IEnumerable<(string Name, string Value)> Texts() =>
        from assembly in Assemblies
        from name in ResourceParity.BaseNames(assembly)
        from language in Languages.All.Append(CultureInfo.InvariantCulture)
        let texts = new ResourceManager(name, assembly)
            .GetResourceSet(language, createIfNotExists: true, tryParents: false)
        where texts is not null
        from DictionaryEntry text in texts
        select ($"{name} {language.Name} {text.Key}", (string)text.Value!);
}
