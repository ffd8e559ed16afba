using System.Buffers;
using System.Globalization;
using System.Text;

namespace MentorBot.Storage;

/// <summary>
/// Keys as Azure takes them: without <c>/ \ # ?</c>, <c>%</c> (which its gateways unescape twice), control characters,
/// surrogates and U+FFFE and U+FFFF. The escape keeps the order: a refused character is written as the last character
/// before it that is taken, then its code in hexadecimal; that last character itself is written with a <c>-</c> behind
/// it. Only the control characters have nothing before them; they take the space behind them. Without surrogates the
/// orders by UTF-16 code unit and by UTF-8 byte are one.
/// </summary>
internal static class KeyText
{
    private const char LastBeforeSurrogates = '\uD7FF';
    private const char LastBeforeNonCharacters = '\uFFFD';
    private const string Leads = " \"$.>[~\uD7FF\uFFFD";

    private static readonly SearchValues<char> Plain =
        SearchValues.Create([
            .. Enumerable.Range('!', '~' - '!').Select(code => (char)code).Where(unit => Lead(unit) is null)]);

    private static readonly SearchValues<char> Led = SearchValues.Create(Leads);

    /// <summary>The key as Azure has it.</summary>
    public static string Escape(string key)
    {
        if (!key.AsSpan().ContainsAnyExcept(Plain)) return key;
        StringBuilder escaped = new(key.Length + 16);
        foreach (char unit in key)
        {
            if (Lead(unit) is not { } lead) escaped.Append(unit);
            else if (unit == lead) escaped.Append(lead).Append(Behind(lead));
            else escaped.Append(lead).Append(((int)unit).ToString(CodeFormat(lead), CultureInfo.InvariantCulture));
        }
        return escaped.ToString();
    }

    /// <summary>How many code units the key has once escaped.</summary>
    public static int Length(string key)
    {
        if (!key.AsSpan().ContainsAnyExcept(Plain)) return key.Length;
        int length = 0;
        foreach (char unit in key) length += Lead(unit) is not { } lead ? 1 : unit == lead ? 2 : 1 + CodeLength(lead);
        return length;
    }

    /// <summary>The key that was escaped.</summary>
    /// <exception cref="StorageFormatException">It never was.</exception>
    public static string Unescape(string escaped)
    {
        if (!escaped.AsSpan().ContainsAny(Led)) return escaped;
        StringBuilder key = new(escaped.Length);
        for (int i = 0; i < escaped.Length;)
        {
            char lead = escaped[i++];
            int more = !Leads.Contains(lead, StringComparison.Ordinal)
                ? 0
                : i < escaped.Length && escaped[i] == Behind(lead) ? 1 : CodeLength(lead);
            key.Append(more < 2 ? lead : Decode(escaped, lead, i, more));
            i += more;
        }
        return key.ToString();
    }

    private static char? Lead(char unit) => unit switch
    {
        <= ' ' => ' ',
        '"' or '#' => '"',
        '$' or '%' => '$',
        '.' or '/' => '.',
        '>' or '?' => '>',
        '[' or '\\' => '[',
        >= '~' and <= '\u009F' => '~',
        >= LastBeforeSurrogates and <= '\uDFFF' => LastBeforeSurrogates,
        >= LastBeforeNonCharacters => LastBeforeNonCharacters,
        _ => null,
    };

    // The space comes behind what it leads, and the others before: '-' is less than every digit, '_' is more.
    private static char Behind(char lead) => lead == ' ' ? '_' : '-';

    private static int CodeLength(char lead) => lead < LastBeforeSurrogates ? 2 : 4;

    private static string CodeFormat(char lead) => lead < LastBeforeSurrogates ? "X2" : "X4";

    private static char Decode(string escaped, char lead, int from, int length)
    {
        if (from + length <= escaped.Length
            && int.TryParse(
                escaped.AsSpan(from, length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture,
                out int code)
            && Lead((char)code) == lead) return (char)code;
        throw new StorageFormatException(
            "A table holds a row whose key is not one of MentorBot's: something else writes to it.");
    }
}
