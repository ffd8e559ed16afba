namespace MentorBot.EndToEnd.Tests.Rosters;

/// <summary>A roster of 30 people, and what becomes of it by one to three accidents.</summary>
internal static class DamagedRoster
{
    private static readonly string[] Rows =
    [
        "E-Mail,Name,Manager Email,Mentor,Language,Time Zone,Slack,Department",
        .. Enumerable.Range(0, 30).Select(number =>
            $"p{number}@example.com,\"Müller, Zoë {number}\",{(number == 0 ? "" : $"p{number / 3}@example.com")},"
                + $"p{(number + 7) % 30}@example.com,de_AT,Europe/Vienna,T07HARBOR/U{number:D3},\"R&D, \"\"B\"\"\""),
    ];

    private static readonly Func<Random, byte[], byte[]>[] Accidents =
    [
        FlipByte, FlipByte, Truncate, InsertQuote, DropField, MixEncodings, OtherSeparator, InsertControl, RepeatLine,
        AnotherEncoding, JoinLines,
    ];

    public static byte[] Whole => Encoding.UTF8.GetBytes(string.Join("\r\n", Rows) + "\r\n");

    public static byte[] Number(int number)
    {
        Random random = new(number);
        byte[] file = Whole;
        for (int accidents = random.Next(1, 4); accidents > 0 && file.Length > 1; accidents--)
            file = Accidents[random.Next(Accidents.Length)](random, file);
        return file;
    }

    private static byte[] FlipByte(Random random, byte[] file)
    {
        file[random.Next(file.Length)] ^= (byte)(1 << random.Next(8));
        return file;
    }

    private static byte[] Truncate(Random random, byte[] file) => file[..random.Next(file.Length)];

    private static byte[] InsertQuote(Random random, byte[] file) => Insert(random, file, "\""u8);

    private static byte[] InsertControl(Random random, byte[] file) => random.Next(4) switch
    {
        0 => Insert(random, file, "\u001B[2J"u8),
        1 => Insert(random, file, "\u202E"u8),
        2 => Insert(random, file, "\0"u8),
        _ => Insert(random, file, "\r\n"u8),
    };

    private static byte[] MixEncodings(Random random, byte[] file) =>
        Insert(random, file, random.Next(2) == 0 ? [0xFC, 0x80] : Encoding.Unicode.GetBytes("ü"));

    private static byte[] AnotherEncoding(Random random, byte[] file)
    {
        string text = Encoding.UTF8.GetString(file);
        return random.Next(4) switch
        {
            0 => Encoding.Latin1.GetBytes(text),
            1 => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)],
            2 => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)],
            _ => [0xEF, 0xBB, 0xBF, .. file],
        };
    }

    private static byte[] DropField(Random random, byte[] file) => InLines(file, lines =>
    {
        int line = random.Next(lines.Count);
        List<string> fields = [.. lines[line].Split(',')];
        fields.RemoveAt(random.Next(fields.Count));
        lines[line] = string.Join(',', fields);
    });

    private static byte[] OtherSeparator(Random random, byte[] file) => InLines(file, lines =>
    {
        int from = random.Next(3) == 0 ? random.Next(lines.Count) : 0;
        for (int line = from; line < lines.Count; line++)
            lines[line] = lines[line].Replace(',', ';');
    });

    private static byte[] RepeatLine(Random random, byte[] file) => InLines(file, lines =>
        lines.Insert(random.Next(lines.Count + 1), lines[random.Next(lines.Count)]));

    private static byte[] JoinLines(Random random, byte[] file) => InLines(file, lines =>
    {
        int line = random.Next(lines.Count);
        if (line + 1 >= lines.Count) return;
        lines[line] += lines[line + 1];
        lines.RemoveAt(line + 1);
    });

    private static byte[] Insert(Random random, byte[] file, ReadOnlySpan<byte> what)
    {
        int place = random.Next(file.Length + 1);
        return [.. file.AsSpan(0, place), .. what, .. file.AsSpan(place)];
    }

    // Latin-1 keeps every byte as it is.
    private static byte[] InLines(byte[] file, Action<List<string>> change)
    {
        List<string> lines = [.. Encoding.Latin1.GetString(file).Split("\r\n")];
        change(lines);
        return Encoding.Latin1.GetBytes(string.Join("\r\n", lines));
    }
}
