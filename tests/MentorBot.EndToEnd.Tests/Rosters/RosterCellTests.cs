using MentorBot.People;

namespace MentorBot.EndToEnd.Tests.Rosters;

/// <summary>What people put into the fields of a roster, and what is read of it.</summary>
public sealed class RosterCellTests
{
    [Theory]
    [InlineData("ana@x.com")]
    [InlineData("<ana@x.com>")]
    [InlineData("Ana Ruiz <ana@x.com>")]
    [InlineData("\"\"\"Ruiz, Ana\"\" <ana@x.com>\"")]
    [InlineData("\"Ruiz, Ana <ana@x.com>;\"")]
    [InlineData("Ana Ruiz (ana@x.com)")]
    [InlineData("mailto:ana@x.com")]
    [InlineData("MAILTO:ana@x.com?subject=Hi")]
    [InlineData("<mailto:ana@x.com>")]
    [InlineData("<mailto:ana@x.com|ana@x.com>")]
    [InlineData("SMTP:ana@x.com")]
    [InlineData("'ana@x.com'")]
    [InlineData("ana@x.com;")]
    [InlineData("“ana@x.com”")]
    [InlineData("Ana Ruiz [ana@x.com]")]
    [InlineData("[ana@x.com](mailto:ana@x.com)")]
    [InlineData("\u00A0ana@x.com\u00A0")]
    [InlineData("\u200Bana@x.com")]
    [InlineData("ana\u200D@x.com")]
    [InlineData("\u202Aana@x.com\u202C")]
    [InlineData("\u200Eana@x.com\u200F")]
    [InlineData("\uFEFFana@x.com")]
    [InlineData("ana@x\u00AD.com")]
    [InlineData("\u2066ana@x.com\u2069")]
    [InlineData("\u3000ana@x.com")]
    [InlineData("\"ana@x.com\n\"")]
    public void An_address_is_unwrapped(string cell)
    {
        RosterLine[] lines =
            [.. Reading.Lines($"email,name,manager,mentor\njo@x.com,Jo,{cell},{cell}\n{cell},Ana Ruiz,,")];
        Assert.Equal("ana@x.com", lines[1].Email);
        Assert.Equal(("ana@x.com", "ana@x.com"), (lines[0].Manager, lines[0].Mentor));
    }

    [Theory]
    [InlineData("ana")]
    [InlineData("ana@x")]
    [InlineData("ana@@x.com")]
    [InlineData("ana@x..com")]
    [InlineData("ana@.com")]
    [InlineData("ana@x.com.")]
    [InlineData("ana x@x.com")]
    [InlineData("ana@x.com jo@x.com")]
    [InlineData("ana@x.com; jo@x.com")]
    [InlineData("Ana <ana@x.com> Ruiz <jo@x.com>")]
    [InlineData("Ana <ana@x.com")]
    [InlineData("ana\u001B[31m@x.com")]
    [InlineData("ana\u0007@x.com")]
    [InlineData("mailto:ana%0A@x.com")]
    [InlineData("mailto:")]
    [InlineData("ana at x.com")]
    [InlineData("#N/A")]
    public void What_is_no_address_is_refused_with_its_line(string cell)
    {
        Assert.Equal(
            new RosterProblem(3, "The e-mail address is missing, or is none."),
            Reading.Problem($"email,name\njo@x.com,Jo\n{cell},Ana Ruiz"));
        if (cell == "#N/A") return;
        Assert.Equal(
            new RosterProblem(3, "The manager is named by an e-mail address; this is none."),
            Reading.Problem($"email,name,manager\njo@x.com,Jo,\nana@x.com,Ana Ruiz,{cell}"));
    }

    [Theory]
    [InlineData("Ana\u00A0Ruiz", "Ana Ruiz")]
    [InlineData("  Ana   Ruiz ", "Ana Ruiz")]
    [InlineData("Ana\u202ERuiz", "AnaRuiz")]
    [InlineData("Ana\u200B Ruiz\uFEFF", "Ana Ruiz")]
    [InlineData("علی\u200Cرضا", "علی\u200Cرضا")]
    [InlineData("Null", "Null")]
    [InlineData("O'Brien-Ćirić", "O'Brien-Ćirić")]
    public void A_name_is_freed_of_what_nobody_sees(string cell, string name) =>
        Assert.Equal(name, Reading.Only($"email,name\nana@x.com,{cell}").Name);

    [Theory]
    [InlineData("Ana\u001B[31mRuiz", "The name has control characters in it.")]
    [InlineData("Ana\u0000", "The name has control characters in it.")]
    [InlineData("Ana\u009BRuiz", "The name has control characters in it.")]
    [InlineData("\u200B", "A name of 1 to 200 characters is expected.")]
    [InlineData("jo@x.com", "The name has an e-mail address in it; is a quotation mark missing?")]
    public void A_name_that_cannot_be_one_is_refused(string cell, string reason) =>
        Assert.Equal(new RosterProblem(2, reason), Reading.Problem($"email,name\nana@x.com,{cell}"));

    [Theory]
    [InlineData("de_AT", "de-AT")]
    [InlineData("de-at", "de-at")]
    [InlineData("de_DE.UTF-8", "de-DE")]
    [InlineData("de_DE@euro", "de-DE")]
    [InlineData("EN", "EN")]
    [InlineData("German", "de")]
    [InlineData("deutsch", "de")]
    [InlineData("English", "en")]
    [InlineData("n/a", null)]
    [InlineData("-", null)]
    [InlineData("", null)]
    public void A_language_is_read_as_systems_write_it(string cell, string? language) =>
        Assert.Equal(language, Reading.Only($"email,name,language\nana@x.com,Ana,{cell}").Language);

    [Theory]
    [InlineData("Europe/Berlin", "Europe/Berlin")]
    [InlineData("W. Europe Standard Time", "W. Europe Standard Time")]
    [InlineData("\u00A0Europe/Lisbon", "Europe/Lisbon")]
    [InlineData("#N/A", null)]
    [InlineData("NULL", null)]
    public void A_time_zone_is_read(string cell, string? zone) =>
        Assert.Equal(zone, Reading.Only($"email,name,time zone\nana@x.com,Ana,{cell}").TimeZone);

    [Fact]
    public void Nobody_is_named_by_words_for_nobody()
    {
        RosterLine line = Reading.Only("email,name,manager,mentor\nana@x.com,Ana,N/A,–");
        Assert.Equal((null, null), (line.Manager, line.Mentor));
    }

    [Fact]
    public void Managers_in_a_circle_are_named() =>
        Assert.Equal(
            new RosterProblem(
                2, "The managers lead each other in a circle: Ana (line 2) → Jo (line 3) → Ana (line 2)."),
            Reading.Problem("email,name,manager\nana@x.com,Ana,JO@x.com\njo@x.com,Jo,ana@x.com"));
}
