using MentorBot.Teams.Inbound;

namespace MentorBot.Teams.Tests.Inbound;

/// <summary>The words of a message, without its looks.</summary>
public sealed class HtmlTextTests
{
    [Theory]
    [InlineData("this is the message", "this is the message")]
    [InlineData("<div><div><at id=\"0\">Test Webhook</at> - Hi</div>\n</div>", "Test Webhook - Hi")]
    [InlineData("<p>One</p><p>Two</p>", "One\nTwo")]
    [InlineData("<p>One<br>Two<br/>Three</p>", "One\nTwo\nThree")]
    [InlineData("<ul><li>One</li><li>Two</li></ul>", "One\nTwo")]
    [InlineData("<p>a &amp; b &lt;c&gt; &#39;d&#39;&nbsp;e</p>", "a & b <c> 'd' e")]
    [InlineData("<p>one\n  two\tthree</p>", "one two three")]
    [InlineData(
        "<strong>Great</strong> <em>talk</em>, <a href=\"https://example.org\">see here</a>", "Great talk, see here")]
    [InlineData("<p>Well done <emoji id=\"like\" alt=\"👍\" title=\"Like\"></emoji></p>", "Well done 👍")]
    [InlineData("<p>Ha <img itemtype=\"http://schema.skype.com/Emoji\" alt=\"😀\" src=\"x\"></p>", "Ha 😀")]
    [InlineData("<p>See <img alt=\"image\" src=\"https://example.org/x.png\"></p>", "See")]
    [InlineData("<attachment id=\"1\"></attachment><p>Thanks</p>", "Thanks")]
    [InlineData("<table><tr><td>a</td><td>b</td></tr></table>", "a b")]
    [InlineData("<style>p { color: red }</style><script>alert('<p>')</script><p>Hi</p>", "Hi")]
    [InlineData("<!-- note <p> -->Hi", "Hi")]
    [InlineData("2 < 3 and 4 > 3", "2 < 3 and 4 > 3")]
    [InlineData("a <", "a <")]
    [InlineData("<p", "")]
    [InlineData("<script>", "")]
    [InlineData("", "")]
    [InlineData("<div> </div>", "")]
    public void Html_becomes_what_it_shows(string html, string text) =>
        Assert.Equal(text, HtmlText.Plain(html, isHtml: true));

    [Fact]
    public void Plain_text_stays_as_it_is() =>
        Assert.Equal("2 < 3 &amp; <b>\nnext", HtmlText.Plain(" 2 < 3 &amp; <b>\r\n\r\n next ", isHtml: false));

    [Theory]
    [InlineData("<")]
    [InlineData("<a ")]
    [InlineData("<p>")]
    [InlineData("<!--")]
    [InlineData("<img alt=\"")]
    public async Task The_longest_message_is_read_at_once(string piece)
    {
        string html = string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length));
        string text = await Task.Run(() => HtmlText.Plain(html, isHtml: true)).WaitAsync(TimeSpan.FromSeconds(10));
        Assert.True(text.Length <= html.Length);
    }
}
