using System.Text;
using System.Text.RegularExpressions;

namespace MentorBot.Identity.Names;

/// <summary>A word of a name.</summary>
/// <param name="Text">The word without quotation marks and the like around it.</param>
internal readonly partial record struct NameWord(string Text)
{
    private const string Vowels = "AEIOUYÆØ";

    /// <summary>Whether it can be a name: no number, address, handle or abbreviation.</summary>
    public bool IsName => Name().IsMatch(Text);

    /// <summary>Whether it is one or more initials: "J.", "J", "A.J.".</summary>
    public bool IsInitials => Initials().IsMatch(Text);

    /// <summary>Whether it is an abbreviation, as most titles before a name are: "Dr.", "Dipl.-Ing.".</summary>
    public bool IsAbbreviation => Text.EndsWith('.') && Text.Count(char.IsLetter) > 1;

    /// <summary>Whether it is written in capitals. "AJ" is not: people are called by such initials.</summary>
    public bool IsCapitals => Text.Any(char.IsUpper) && !Text.Any(char.IsLower)
        && !(Text.Length <= 3 && char.IsAscii(Text[0]) && !WithoutAccents.Skip(1).Any(Vowels.Contains));

    /// <summary>
    /// Whether it is Chinese, Japanese or Korean. There the family name comes first, often without a space, and people
    /// are not addressed by the given name.
    /// </summary>
    public bool IsEastAsian => Text.Any(static unit => unit is (>= '\u1100' and <= '\u11FF')
        or (>= '\u2E80' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7FF') or (>= '\uF900' and <= '\uFAFF')
        or (>= '\uFF66' and <= '\uFF9F'));

    /// <summary>Whether it is the name after the father that ends a Russian or Ukrainian name.</summary>
    public bool IsPatronymic => Patronymic().IsMatch(Text);

    /// <summary>The word as it is written in a sentence: "Ana" for "ANA".</summary>
    public string Spoken => IsCapitals ? LowerCase().Replace(Text, static rest => Lower(rest.Value)) : Text;

    /// <summary>Without dots and in upper case, as titles and the like are listed.</summary>
    public string Key => Text.Replace(".", "", StringComparison.Ordinal).ToUpperInvariant();

    public static NameWord Of(string word) =>
        new(word.Trim('\'', '"', '’', '‘', '“', '”', '„', '«', '»', '*', '~', '_'));

    private string WithoutAccents => Text.Normalize(NormalizationForm.FormD);

    // The invariant culture has no lower case for the Turkish dotted capital.
    private static string Lower(string text) => text.Replace('İ', 'i').ToLowerInvariant();

    [GeneratedRegex(@"^\p{L}[\p{L}\p{M}'’ʼ‘´`\-‐‑\u200C\u200D]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"^(?:\p{L}\.-?)+\p{Lu}?$|^\p{Lu}$", RegexOptions.CultureInvariant)]
    private static partial Regex Initials();

    [GeneratedRegex("(?:вич|вна|ична)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Patronymic();

    // The letters behind the first one of each part: "ean" and "uc" of "JEAN-LUC".
    [GeneratedRegex(@"(?<=[\p{L}\p{M}])\p{Lu}+", RegexOptions.CultureInvariant)]
    private static partial Regex LowerCase();
}
