using System.Collections.Concurrent;

namespace MentorBot.Conversation.Language;

/// <summary>The languages that MentorBot supports. To add another, add it here and add its resource files.</summary>
public static class Languages
{
    private static readonly ConcurrentDictionary<string, CultureInfo> Chosen = new(StringComparer.Ordinal);

    /// <summary>English without a region: the language for people whose own is not supported.</summary>
    public static CultureInfo English { get; } = CultureInfo.GetCultureInfo("en");

    /// <summary>German without a region.</summary>
    public static CultureInfo German { get; } = CultureInfo.GetCultureInfo("de");

    /// <summary>All supported languages, English first.</summary>
    public static ImmutableArray<CultureInfo> All { get; } = [English, German];

    /// <summary>
    /// The culture to use with a person: their own (<c>de-AT</c>, <c>de_AT</c>) where its language is supported, the
    /// language alone where the region is unknown, otherwise <see cref="English"/>. <paramref name="locale"/> may be
    /// any text, as it comes from a platform's profile.
    /// </summary>
    /// <param name="locale">A language tag (RFC 5646), or null.</param>
    /// <param name="allowPseudo">For tests: accept <see cref="Phrases.PseudoLanguage"/> too.</param>
    public static CultureInfo Choose(string? locale, bool allowPseudo = false)
    {
        if (string.IsNullOrWhiteSpace(locale)) return English;
        if (allowPseudo && string.Equals(locale, Phrases.PseudoLanguage, StringComparison.OrdinalIgnoreCase))
            return CultureInfo.GetCultureInfo(locale);
        string[] tags = locale.Trim().Split(['-', '_'], 5);
        CultureInfo? language =
            All.FirstOrDefault(spoken => string.Equals(spoken.Name, tags[0], StringComparison.OrdinalIgnoreCase));
        if (language is null) return English;
        string? region = tags.Skip(1).TakeWhile(tag => tag.Length > 1).FirstOrDefault(IsRegion);
        return region is null
            ? language
            : Chosen.GetOrAdd($"{language.Name}-{region.ToUpperInvariant()}", InRegion, language);
    }

    /// <summary>The language of a culture: one of <see cref="All"/>.</summary>
    public static CultureInfo Of(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return All.FirstOrDefault(spoken => spoken.TwoLetterISOLanguageName == culture.TwoLetterISOLanguageName)
            ?? English;
    }

    /// <summary>
    /// Sets the culture (of texts, dates, numbers) in this asynchronous flow until the scope is disposed; other flows
    /// keep theirs.
    /// </summary>
    public static LanguageScope Use(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        LanguageScope before = new(CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = culture;
        CultureInfo.CurrentUICulture = culture;
        return before;
    }

    /// <summary>All languages, the person's own first, since they most likely type in it.</summary>
    internal static IEnumerable<CultureInfo> OwnFirst(CultureInfo own)
    {
        CultureInfo first = Of(own);
        return All.Where(language => language != first).Prepend(first);
    }

    private static bool IsRegion(string tag) =>
        tag.Length == 2 && char.IsAsciiLetter(tag[0]) && char.IsAsciiLetter(tag[1]);

    private static CultureInfo InRegion(string name, CultureInfo language)
    {
        try
        {
            return CultureInfo.GetCultureInfo(name, predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            return language;
        }
    }
}

/// <summary>
/// The languages as they were before <see cref="Languages.Use"/>; disposing restores them. The default scope does
/// nothing.
/// </summary>
public readonly record struct LanguageScope : IDisposable
{
    private readonly CultureInfo? _culture;
    private readonly CultureInfo? _texts;

    internal LanguageScope(CultureInfo culture, CultureInfo texts)
    {
        _culture = culture;
        _texts = texts;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_culture is null || _texts is null) return;
        CultureInfo.CurrentCulture = _culture;
        CultureInfo.CurrentUICulture = _texts;
    }
}
