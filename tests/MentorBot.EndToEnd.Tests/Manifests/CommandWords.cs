using System.Collections;
using System.Reflection;
using System.Resources;
using MentorBot.Conversation.Tests.Language;
using MentorBot.Turns;

namespace MentorBot.EndToEnd.Tests.Manifests;

/// <summary>
/// The words that the bot understands wherever they are typed: the texts whose names end with <c>Command</c>.
/// </summary>
internal static class CommandWords
{
    private static readonly Assembly[] Assemblies = [typeof(FeatureServices).Assembly, typeof(TurnsServices).Assembly];

    public static IReadOnlySet<string> In(string language)
    {
        CultureInfo culture = language == "en" ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo(language);
        return (from assembly in Assemblies
                from name in ResourceParity.BaseNames(assembly)
                let texts = new ResourceManager(name, assembly)
                    .GetResourceSet(culture, createIfNotExists: true, tryParents: false)
                where texts is not null
                from DictionaryEntry text in texts
                where ((string)text.Key).EndsWith("Command", StringComparison.Ordinal)
                from word in ((string)text.Value!).Split('|')
                select word).ToHashSet();
    }
}
