using MentorBot.People;

namespace MentorBot.EndToEnd.Tests.Rosters;

/// <summary>The shapes that spreadsheets give a CSV file.</summary>
public sealed class RosterShapeTests
{
    [Theory]
    [InlineData("email,name\nana@x.com,Ana Ruiz")]
    [InlineData("email;name\nana@x.com;Ana Ruiz")]
    [InlineData("email\tname\nana@x.com\tAna Ruiz\n")]
    [InlineData("email|name\nana@x.com|Ana Ruiz")]
    [InlineData("sep=,\nemail,name\nana@x.com,Ana Ruiz")]
    [InlineData("sep=;\r\nemail;name\r\nana@x.com;Ana Ruiz\r\n")]
    [InlineData("SEP=\t\nemail\tname\nana@x.com\tAna Ruiz")]
    [InlineData("\"sep=;\"\nemail;name\nana@x.com;Ana Ruiz")]
    [InlineData("sep=^\nemail^name\nana@x.com^Ana Ruiz")]
    [InlineData("sep=,\nemail;name\nana@x.com;Ana Ruiz")]
    [InlineData("sep=,,\nemail,name\nana@x.com,Ana Ruiz")]
    [InlineData("sep=\nemail,name\nana@x.com,Ana Ruiz")]
    [InlineData("\uFEFFemail,name\nana@x.com,Ana Ruiz")]
    [InlineData("\n\nemail,name\n\nana@x.com,Ana Ruiz\n\n")]
    [InlineData("email,name\n,\n , \n\u00A0,\u200B\nana@x.com,Ana Ruiz\n,,,,\n")]
    [InlineData("email,name,,\nana@x.com,Ana Ruiz,,\n")]
    [InlineData("email,name,,\nana@x.com,Ana Ruiz\n")]
    [InlineData(",email,,name,\n,ana@x.com,,Ana Ruiz,\n")]
    [InlineData("email,name\nana@x.com,Ana Ruiz,,,")]
    [InlineData("\"email\",\"name\"\n\"ana@x.com\",\"Ana Ruiz\"")]
    [InlineData("email , name\n ana@x.com , \"Ana Ruiz\" \n")]
    [InlineData("email,name\rana@x.com,Ana Ruiz\r")]
    [InlineData("email,name\nana@x.com,\"Ana\nRuiz\"")]
    [InlineData("email,name\nana@x.com,\"Ana\r\n Ruiz\"\r\n")]
    [InlineData("email;name\nana@x.com;\"Ana Ruiz\"\n;\n;\n")]
    [InlineData("name;email;\"Phone, mobile\"\nAna Ruiz;ana@x.com;")]
    public void One_person_is_read(string text)
    {
        RosterLine line = Reading.Only(text);
        Assert.Equal(("ana@x.com", "Ana Ruiz"), (line.Email, line.Name));
    }

    [Theory]
    [InlineData("email,name\nx,Ana", 2)]
    [InlineData("sep=,\nemail,name\nx,Ana", 3)]
    [InlineData("\n\nemail,name\n\n\nx,Ana", 6)]
    [InlineData("\r\n\r\nemail,name\r\n\r\nx,Ana", 5)]
    [InlineData("email,name\n,\nx,Ana", 3)]
    [InlineData("email,name\nana@x.com,\"Ana\nRuiz\"\nx,Jo", 4)]
    [InlineData("email,name\r\nana@x.com,\"Ana\r\n\r\nRuiz\"\r\nx,Jo", 5)]
    [InlineData("email,name\rana@x.com,\"Ana\rRuiz\"\rx,Jo", 4)]
    [InlineData("\"e\nmail\",name\nx,Ana", 3)]
    [InlineData("email,name\nx,\"Ana\nRuiz\"", 2)]
    public void A_line_has_the_number_that_an_editor_shows(string text, int line) =>
        Assert.Equal(
            new RosterProblem(line, "The e-mail address is missing, or is none."), Reading.Problem(text));

    [Theory]
    [InlineData("email,name\nana@x.com,\"Ana\njo@x.com,Jo\nmax@x.com,Max\n", 2)]
    [InlineData("email,name\nana@x.com,Ana\njo@x.com,\"Jo\nmax@x.com,\"Max, M\"\n", 3)]
    [InlineData("email,name\nana@x.com,\"Ana\nRuiz\"\njo@x.com,\"Jo\nmax@x.com,Max", 4)]
    [InlineData("email,name,manager\n\"ana@x.com\",\"A\nB\nC\",\"jo@x.com\njo@x.com,Jo,\n", 4)]
    [InlineData("\n\nemail,name\n\nana@x.com,\"Ana", 5)]
    [InlineData("sep=;\nemail;name\nana@x.com;\"Ana\njo@x.com;Jo", 3)]
    [InlineData("email,\"name\nana@x.com,Ana\n", 1)]
    [InlineData("email,name,shoe size\nana@x.com,Ana,\"42\njo@x.com,Jo,43", 2)]
    [InlineData("email,name\nana@x.com,Mi\"a", 2)]
    [InlineData("email,name\nana@x.com,\"Mia\" M", 2)]
    public void A_quotation_mark_that_is_not_closed_is_named_where_it_opens(string text, int line)
    {
        RosterProblem problem = Reading.Problem(text);
        Assert.Equal(line, problem.Line);
        Assert.StartsWith("A quotation mark is not closed", problem.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_person_who_is_swallowed_by_quotation_marks_is_found() =>
        Assert.Equal(
            new RosterProblem(2, "The name has an e-mail address in it; is a quotation mark missing?"),
            Reading.Problem("email,name\nana@x.com,\"Ana\njo@x.com,Jo\"\n"));

    [Fact]
    public void A_row_with_other_fields_says_what_separates_them() =>
        Assert.Equal(
            new RosterProblem(
                2,
                "3 fields stand here, and 2 in the first line; a field with ';' in it goes in quotation marks."),
            Reading.Problem("email;name\nana@x.com;Ana;Ruiz"));

    [Fact]
    public void A_large_roster_is_read_whole()
    {
        string text = "E-Mail;Name;Vorgesetzte(r)\r\n" + string.Concat(
            Enumerable.Range(0, 20_000).Select(number => $" p{number}@x.com ; \"Nr. {number}\" ;\r\n"));
        IReadOnlyList<RosterLine> lines = Reading.Lines(text);
        Assert.Equal((20_000, 20_001), (lines.Count, lines[^1].Number));
        Assert.Equal(("p19999@x.com", "Nr. 19999"), (lines[^1].Email, lines[^1].Name));
    }
}
