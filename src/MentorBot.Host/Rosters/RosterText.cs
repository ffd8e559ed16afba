using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using MentorBot.People;

namespace MentorBot.Host.Rosters;

/// <summary>
/// Decodes a file. An encoding is read where it is certain: UTF-8, and whatever a byte order mark names. Any other is
/// refused, because names would be read wrongly.
/// </summary>
internal static partial class RosterText
{
    private const char EndOfDosFile = '\u001A';
    private const string SaveAs = "save it as 'CSV UTF-8' (Excel), or as CSV in UTF-8 (any other program)";

    // The mark of UTF-32 begins with that of UTF-16.
    private static readonly Encoding[] Marked =
    [
        Encoding.UTF32, new UTF32Encoding(bigEndian: true, byteOrderMark: true), Encoding.Unicode,
        Encoding.BigEndianUnicode,
    ];

    private static readonly (byte[] Beginning, string Kind)[] OtherFiles =
    [
        ([0x50, 0x4B, 0x03, 0x04], "an Excel workbook or another zip file"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an Excel workbook of the old kind"), ("%PDF"u8.ToArray(), "a PDF"),
        ([0x1F, 0x8B], "a compressed file"),
    ];

    /// <returns>Either the text, or what is wrong.</returns>
    public static (string? Text, RosterProblem? Problem) Decode(ReadOnlySpan<byte> file)
    {
        foreach ((byte[] beginning, string kind) in OtherFiles)
        {
            if (file.StartsWith(beginning)) return Refuse(1, $"This is {kind}, not CSV; open it and {SaveAs}.");
        }

        foreach (Encoding encoding in Marked)
        {
            if (file.StartsWith(encoding.Preamble))
                return Whole(encoding.GetString(file[encoding.Preamble.Length..]), encoding.WebName);
        }

        if (file.StartsWith(Encoding.UTF8.Preamble)) file = file[Encoding.UTF8.Preamble.Length..];
        if (file.Contains((byte)0))
            return Refuse(1, $"This is UTF-16 without its byte order mark, or no text; {SaveAs}.");
        return DecodeUtf8(file);
    }

    private static (string? Text, RosterProblem? Problem) DecodeUtf8(ReadOnlySpan<byte> file)
    {
        char[] text = new char[file.Length];
        OperationStatus status =
            Utf8.ToUtf16(file, text, out _, out int written, replaceInvalidSequences: false, isFinalBlock: true);
        return status is OperationStatus.Done
            ? Whole(new string(text, 0, written), "UTF-8")
            : Refuse(
                1 + LineBreaks.Count(text.AsSpan(0, written)),
                $"This is not UTF-8 but Windows-1252 or a similar encoding; {SaveAs}.");
    }

    private static (string? Text, RosterProblem? Problem) Whole(string text, string encoding) =>
        Damage().Match(text) is { Success: true } damage
            ? Refuse(
                1 + LineBreaks.Count(text.AsSpan(0, damage.Index)),
                $"A character here ({encoding}) is damaged, by a conversion or on the way; take the file from where "
                    + $"it comes from again, and {SaveAs}.")
            : (text.TrimEnd(EndOfDosFile), null);

    /// <summary>
    /// Characters that a program has put in place of others that it could not read; NUL, which is in no text; and UTF-8
    /// that was read as Windows-1252 and saved again, as in "SchÃ¤fer".
    /// </summary>
    [GeneratedRegex("[\\uFFFD\\0]|[ÃÂ][\\u0080-\\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]")]
    private static partial Regex Damage();

    private static (string? Text, RosterProblem? Problem) Refuse(int line, string reason) =>
        (null, new RosterProblem(line, reason));
}
