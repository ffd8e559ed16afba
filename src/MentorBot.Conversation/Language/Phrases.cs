using System.Globalization;
using System.Resources;
using System.Runtime.CompilerServices;

namespace MentorBot.Conversation.Language;

/// <summary>
/// The texts of one resource file, in the language of <see cref="CultureInfo.CurrentUICulture"/>. A class that says something has a file of its own name
/// beside it (<c>GoalWords.resx</c>, <c>GoalWords.de.resx</c>) and a member of the same name for each text, so that a missing one does not compile.
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
    public string Get([CallerMemberName] string name = "")
    {
        CultureInfo language = CultureInfo.CurrentUICulture;
        bool pseudo = IsPseudo(language);
        string text = _resources.GetString(name, pseudo ? CultureInfo.InvariantCulture : language)
            ?? throw new MissingManifestResourceException($"There is no text '{name}' in '{_resources.BaseName}'.");
        return pseudo ? $"⟦{text}⟧" : text;
    }

    /// <summary>The text of that name with its placeholders (<c>{0}</c>) filled in, dates and numbers as the person's culture writes them.</summary>
    public string Format(ReadOnlySpan<object?> values, [CallerMemberName] string name = "") =>
        string.Format(CultureInfo.CurrentCulture, Get(name), values);

    /// <summary>The text of that name in one given language; of use where every language counts, as with typed words.</summary>
    public string GetIn(CultureInfo language, string name) =>
        _resources.GetString(name, language) ?? throw new MissingManifestResourceException($"There is no text '{name}' in '{_resources.BaseName}'.");

    private static bool IsPseudo(CultureInfo language) => string.Equals(language.Name, PseudoLanguage, StringComparison.OrdinalIgnoreCase);
}
