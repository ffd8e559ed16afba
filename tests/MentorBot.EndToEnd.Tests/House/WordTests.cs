using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Resources;
using MentorBot.Conversation.Language;
using MentorBot.Conversation.Tests.Language;

namespace MentorBot.EndToEnd.Tests.House;

/// <summary>What people read, in all the resource files of the program.</summary>
public sealed class WordTests
{
    private static IEnumerable<Assembly> Assemblies => ProjectFile.All.Select(project => Assembly.Load(project.Assembly));

    [Fact]
    public void Every_text_is_there_in_every_language()
    {
        Assert.True(Assemblies.Sum(assembly => ResourceParity.BaseNames(assembly).Count) >= 6, "Hardly any resource files were found.");
        Assert.Empty(Assemblies.SelectMany(ResourceParity.Problems));
    }

    [Fact]
    public void No_text_shouts() => Assert.DoesNotContain(Texts(), text => text.Value.Contains('!', StringComparison.Ordinal));

    [Fact]
    public void No_text_stands_in_space() => Assert.DoesNotContain(Texts(), text => text.Value != text.Value.Trim());

    private static IEnumerable<(string Name, string Value)> Texts() =>
        from assembly in Assemblies
        from name in ResourceParity.BaseNames(assembly)
        from language in Languages.All.Append(CultureInfo.InvariantCulture)
        let texts = new ResourceManager(name, assembly).GetResourceSet(language, createIfNotExists: true, tryParents: false)
        where texts is not null
        from DictionaryEntry text in texts
        select ($"{name} {language.Name} {text.Key}", (string)text.Value!);
}
