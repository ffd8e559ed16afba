using MentorBot.Host.Rosters;
using MentorBot.People;

namespace MentorBot.EndToEnd.Tests.Rosters;

/// <summary>A roster as a file: what is read, and what is said of each line that cannot be.</summary>
public sealed class RosterFileTests
{
    private const string Umlaut = "email,name\njo@example.com,Jo\nmia@example.com,Schäfer\nmax@example.com,Schäfer\n";

    [Fact]
    public void A_line_with_everything_is_read()
    {
        RosterLine line = Assert.Single(Read("""
            Email,Name,Language,Time Zone,Teams,Slack
            mia@example.com," Schäfer, Mia ",de-DE,Europe/Berlin,5A9D0B0E/B7C1F6DE,T07HARBOR/U05MIA
            """));
        Assert.Equal(
            (2, "mia@example.com", "Schäfer, Mia", "de-DE", "Europe/Berlin"),
            (line.Number, line.Email, line.Name, line.Language, line.TimeZone));
        Assert.Equal<string>(["teams|5a9d0b0e|b7c1f6de", "slack|T07HARBOR|U05MIA"], line.Accounts);
        Assert.Null(line.Manager);
    }

    [Fact]
    public void Relations_are_addresses_in_any_case()
    {
        IReadOnlyList<RosterLine> lines = Read("""
            email,name,manager,mentor
            mia@example.com,Mia Schäfer,JO@example.com,ines@example.com
            jo@example.com,Jo Lind,,
            ines@example.com,Ines Costa,,
            """);
        Assert.Equal(("JO@example.com", "ines@example.com"), (lines[0].Manager, lines[0].Mentor));
    }

    [Theory]
    [InlineData("", 1, "names the columns")]
    [InlineData("email\nmia@example.com", 1, "'name' is missing")]
    [InlineData("email,name,shoe size\n", 1, "'shoe size' is not known")]
    [InlineData("email,name,Name\n", 1, "'name' stands here more than once")]
    [InlineData("email,name\nmia,Mia Schäfer", 2, "e-mail")]
    [InlineData("email,name\nmia@example.com,", 2, "name of 1 to")]
    [InlineData(
        "email,name,manager\nmia@example.com,Mia,jo@example.com", 2, "manager's e-mail address stands in no line")]
    [InlineData("email,name,mentor\nmia@example.com,Mia,mia@example.com", 2, "their own mentor")]
    [InlineData("email,name\nmia@example.com,Mia\nMIA@example.com,Mia", 3, "stands in line 2 already")]
    [InlineData("email,name,language\nmia@example.com,Mia,xx", 2, "language is none of")]
    [InlineData("email,name,time zone\nmia@example.com,Mia,Berlin", 2, "time zone is not known")]
    [InlineData("email,name,slack\nmia@example.com,Mia,U05MIA", 2, "place/user")]
    [InlineData(
        "email,name,teams\nmia@example.com,Mia,t/1\njo@example.com,Jo,T/1", 3, "account stands in line 2 already")]
    [InlineData("email,name\nmia@example.com,Mi\"a", 2, "quotation mark")]
    [InlineData("email,name\nmia@example.com,Schäfer, Mia", 2, "3 fields stand here, and 2 in the first line")]
    [InlineData("email,name,manager\nmia@example.com,Mia", 2, "2 fields stand here, and 3 in the first line")]
    public void What_is_wrong_is_said_with_its_line(string text, int line, string reason)
    {
        RosterProblem problem = RosterFile.Read(new StringReader(text)).Problems[0];
        Assert.Equal(line, problem.Line);
        Assert.Contains(reason, problem.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("mia@example.com", problem.Reason, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    public void Bytes_that_are_utf8_are_read_with_a_mark_before_them_or_none(string mark)
    {
        (IReadOnlyList<RosterLine> lines, IReadOnlyList<RosterProblem> problems) =
            RosterFile.Read(Encoding.UTF8.GetBytes(mark + Umlaut));
        Assert.Empty(problems);
        Assert.Equal("Schäfer", lines[1].Name);
    }

    [Theory]
    [InlineData("", "iso-8859-1", 3)]
    [InlineData("\uFEFF", "iso-8859-1", 3)]
    [InlineData("", "utf-16", 1)]
    public void Of_bytes_that_are_not_utf8_the_first_line_is_named_and_nothing_is_read(
        string mark, string encoding, int line)
    {
        Encoding other = Encoding.GetEncoding(encoding);
        byte[] file = [.. Encoding.UTF8.GetBytes(mark), .. other.GetPreamble(), .. other.GetBytes(Umlaut)];
        (IReadOnlyList<RosterLine> lines, IReadOnlyList<RosterProblem> problems) = RosterFile.Read(file);
        Assert.Empty(lines);
        Assert.Equal(
            new RosterProblem(line, "This is not UTF-8; save the file as CSV in UTF-8."), Assert.Single(problems));
    }

    private static IReadOnlyList<RosterLine> Read(string text)
    {
        (IReadOnlyList<RosterLine> lines, IReadOnlyList<RosterProblem> problems) =
            RosterFile.Read(new StringReader(text));
        Assert.Empty(problems);
        return lines;
    }
}
