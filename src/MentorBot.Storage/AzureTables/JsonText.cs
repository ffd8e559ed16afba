using System.Buffers;
using System.Text;

namespace MentorBot.Storage.AzureTables;

/// <summary>
/// Text within JSON. In a batch it has the fewest escapes, so that more fits and what it weighs on the wire can be told exactly (<see cref="StorageLimits"/>);
/// only the line separators of Unicode are escaped as well, at which a reader that goes by lines, as the emulator's does in batches, would end. In a request
/// of one row it is ASCII alone: the emulator breaks other characters where the network cuts such a request in two.
/// </summary>
internal static class JsonText
{
    private static readonly byte[] Controls = [.. Enumerable.Range(0, ' ').Select(code => (byte)code)];
    private static readonly SearchValues<byte> Control = SearchValues.Create(Controls);
    private static readonly SearchValues<byte> Special = SearchValues.Create([.. Controls, (byte)'"', (byte)'\\', "\u2028"u8[0]]);
    private static readonly SearchValues<byte> PlainAscii =
        SearchValues.Create([.. Enumerable.Range(' ', 0x80 - ' ').Select(code => (byte)code).Where(code => code is not ((byte)'"' or (byte)'\\'))]);

    /// <summary>Appends a text, without quotes.</summary>
    public static void Append(IBufferWriter<byte> to, ReadOnlySpan<byte> text, bool asciiAlone)
    {
        for (int at = Next(text, asciiAlone); at >= 0; at = Next(text, asciiAlone))
        {
            to.Write(text[..at]);
            text = text[at..];
            text = text[AppendSpecial(to, text, asciiAlone)..];
        }
        to.Write(text);
    }

    /// <summary>How many bytes <see cref="Append"/> writes in a batch.</summary>
    public static int Length(ReadOnlySpan<byte> text) =>
        text.Length + text.Count((byte)'"') + text.Count((byte)'\\') + 5 * Count(text, Control)
        + 3 * (text.Count("\u2028"u8) + text.Count("\u2029"u8));

    private static int Next(ReadOnlySpan<byte> text, bool asciiAlone) => asciiAlone ? text.IndexOfAnyExcept(PlainAscii) : text.IndexOfAny(Special);

    // Returns how many bytes of the text that was.
    private static int AppendSpecial(IBufferWriter<byte> to, ReadOnlySpan<byte> text, bool asciiAlone)
    {
        if (text[0] is (byte)'"' or (byte)'\\')
        {
            to.Write([(byte)'\\', text[0]]);
            return 1;
        }
        Rune.DecodeFromUtf8(text, out Rune rune, out int length);
        if (asciiAlone || rune.Value is < ' ' or 0x2028 or 0x2029)
        {
            Span<char> units = stackalloc char[2];
            foreach (char unit in units[..rune.EncodeToUtf16(units)])
                to.Write([(byte)'\\', (byte)'u', Hex(unit >> 12), Hex(unit >> 8), Hex(unit >> 4), Hex(unit)]);
        }
        else to.Write(text[..length]);
        return length;
    }

    private static int Count(ReadOnlySpan<byte> text, SearchValues<byte> values)
    {
        int count = 0;
        for (int at = text.IndexOfAny(values); at >= 0; at = text.IndexOfAny(values))
        {
            count++;
            text = text[(at + 1)..];
        }
        return count;
    }

    private static byte Hex(int digits) => "0123456789ABCDEF"u8[digits & 0xF];
}
