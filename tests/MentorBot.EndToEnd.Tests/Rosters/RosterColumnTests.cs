using MentorBot.Host.Rosters;
using MentorBot.People;

namespace MentorBot.EndToEnd.Tests.Rosters;

/// <summary>The names by which exports of personnel systems call the columns of a roster.</summary>
public sealed class RosterColumnTests
{
    [Theory]
    [InlineData("E-Mail")]
    [InlineData("EMAIL")]
    [InlineData("e_mail")]
    [InlineData("Work Email")]
    [InlineData("workEmail")]
    [InlineData("Work E-mail Address")]
    [InlineData("Email Address")]
    [InlineData("Email - Work")]
    [InlineData("Business Email Information: Email Address", "--map")]
    [InlineData("Employee Email")]
    [InlineData("mail")]
    [InlineData("UPN")]
    [InlineData("userPrincipalName")]
    [InlineData("User principal name")]
    [InlineData("E-Mail-Adresse")]
    [InlineData("Dienstliche E-Mail")]
    [InlineData("Dienstliche E-Mail-Adresse")]
    [InlineData("E-Mail (dienstlich)")]
    [InlineData("Geschäftliche E-Mail")]
    [InlineData("GESCHÄFTLICHE E-MAIL")]
    [InlineData("Gescha\u0308ftliche E-Mail")]
    [InlineData("\u00A0E\u2011Mail\u200B")]
    public void The_address_is_found(string column, string? map = null)
    {
        string[] maps = map is null ? [] : [$"{column}=email"];
        Assert.Equal("ana@x.com", Reading.Only($"\"{column}\",Name\nana@x.com,Ana Ruiz", maps).Email);
    }

    [Theory]
    [InlineData("Name", "Ana Ruiz", "Ana Ruiz")]
    [InlineData("Full Name", "Ana Ruiz", "Ana Ruiz")]
    [InlineData("displayName", "Ana Ruiz", "Ana Ruiz")]
    [InlineData("Preferred Name", "Ana Ruiz", "Ana Ruiz")]
    [InlineData("First Name;Last Name", "Ana;Ruiz", "Ana Ruiz")]
    [InlineData("Last Name;First Name", "Ruiz;Ana", "Ana Ruiz")]
    [InlineData("Vorname;Nachname", "Ana;Ruiz", "Ana Ruiz")]
    [InlineData("Name;Vorname", "Ruiz;Ana", "Ana Ruiz")]
    [InlineData("Name;Vorname", "Ana Ruiz;Ana", "Ana Ruiz")]
    [InlineData("Name;Vorname", "Ruiz, Ana;Ana", "Ruiz, Ana")]
    [InlineData("Name;First Name;Last Name", "Ana Ruiz;Ana Maria;Ruiz", "Ana Ruiz")]
    [InlineData("Name;First Name;Last Name", ";Ana Maria;Ruiz", "Ana Maria Ruiz")]
    [InlineData("Name;Preferred Name", "Anastasia Ruiz;Ana Ruiz", "Ana Ruiz")]
    [InlineData("Name;Preferred Name", "Anastasia Ruiz;", "Anastasia Ruiz")]
    [InlineData("Preferred Name;First Name;Last Name", "Ana;Anastasia;Ruiz", "Ana Ruiz")]
    [InlineData("Preferred First Name;First Name;Last Name", "Ana;Anastasia;Ruiz", "Ana Ruiz")]
    [InlineData("givenName;surname", "Ana;Ruiz", "Ana Ruiz")]
    [InlineData("Rufname;Vorname;Familienname", "Ana;Ana Maria;Ruiz", "Ana Ruiz")]
    [InlineData("First Name", "Ana", "Ana")]
    public void The_name_is_found(string columns, string cells, string name) =>
        Assert.Equal(name, Reading.Only($"email;{columns}\nana@x.com;{cells}").Name);

    [Theory]
    [InlineData("Manager")]
    [InlineData("Manager Email")]
    [InlineData("Manager's Email")]
    [InlineData("Manager’s E-Mail Address")]
    [InlineData("Managers' email")]
    [InlineData("ManagerEmail")]
    [InlineData("Line Manager")]
    [InlineData("Reports To")]
    [InlineData("Reports-To Email")]
    [InlineData("Supervisor")]
    [InlineData("Supervisor Email")]
    [InlineData("Managed By")]
    [InlineData("Vorgesetzte(r)")]
    [InlineData("Vorgesetzte/r")]
    [InlineData("Vorgesetzter")]
    [InlineData("Vorgesetzte:r")]
    [InlineData("Führungskraft")]
    [InlineData("Fuehrungskraft")]
    [InlineData("FÜHRUNGSKRAFT (E-Mail)")]
    public void The_manager_is_found(string column) =>
        Assert.Equal(
            "jo@x.com",
            Reading.Lines($"email,name,{column}\nana@x.com,Ana Ruiz,jo@x.com\njo@x.com,Jo,")[0].Manager);

    [Theory]
    [InlineData("Language", "Time Zone")]
    [InlineData("Locale", "timeZone")]
    [InlineData("Preferred Language", "TIME_ZONE")]
    [InlineData("Sprache", "Zeitzone")]
    public void The_language_and_the_time_zone_are_found(string language, string zone)
    {
        RosterLine line = Reading.Only($"email,name,{language},{zone}\nana@x.com,Ana,de_AT,Europe/Vienna");
        Assert.Equal(("de-AT", "Europe/Vienna"), (line.Language, line.TimeZone));
    }

    [Theory]
    [InlineData("Employee ID")]
    [InlineData("Manager ID")]
    [InlineData("Manager Name")]
    [InlineData("Team")]
    [InlineData("Username")]
    [InlineData("Personal Email")]
    [InlineData("Home Email")]
    [InlineData("Email 2")]
    [InlineData("Department")]
    [InlineData("Job Title")]
    [InlineData("Location")]
    [InlineData("Land")]
    [InlineData("Reports")]
    [InlineData("Direct Reports")]
    [InlineData("Mentee")]
    [InlineData("Mentee Email")]
    [InlineData("Middle Name")]
    [InlineData("Native Language")]
    [InlineData("Kostenstelle")]
    [InlineData("Gender")]
    [InlineData("Hire Date")]
    [InlineData("Zone")]
    [InlineData("部署")]
    [InlineData("?")]
    public void Another_column_is_not_read_and_is_named(string column)
    {
        RosterReading roster = Reading.Whole($"email,{column},name\nana@x.com,42,Ana Ruiz");
        Assert.Equal("Ana Ruiz", roster.Lines[0].Name);
        Assert.Equal([column == "?" ? "(column 2, without a name)" : column], roster.Ignored);
    }

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
        RosterProblem problem = RosterFile.Read($"{start}\n").Problems[0];
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
    public void A_mapping_decides_the_separator_too() =>
        Assert.Equal(
            "Ana", Reading.Only("Kontakt;Wer\nana@x.com;Ana", "kontakt=email", "WER=name").Name);
}
