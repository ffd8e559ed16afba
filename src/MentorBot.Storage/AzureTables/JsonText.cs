using System.Buffers;

namespace MentorBot.Storage.AzureTables;

/// <summary>
/// Text within JSON, written with the fewest escapes, so that what it weighs on the wire can be told exactly (<see cref="StorageLimits"/>). The two line
/// separators of Unicode are escaped as well: a reader that goes by lines, as the emulator's does in batches, would end at them.
/// </summary>
internal static class JsonText
{
    private const byte FirstByteOfSeparators = 0xE2;
    private const byte LineSeparator = 0xA8;
    private const byte ParagraphSeparator = 0xA9;

    private static readonly byte[] Controls = [.. Enumerable.Range(0, ' ').Select(code => (byte)code)];
    private static readonly SearchValues<byte> Control = SearchValues.Create(Controls);
    private static readonly SearchValues<byte> Special = SearchValues.Create([.. Controls, (byte)'"', (byte)'\\', FirstByteOfSeparators]);

    /// <summary>Appends a text, without quotes.</summary>
    public static void Append(IBufferWriter<byte> to, ReadOnlySpan<byte> text)
    {
        for (int at = text.IndexOfAny(Special); at >= 0; at = text.IndexOfAny(Special))
        {
            to.Write(text[..at]);
            text = text[at..];
            text = text[AppendSpecial(to, text)..];
        }
        to.Write(text);
    }

    /// <summary>How many bytes <see cref="Append"/> writes.</summary>
    public static int Length(ReadOnlySpan<byte> text) =>
        text.Length + text.Count((byte)'"') + text.Count((byte)'\\') + 5 * Count(text, Control)
        + 3 * (text.Count("\u2028"u8) + text.Count("\u2029"u8));

    // Returns how many bytes of the text that was.
    private static int AppendSpecial(IBufferWriter<byte> to, ReadOnlySpan<byte> text)
    {
        byte first = text[0];
        if (first is (byte)'"' or (byte)'\\') to.Write([(byte)'\\', first]);
        else if (first == FirstByteOfSeparators && text is [_, 0x80, LineSeparator or ParagraphSeparator, ..])
        {
            to.Write(text[2] == LineSeparator ? @"\u2028"u8 : @"\u2029"u8);
            return 3;
        }
        else if (first == FirstByteOfSeparators) to.Write([first]);
        else to.Write([(byte)'\\', (byte)'u', (byte)'0', (byte)'0', Hex(first >> 4), Hex(first & 0xF)]);
        return 1;
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

    private static byte Hex(int digit) => (byte)(digit < 10 ? '0' + digit : 'A' + digit - 10);
}
