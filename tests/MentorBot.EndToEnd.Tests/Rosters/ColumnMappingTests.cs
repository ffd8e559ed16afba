using MentorBot.Host.Rosters;
using MentorBot.People;

namespace MentorBot.EndToEnd.Tests.Rosters;

/// <summary>Columns that could mean several things, and what an operator says of them (<c>--map</c>).</summary>
public sealed class ColumnMappingTests
{
    [Theory]
    [InlineData("manger", "manager")]
    [InlineData("Emial Adress", "email")]
    [InlineData("Supervisior", "manager")]
    [InlineData("Mentro", "mentor")]
    [InlineData("Langauge", "language")]
    [InlineData("Time Zoen", "time zone")]
    [InlineData("Vorgesezter", "manager")]
    [InlineData("Slak", "slack")]
    public void A_column_with_a_typing_error_is_refused_until_it_is_named(string column, string field)
    {
        string start = field == "email" ? $"{column},name" : $"email,name,{column}";
        RosterProblem problem = Reading.Problem($"{start}\n");
        Assert.Equal(1, problem.Line);
        Assert.StartsWith(
            $"The column '{column}' is not known but nearly '{field}'", problem.Reason, StringComparison.Ordinal);
        Assert.Equal("Ana", Reading.Only(
            $"email2,name,{column}\nana@x.com,Ana,", "email2=email", $"{column}=ignore").Name);
    }

    [Fact]
    public void The_column_that_says_most_exactly_what_it_is_counts()
    {
        RosterReading roster = Reading.Whole("""
            Email,Work Email,UPN,Name,Manager,Manager Email
            ana@home.com,ana@x.com,ana@y.com,Ana,Jo Lind,jo@x.com
            jo@home.com,jo@x.com,jo@y.com,Jo Lind,,
            """);
        Assert.Equal(("ana@x.com", "jo@x.com"), (roster.Lines[0].Email, roster.Lines[0].Manager));
        Assert.Equal(["Email", "UPN", "Manager"], roster.Ignored);
    }

    [Fact]
    public void Two_columns_that_say_the_same_are_refused_until_one_is_named()
    {
        const string Text = "Email,E-Mail Address,Mail,Name\na@x.com,b@x.com,c@x.com,Ana";
        Assert.StartsWith(
            "The columns 'Email' and 'Mail' both mean 'email'",
            Reading.Problem("Email,Mail,Name\na@x.com,b@x.com,Ana").Reason, StringComparison.Ordinal);
        Assert.Equal(
            new RosterProblem(1, "The column 'E-Mail Address' stands here more than once."), Reading.Problem(Text));
        Assert.Equal("c@x.com", Reading.Only(Text, "mail=email").Email);
    }

    [Theory]
    [InlineData("Contact = private=email", "Contact = private", "email")]
    [InlineData("Contact=E-Mail", "Contact", "email")]
    [InlineData("Boss=Manager", "Boss", "manager")]
    [InlineData("Zone=timezone", "Zone", "time zone")]
    [InlineData("Account=Teams", "Account", "teams")]
    [InlineData("Team=ignore", "Team", "ignore")]
    public void A_mapping_names_a_column_and_a_field(string text, string column, string field) =>
        Assert.Equal(new ColumnMapping(column, field), ColumnMapping.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("Boss")]
    [InlineData("=manager")]
    [InlineData("Boss=")]
    [InlineData("Boss=shoe size")]
    public void What_is_no_mapping_is_none(string text) => Assert.Null(ColumnMapping.Parse(text));

    [Fact]
    public void A_mapping_to_a_column_that_is_not_there_is_refused()
    {
        Assert.Equal(
            new RosterProblem(1, "--map names the column 'Boss', which is not here."),
            Reading.Problem("email,name\nana@x.com,Ana", "Boss=manager"));
        Assert.Equal(
            new RosterProblem(1, "--map names 'manager' twice."),
            Reading.Problem("email,name,A,B\nana@x.com,Ana,,", "A=manager", "B=manager"));
    }

    [Fact]
    public void The_documentation_names_every_field()
    {
        string section = File.ReadAllText(Repository.At("README.md")).Split("## Bring people in")[1].Split("\n## ")[0];
        Assert.All(ColumnMapping.Fields, field => Assert.Contains(
            field == ColumnMapping.Ignore ? "=ignore" : $"`{field}`", section, StringComparison.Ordinal));
    }

    [Fact]
    public void A_mapping_decides_the_separator_too() =>
        Assert.Equal(
            "Ana", Reading.Only("Kontakt;Wer\nana@x.com;Ana", "kontakt=email", "WER=name").Name);
}
