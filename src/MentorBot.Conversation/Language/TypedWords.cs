using System.Text;

namespace MentorBot.Conversation.Language;

/// <summary>
/// Normalises what people type, and the words it is compared with. The results are for comparing, never for showing.
/// </summary>
public static class TypedWords
{
    /// <summary>
    /// The maximum length of words and phrases that are recognised, in characters; longer text is not compared.
    /// </summary>
    public const int MaxLength = 300;

    /// <summary>
    /// Removes case, accents, invisible characters and skin tones; replaces compatibility forms by plain ones (NFKC),
    /// <c>ß</c> by <c>ss</c>, <c>ä</c> by <c>ae</c>; makes white space single and removes it at the ends; removes
    /// punctuation at the end. Accepts any text, even invalid Unicode.
    /// </summary>
    public static string Normalise(string text)
    {
        string folded = Fold(text);
        int end = folded.Length;
        while (end > 0 && (folded[end - 1] == ' ' || char.IsPunctuation(folded[end - 1]))) end--;
        return folded[..end];
    }

    /// <summary>
    /// Like <see cref="Normalise"/>; in addition, other punctuation becomes a space, apostrophes are removed, and so
    /// are emoji unless they are all there is. So <c>"Check-in!"</c> and <c>check in</c> are equal.
    /// </summary>
    public static string WordsOnly(string text)
    {
        string folded = Fold(text);
        string words = Keep(folded, emoji: false);
        return words.Length > 0 ? words : Keep(folded, emoji: true);
    }

    /// <summary>Like <see cref="Normalise"/>, but keeps the punctuation.</summary>
    internal static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        StringBuilder folded = new(text.Length + 8);
        bool space = false;
        foreach (char letter in Ascii.IsValid(text) ? text : Plain(text))
        {
            if (char.IsWhiteSpace(letter) || char.IsControl(letter))
            {
                space = folded.Length > 0;
                continue;
            }

            if (space) folded.Append(' ');
            space = false;
            folded.Append(char.ToLowerInvariant(letter));
        }

        return folded.ToString();
    }

    /// <summary>The emoji at the start of a title ("🙂 Good"), in its normal form; null where there is none.</summary>
    internal static string? LeadingEmoji(string title)
    {
        string folded = Fold(title);
        string first = folded.Split(' ', 2)[0];
        return first.Length > 0 && first.EnumerateRunes().All(IsEmoji) ? first : null;
    }

    private static string Keep(string folded, bool emoji)
    {
        StringBuilder kept = new(folded.Length);
        foreach (Rune rune in folded.EnumerateRunes())
        {
            if (IsApostrophe(rune.Value) || (!emoji && IsEmoji(rune))) continue;
            if (!Rune.IsWhiteSpace(rune) && !Rune.IsPunctuation(rune)) kept.Append(rune);
            else if (kept.Length > 0 && kept[^1] != ' ') kept.Append(' ');
        }

        return kept.ToString().TrimEnd();
    }

    private static string Plain(string text)
    {
        StringBuilder composed = new(text.Length + 8);
        foreach (Rune rune in WellFormed(text).Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            _ = Rune.ToLowerInvariant(rune).Value switch
            {
                'ä' => composed.Append("ae"),
                'ö' => composed.Append("oe"),
                'ü' => composed.Append("ue"),
                'ß' => composed.Append("ss"),
                _ => composed.Append(rune),
            };
        }

        StringBuilder plain = new(composed.Length);
        foreach (Rune rune in composed.ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (!IsInvisible(rune)) plain.Append(rune);
        }

        return plain.ToString();
    }

    // Normalize throws at lone surrogates and at U+FFFE, and turns an acute accent that is used as an apostrophe into a
    // space.
    private static string WellFormed(string text)
    {
        StringBuilder wellFormed = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
            wellFormed.Append(rune.Value switch { 0xFFFE => Rune.ReplacementChar, '´' => new Rune('\''), _ => rune });
        return wellFormed.ToString();
    }

    private static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark
            or UnicodeCategory.Format
        || rune.Value is >= 0x1F3FB and <= 0x1F3FF;

    private static bool IsEmoji(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.OtherNotAssigned;

    private static bool IsApostrophe(int value) => value is '\'' or '’' or '‘' or '`';
}
