using MentorBot.Host.Rosters;
using MentorBot.People;

namespace MentorBot.EndToEnd.Tests.Rosters;

/// <summary>A roster as a file: what is read, and what is said of each line that cannot be.</summary>
public sealed class RosterFileTests
{
    [Fact]
    public void A_line_with_everything_is_read()
    {
        RosterLine line = Reading.Only("""
            Email,Name,Language,Time Zone,Teams,Slack
            mia@example.com," Schäfer, Mia ",de-DE,Europe/Berlin,5A9D0B0E/B7C1F6DE,T07HARBOR/U05MIA
            """);
        Assert.Equal(
            (2, "mia@example.com", "Schäfer, Mia", "de-DE", "Europe/Berlin"),
            (line.Number, line.Email, line.Name, line.Language, line.TimeZone));
        Assert.Equal<string>(["teams|5a9d0b0e|b7c1f6de", "slack|T07HARBOR|U05MIA"], line.Accounts);
        Assert.Null(line.Manager);
    }

    [Fact]
    public void Relations_are_addresses_in_any_case()
    {
        IReadOnlyList<RosterLine> lines = Reading.Lines("""
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
    [InlineData("email,name,manger\n", 1, "'manger' is not known but nearly 'manager'")]
    [InlineData("email,name,Name\n", 1, "'Name' stands here more than once")]
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
        RosterProblem problem = RosterFile.Read(text).Problems[0];
        Assert.Equal(line, problem.Line);
        Assert.Contains(reason, problem.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("mia@example.com", problem.Reason, StringComparison.OrdinalIgnoreCase);
    }
}
