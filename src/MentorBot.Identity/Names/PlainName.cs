using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace MentorBot.Identity.Names;

/// <summary>
/// Removes from a name what is not spoken: remarks in brackets, emoji, and characters that are not seen.
/// </summary>
internal static partial class PlainName
{
    public static string Of(string shown)
    {
        string name = Bracketed().Replace(shown, " ");
        StringBuilder plain = new(name.Length);
        foreach (Rune rune in name.EnumerateRunes())
        {
            if (IsPicture(rune)) plain.Append(' ');
            else if (IsSeen(rune)) plain.Append(rune.ToString());
        }

        return plain.ToString();
    }

    // The variation selectors U+FE00 to U+FE0F say how an emoji is drawn; skin tones are modifiers beyond U+FFFF. Half
    // of a character is enumerated as U+FFFD, which is a symbol.
    private static bool IsPicture(Rune rune) =>
        rune.Value is >= 0xFE00 and <= 0xFE0F
            || Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.PrivateUse
            || (!rune.IsBmp && Rune.GetUnicodeCategory(rune) == UnicodeCategory.ModifierSymbol);

    // The two joiners are part of names in Persian and in Indian scripts.
    private static bool IsSeen(Rune rune) =>
        rune.Value is 0x200C or 0x200D || Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format;

    [GeneratedRegex(@"[(\[{<（【][^)\]}>）】]*(?:[)\]}>）】]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();
}
