using MentorBot.Teams.Rendering;

namespace MentorBot.Teams.Tests.Rendering;

/// <summary>What people write is shown as they wrote it.</summary>
public sealed class MarkdownTests
{
    [Theory]
    [InlineData("plain words, 3 - 2 = 1; 50 % & more!", "plain words, 3 - 2 = 1; 50 % & more!")]
    [InlineData("**bold** _so_ ~~not~~ `code`", @"\*\*bold\*\* \_so\_ \~\~not\~\~ \`code\`")]
    [InlineData("[win](http://evil.example)", @"\[win\](http://evil.example)")]
    [InlineData("![x](http://evil.example/p.png)", @"!\[x\](http://evil.example/p.png)")]
    [InlineData("<b>x</b> <http://evil.example>", @"\<b>x\</b> \<http://evil.example>")]
    [InlineData(@"C:\new\*", @"C:\\new\\\*")]
    [InlineData("# one", @"\# one")]
    [InlineData("> one", @"\> one")]
    [InlineData("- one", @"\- one")]
    [InlineData("+ one", @"\+ one")]
    [InlineData("---", @"\---")]
    [InlineData("-5 degrees", "-5 degrees")]
    [InlineData("1. one", @"1\. one")]
    [InlineData("12) one", @"12\) one")]
    [InlineData("1.5 hours", "1.5 hours")]
    [InlineData("2026", "2026")]
    [InlineData("R&D &amp; &#42; &copy;", @"R&D \&amp; \&#42; \&copy;")]
    [InlineData("{{DATE(2027-01-01T00:00:00Z, LONG)}}", @"{\{DATE(2027-01-01T00:00:00Z, LONG)}}")]
    [InlineData("    code", "\u00A0\u00A0\u00A0\u00A0code")]
    [InlineData("one\r\ntwo\n\n\n- three  \n", "one\n\ntwo\n\n\\- three")]
    [InlineData("  \n", "")]
    public void Nothing_a_person_writes_is_taken_for_Markdown(string text, string markdown) =>
        Assert.Equal(markdown, Markdown.Escape(text));
}
