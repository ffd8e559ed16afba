using System.Resources;

namespace MentorBot.Conversation.Language;

/// <summary>
/// The texts of one resource file, in the language of <see cref="CultureInfo.CurrentUICulture"/>. A class with texts
/// has a resource file of the same name beside it (<c>GoalWords.resx</c>, <c>GoalWords.de.resx</c>). The generator in
/// src/MentorBot.TextAccessors generates a member for each text, so that a missing text is a compile error.
/// </summary>
public sealed class Phrases
{
    /// <summary>
    /// The pseudo-language: every text is in brackets, so that a test finds texts that are not from resource files.
    /// </summary>
    public const string PseudoLanguage = "qps-ploc";

    private readonly ResourceManager _resources;

    /// <param name="owner">The class with the name of the resource file, which is beside its source.</param>
    public Phrases(Type owner)
    {
        ArgumentNullException.ThrowIfNull(owner);
        _resources = new ResourceManager(owner);
    }

    /// <summary>The text of that name.</summary>
    /// <exception cref="MissingManifestResourceException">There is no such text, or no such file.</exception>
    public string Get(string name)
    {
        CultureInfo language = CultureInfo.CurrentUICulture;
        return Mark(GetIn(IsPseudo(language) ? CultureInfo.InvariantCulture : language, name));
    }

    /// <summary>A text that is not from a resource file either, as it is shown in the current language.</summary>
    internal static string Mark(string text) => IsPseudo(CultureInfo.CurrentUICulture) ? $"⟦{text}⟧" : text;

    /// <summary>
    /// The text of that name with its placeholders (<c>{day}</c>) filled in. Numbers are formatted by the person's
    /// culture.
    /// </summary>
    /// <param name="name">The text's name.</param>
    /// <param name="placeholders">The placeholders' names, without braces.</param>
    /// <param name="values">The values of the placeholders, in the same order.</param>
    public string Format(string name, ReadOnlySpan<string> placeholders, ReadOnlySpan<object?> values) =>
        Fill(CultureInfo.CurrentCulture, Get(name), placeholders, values);

    /// <summary>
    /// The text of that name in a given language; used where all languages count, such as for typed words.
    /// </summary>
    public string GetIn(CultureInfo language, string name) =>
        _resources.GetString(name, language)
            ?? throw new MissingManifestResourceException($"There is no text '{name}' in '{_resources.BaseName}'.");

    /// <summary>Like <see cref="Format"/>, in a given language and with its number format.</summary>
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
