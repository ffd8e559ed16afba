using System.Text;

namespace MentorBot.Host.Output;

/// <summary>
/// Shows characters that a terminal, a log or a spreadsheet would obey instead of showing them: control characters (C0,
/// DEL, C1, and with them every escape sequence), line and paragraph separators, and format characters such as the
/// marks that turn the direction of writing (Unicode Technical Report 36, 2.5). They appear as <c>\u202E</c>.
/// </summary>
internal static class VisibleText
{
    /// <summary>One line of text: line breaks are made visible too.</summary>
    public static string Of(string text)
    {
        if (!text.EnumerateRunes().Any(IsHidden)) return text;
        StringBuilder visible = new(text.Length + 16);
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (!IsHidden(rune)) visible.Append(rune.ToString());
            else if (rune.IsBmp) visible.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}");
            else visible.Append(CultureInfo.InvariantCulture, $"\\U{rune.Value:X8}");
        }

        return visible.ToString();
    }

    /// <summary>A text of several lines, such as an exception: only line feeds break its lines.</summary>
    public static string Lines(string text) =>
        string.Join(
            Environment.NewLine, text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n').Select(Of));

    // The joiners belong to the spelling of Persian, Indic languages and emoji; the other exceptions are signs of
    // Arabic and Syriac that are printed.
    private static bool IsHidden(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,
        UnicodeCategory.Format => rune.Value is not (0x200C or 0x200D or (>= 0x0600 and <= 0x0605) or 0x06DD or 0x070F
            or 0x08E2),
        _ => false,
    };
}
