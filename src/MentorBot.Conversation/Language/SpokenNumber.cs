namespace MentorBot.Conversation.Language;

/// <summary>Reads a number, in digits or in words up to fourteen.</summary>
public static class SpokenNumber
{
    private const int MaxDigits = 28;

    /// <summary>
    /// Reads a number in the format of the culture. Thousands separators count only before whole groups of three
    /// digits, so that "1.500" is 1500 in German and 1.5 in English, while "2.5" is two and a half in both.
    /// </summary>
    /// <param name="text">What was typed.</param>
    /// <param name="culture">The culture whose separators and words have priority.</param>
    /// <param name="number">The number.</param>
    public static bool TryParse(string? text, CultureInfo culture, out decimal number)
    {
        ArgumentNullException.ThrowIfNull(culture);
        number = 0;
        if (text is null || text.Length > TypedWords.MaxLength) return false;
        string folded = TypedWords.Normalise(text);
        if (NumberWords.TryFind(folded, culture, out int word))
        {
            number = word;
            return true;
        }

        return Invariant(folded.Replace('\u2212', '-'), DecimalSeparator(culture)) is { } digits
            && decimal.TryParse(
                digits, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture,
                out number);
    }

    /// <summary>The same number with a decimal point and no groups; null where the text is not a number.</summary>
    private static string? Invariant(string text, char point)
    {
        string sign = text.StartsWith('-') ? "-" : "";
        string unsigned = text.TrimStart('-', '+');
        if (text.Length - unsigned.Length > 1 || unsigned.Length is 0 or > MaxDigits || !IsNumeric(unsigned))
            return null;
        int at = unsigned.LastIndexOf(point);
        string whole = at < 0 ? unsigned : unsigned[..at];
        string? fraction = at < 0 ? null : unsigned[(at + 1)..];
        if (fraction is not null && !(fraction.Length > 0 && fraction.All(char.IsAsciiDigit))) return null;
        if (Ungrouped(whole) is { } plain) return fraction is null ? sign + plain : $"{sign}{plain}.{fraction}";
        return fraction is null && OtherPoint(whole) is { } other ? sign + other : null;
    }

    private static string? Ungrouped(string whole)
    {
        if (whole.Length > 0 && whole.All(char.IsAsciiDigit)) return whole;
        string[] groups = whole.Split('.', ',', ' ', '\'', '’');
        bool inThrees = groups[0].Length is > 0 and <= 3 && groups[0] != "0"
            && groups.Skip(1).All(group => group.Length == 3);
        bool oneSeparator = whole.Where(letter => !char.IsAsciiDigit(letter)).Distinct().Count() == 1;
        return inThrees && oneSeparator ? string.Concat(groups) : null;
    }

    /// <summary>A number with the other culture's decimal point, where that cannot be a thousands separator.</summary>
    private static string? OtherPoint(string whole)
    {
        string[] parts = whole.Split('.', ',');
        return parts is [{ Length: > 0 }, { Length: > 0 }] && parts.All(part => part.All(char.IsAsciiDigit))
            ? string.Join('.', parts)
            : null;
    }

    private static bool IsNumeric(string text) =>
        text.All(letter => char.IsAsciiDigit(letter) || letter is '.' or ',' or ' ' or '\'' or '’');

    private static char DecimalSeparator(CultureInfo culture) =>
        culture.NumberFormat.NumberDecimalSeparator is [var separator] ? separator : '.';
}
