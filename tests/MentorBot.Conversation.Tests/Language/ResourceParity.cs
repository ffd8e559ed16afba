using System.Collections;
using System.Reflection;
using System.Resources;
using System.Text.RegularExpressions;

namespace MentorBot.Conversation.Tests.Language;

/// <summary>Finds what the languages of an assembly's resource files do not have in common.</summary>
public static partial class ResourceParity
{
    /// <summary>
    /// One sentence for every text that a language lacks, has beyond the neutral one, or has with other placeholders.
    /// Empty where all is even.
    /// </summary>
    public static IReadOnlyList<string> Problems(Assembly assembly) =>
        [.. BaseNames(assembly).SelectMany(name => Problems(assembly, name))];

    /// <summary>The resource files of an assembly, so that a test can say that there are some.</summary>
    public static IReadOnlyList<string> BaseNames(Assembly assembly)
    {
        const string ending = ".resources";
        return [
            .. assembly.GetManifestResourceNames().Where(name => name.EndsWith(ending, StringComparison.Ordinal))
                .Select(name => name[..^ending.Length])];
    }

    /// <summary>As <see cref="Problems(Assembly)"/>, of one resource file.</summary>
    public static IEnumerable<string> Problems(Assembly assembly, string baseName)
    {
        ResourceManager resources = new(baseName, assembly);
        Dictionary<string, string> neutral = Texts(resources, CultureInfo.InvariantCulture);
        return Languages.All
            .Where(language => !language.Equals(Languages.English))
            .SelectMany(language => Problems(baseName, neutral, language, Texts(resources, language)));
    }

    private static IEnumerable<string> Problems(
        string file, Dictionary<string, string> neutral, CultureInfo language, Dictionary<string, string> texts)
    {
        foreach ((string name, string text) in neutral)
        {
            if (!texts.TryGetValue(name, out string? translated))
                yield return $"{file}: '{name}' is missing in {language.Name}.";
            else if (Placeholders(text) is var expected && Placeholders(translated) is var found && expected != found)
                yield return $"{file}: '{name}' has the placeholders {found} in {language.Name} and {expected} in "
                    + "the neutral language.";
        }

        foreach (string name in texts.Keys.Except(neutral.Keys))
            yield return $"{file}: '{name}' is only in {language.Name}.";
    }

    private static Dictionary<string, string> Texts(ResourceManager resources, CultureInfo language) =>
        resources.GetResourceSet(language, createIfNotExists: true, tryParents: false)?.Cast<DictionaryEntry>()
            .Where(entry => entry.Value is string)
            .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!) ?? [];

    private static string Placeholders(string text)
    {
        MatchCollection placeholders = Placeholder().Matches(text.Replace("{{", "", StringComparison.Ordinal));
        return string.Join(
            ' ',
            placeholders.Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal)
                .DefaultIfEmpty("none"));
    }

    [GeneratedRegex(@"\{(\w+)[^}]*\}")]
    private static partial Regex Placeholder();
}
