using System.Buffers;

namespace MentorBot.Storage;

/// <summary>
/// Escapes keys for Azure, which refuses <c>/ \ # ?</c>, <c>%</c> (which its gateways unescape twice), control
/// characters, surrogates and U+FFFE and U+FFFF. The escape preserves the order. A refused character is written as the
/// nearest accepted character before it, followed by its code in hexadecimal; that accepted character itself is written
/// with a <c>-</c> after it. Control characters have no accepted character before them and use the space, which comes
/// after them. Without surrogates the order by UTF-16 code unit and the order by UTF-8 byte are the same.
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

    /// <summary>Escapes a key for Azure.</summary>
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

    /// <summary>The length of the key in code units when escaped.</summary>
    public static int Length(string key)
    {
        if (!key.AsSpan().ContainsAnyExcept(Plain)) return key.Length;
        int length = 0;
        foreach (char unit in key) length += Lead(unit) is not { } lead ? 1 : unit == lead ? 2 : 1 + CodeLength(lead);
        return length;
    }

    /// <summary>Unescapes a key.</summary>
    /// <exception cref="StorageFormatException">The text is not an escaped key.</exception>
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

    // The space sorts after the characters that it escapes, the other escape characters before theirs: '-' is less than
    // every digit, '_' is greater.
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
