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
    [InlineData("Email Address [Required]")]
    [InlineData("E-Mail*")]
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
    [InlineData("username;fullname;displayname", "ana;Ana Ruiz;Ana", "Ana Ruiz")]
    [InlineData("displayName;Name", "Ana (Sales);Ana Ruiz", "Ana Ruiz")]
    [InlineData("Worker", "Ana Ruiz", "Ana Ruiz")]
    [InlineData("First Name [Required];Last Name [Required]", "Ana;Ruiz", "Ana Ruiz")]
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
}
