namespace MentorBot.Storage.Sqlite;

/// <summary>
/// Encodes keys as bytes whose order is the ordinal order of the strings. UTF-8 sorts supplementary characters after
/// U+FFFF, UTF-16 sorts them before U+E000; so each code unit, including a surrogate, is encoded by itself (CESU-8,
/// https://www.unicode.org/reports/tr26). All other text is plain UTF-8, and unpaired surrogates survive.
/// </summary>
internal static class OrdinalUtf8
{
    private const byte FirstByteOfSurrogates = 0xED;

    /// <summary>The maximum number of bytes for one code unit.</summary>
    public const int MaxBytesPerChar = 3;

    /// <summary>Encodes a key and returns the number of bytes written.</summary>
    public static int Encode(string key, Span<byte> bytes)
    {
        if (Ascii.FromUtf16(key, bytes, out int length) == System.Buffers.OperationStatus.Done) return length;
        length = 0;
        foreach (char unit in key)
        {
            if (unit < 0x80) bytes[length++] = (byte)unit;
            else if (unit < 0x800)
            {
                bytes[length++] = (byte)(0xC0 | unit >> 6);
                bytes[length++] = (byte)(0x80 | unit & 0x3F);
            }
            else
            {
                bytes[length++] = (byte)(0xE0 | unit >> 12);
                bytes[length++] = (byte)(0x80 | unit >> 6 & 0x3F);
                bytes[length++] = (byte)(0x80 | unit & 0x3F);
            }
        }
        return length;
    }

    /// <summary>Decodes a key.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.Contains(FirstByteOfSurrogates)) return Encoding.UTF8.GetString(bytes);
        StringBuilder key = new(bytes.Length);
        for (int i = 0; i < bytes.Length;)
        {
            byte first = bytes[i];
            if (first < 0x80) key.Append((char)first);
            else if (first < 0xE0) key.Append((char)((first & 0x1F) << 6 | bytes[i + 1] & 0x3F));
            else key.Append((char)((first & 0x0F) << 12 | (bytes[i + 1] & 0x3F) << 6 | bytes[i + 2] & 0x3F));
            i += first < 0x80 ? 1 : first < 0xE0 ? 2 : 3;
        }
        return key.ToString();
    }
}
