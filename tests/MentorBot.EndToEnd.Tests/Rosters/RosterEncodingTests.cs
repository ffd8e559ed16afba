using MentorBot.Host.Rosters;
using MentorBot.People;

namespace MentorBot.EndToEnd.Tests.Rosters;

/// <summary>The bytes of a roster: an encoding is read where it is certain, and named where it is not.</summary>
public sealed class RosterEncodingTests
{
    private const string Umlaut = "email,name\njo@example.com,Jo\nmia@example.com,Schäfer\nmax@example.com,Ćirić\n";

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-32", true)]
    [InlineData("utf-32BE", true)]
    public void An_encoding_that_is_certain_is_read(string encoding, bool isMarked)
    {
        RosterReading roster = RosterFile.Read(Bytes(encoding, isMarked));
        Assert.Empty(roster.Problems);
        Assert.Equal(["Jo", "Schäfer", "Ćirić"], roster.Lines.Select(line => line.Name));
    }

    [Fact]
    public void A_file_of_Excel_s_Unicode_text_is_read()
    {
        string text = "E-Mail\tName\r\nmia@example.com\tSchäfer\r\n";
        byte[] file = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)];
        Assert.Equal("Schäfer", Assert.Single(RosterFile.Read(file).Lines).Name);
    }

    [Theory]
    [InlineData("iso-8859-1", false, 3, "not UTF-8 but Windows-1252 or a similar encoding")]
    [InlineData("utf-16", false, 1, "UTF-16 without its byte order mark")]
    [InlineData("utf-16BE", false, 1, "UTF-16 without its byte order mark")]
    public void Another_encoding_is_refused_by_name(string encoding, bool isMarked, int line, string reason) =>
        IsRefused(Bytes(encoding, isMarked), line, reason);

    [Fact]
    public void The_first_byte_that_is_wrong_is_named_by_its_line()
    {
        IsRefused([.. "email,name\r\na@x.com,A\r\nb@x.com,M"u8, 0xFC, .. "ller"u8], 3, "Windows-1252");
        IsRefused([.. "email,name\ra@x.com,A\rb@x.com,M"u8, 0xFC, .. "ller"u8], 3, "Windows-1252");
        IsRefused([0xEF, 0xBB, 0xBF, .. "email,name\nb@x.com,M"u8, 0xFC, .. "ller"u8], 2, "Windows-1252");
        IsRefused([.. "email,name\nb@x.com,M"u8, 0xC3], 2, "Windows-1252");
        IsRefused([.. "email,name\nb@x.com,M"u8, 0xEF, 0xBF, 0xBD, .. "ller"u8], 2, "damaged");
        IsRefused([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("email,name\nb@x.com,B"), 0x42], 2, "utf-16) is damaged");
        IsRefused([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("email,name\nb@x.com,B"), 0x00, 0xD8], 2, "damaged");
    }

    [Theory]
    [InlineData(new byte[] { 0x50, 0x4B, 0x03, 0x04, 0x14 }, "Excel workbook")]
    [InlineData(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1 }, "Excel workbook of the old kind")]
    [InlineData(new byte[] { 0x25, 0x50, 0x44, 0x46, 0x2D }, "PDF")]
    [InlineData(new byte[] { 0x1F, 0x8B, 0x08 }, "compressed")]
    [InlineData(new byte[] { 0x00 }, "no text")]
    public void A_file_of_another_kind_is_refused_by_name(byte[] file, string reason) => IsRefused(file, 1, reason);

    [Theory]
    [InlineData("SchÃ¤fer")]
    [InlineData("GroÃŸ")]
    [InlineData("JosÃ©")]
    [InlineData("AndrÃ©s MuÃ±oz")]
    public void Text_that_was_read_wrongly_before_is_refused(string name) =>
        IsRefused(Encoding.UTF8.GetBytes($"email,name\nmia@x.com,{name}"), 2, "damaged");

    [Theory]
    [InlineData("IRMÃ SILVA")]
    [InlineData("JOÃO")]
    [InlineData("Ângela")]
    [InlineData("Ãna")]
    public void Names_that_look_a_little_like_it_are_read(string name) =>
        Assert.Equal(
            name, Assert.Single(RosterFile.Read(Encoding.UTF8.GetBytes($"email,name\nmia@x.com,{name}")).Lines).Name);

    [Fact]
    public void The_end_mark_of_an_old_program_is_not_a_row() =>
        Assert.Single(RosterFile.Read("email,name\r\nmia@x.com,Mia\r\n\u001A"u8).Lines);

    [Fact]
    public void An_empty_file_is_refused() => IsRefused([], 1, "names the columns");

    private static void IsRefused(byte[] file, int line, string reason)
    {
        RosterReading roster = RosterFile.Read(file);
        RosterProblem problem = Assert.Single(roster.Problems);
        Assert.Empty(roster.Lines);
        Assert.Equal(line, problem.Line);
        Assert.Contains(reason, problem.Reason, StringComparison.Ordinal);
    }

    private static byte[] Bytes(string encoding, bool isMarked)
    {
        Encoding of = Encoding.GetEncoding(encoding);
        return [.. isMarked ? of.GetPreamble() : [], .. of.GetBytes(Umlaut)];
    }
}
