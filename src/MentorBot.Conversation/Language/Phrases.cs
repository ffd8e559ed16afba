using System.Globalization;
using System.Resources;

namespace MentorBot.Conversation.Language;

/// <summary>
/// The texts of one resource file, in the language of <see cref="CultureInfo.CurrentUICulture"/>. A class that says
/// something has a file of its own name beside it (<c>GoalWords.resx</c>, <c>GoalWords.de.resx</c>); the generator in
/// src/MentorBot.TextAccessors writes a member for each text, so that a missing one does not compile.
/// </summary>
public sealed class Phrases
{
    /// <summary>
    /// The pseudo-language: every text in brackets, so that a test finds what is said outside the resource files.
    /// </summary>
    public const string PseudoLanguage = "qps-ploc";

    private readonly ResourceManager _resources;

    /// <param name="owner">The class beside whose source the resource file lies; their names are the same.</param>
    public Phrases(Type owner)
    {
        ArgumentNullException.ThrowIfNull(owner);
        _resources = new ResourceManager(owner);
    }

    /// <summary>The text of that name.</summary>
    /// <exception cref="MissingManifestResourceException">No such text, or no such file.</exception>
    public string Get(string name)
    {
        CultureInfo language = CultureInfo.CurrentUICulture;
        bool pseudo = IsPseudo(language);
        string text = GetIn(pseudo ? CultureInfo.InvariantCulture : language, name);
        return pseudo ? $"⟦{text}⟧" : text;
    }

    /// <summary>
    /// The text of that name with its placeholders (<c>{day}</c>) filled in, numbers as the person's culture
    /// writes them.
    /// </summary>
    /// <param name="name">The text's name.</param>
    /// <param name="placeholders">The placeholders' names, without braces.</param>
    /// <param name="values">What to put in place of each, in the same order.</param>
    public string Format(string name, ReadOnlySpan<string> placeholders, ReadOnlySpan<object?> values) =>
        Fill(CultureInfo.CurrentCulture, Get(name), placeholders, values);

    /// <summary>
    /// The text of that name in one given language; of use where every language counts, as with typed words.
    /// </summary>
    public string GetIn(CultureInfo language, string name) =>
        _resources.GetString(name, language)
            ?? throw new MissingManifestResourceException($"There is no text '{name}' in '{_resources.BaseName}'.");

    /// <summary>As <see cref="Format"/>, in one given language and as that one writes numbers.</summary>
    public string FormatIn(
        CultureInfo language, string name, ReadOnlySpan<string> placeholders, ReadOnlySpan<object?> values) =>
        Fill(language, GetIn(language, name), placeholders, values);

    private static string Fill(
        CultureInfo culture, string text, ReadOnlySpan<string> placeholders, ReadOnlySpan<object?> values)
    {
        for (int at = 0; at < placeholders.Length; at++)
        {
            string number = at.ToString(CultureInfo.InvariantCulture);
            text = text.Replace($"{{{placeholders[at]}}}", $"{{{number}}}", StringComparison.Ordinal)
                .Replace($"{{{placeholders[at]}:", $"{{{number}:", StringComparison.Ordinal);
        }

        return string.Format(culture, text, values);
    }

    private static bool IsPseudo(CultureInfo language) =>
        string.Equals(language.Name, PseudoLanguage, StringComparison.OrdinalIgnoreCase);
}
