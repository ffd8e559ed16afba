using MentorBot.Teams.Inbound;

namespace MentorBot.Teams.Tests.Inbound;

/// <summary>The message that a person replies to is not what they say.</summary>
public sealed class QuotedReplyTests
{
    private const string Quote =
        """
        <blockquote itemscope="" itemtype="http://schema.skype.com/Reply" itemid="1783379480258">
        <strong itemprop="mri" itemid="28:bot">Compass</strong><span itemprop="time" itemid="1783379480258"></span>
        <p itemprop="preview">How was the week, Mira? A tap is…</p></blockquote>
        """;

    [Theory]
    [InlineData("""<quoted messageId="1783379480258"/> good""", "good")]
    [InlineData("""<quoted messageId="1783379480258" />good""", "good")]
    [InlineData("""<quoted messageId='1783379480258'></quoted>good""", "good")]
    [InlineData("""<quoted messageId="1"/><quoted messageId="2"/>good""", "good")]
    [InlineData("""<at>Compass</at> <quoted messageId="1"/> good""", "good")]
    [InlineData("<quoted messageId=\"1\"/>\r\n\r\ngood\n", "good")]
    [InlineData("""<quoted messageId="1"/>""", "")]
    [InlineData("""<quoted messageId="1"/> he said <quoted> twice""", "he said <quoted> twice")]
    [InlineData("""<Quoted MessageId="1"/>good""", "good")]
    public void The_mark_of_a_quote_is_not_said(string text, string said) =>
        Assert.Equal(said, Mapping.Words(Sample.Message(text)));

    [Theory]
    [InlineData("<p>good</p>", "good")]
    [InlineData("\n<p>one</p>\n<p>two</p>", "one\ntwo")]
    [InlineData("", "")]
    public void A_quote_in_html_is_not_said(string html, string said)
    {
        Assert.Equal(said, Mapping.Words(Mapping.WithHtml(null, Quote + html)));
        Assert.Equal(said, Mapping.Words(Mapping.WithHtml("", $"<div>{Quote}{html}</div>")));
        Assert.Equal(said, Mapping.Words(Mapping.WithHtml("<quoted messageId=\"1\"/>", Quote + html)));
    }

    [Theory]
    [InlineData("good")]
    [InlineData("How was the week, Mira? A tap is…\r\n\r\ngood")]
    [InlineData("Compass How was the week, Mira? A tap is…good")]
    [InlineData(Quote + "\r\ngood")]
    public void Wherever_the_quote_stands_in_the_text_as_well_the_words_alone_are_said(string text) =>
        Assert.Equal("good", Mapping.Words(Mapping.WithHtml(text, Quote + "<p>good</p>")));

    [Theory]
    [InlineData(Quote + "good", "good")]
    [InlineData(Quote + "\r\nnot 2 < 3", "not 2 < 3")]
    [InlineData("before " + Quote + " after", "before  after")]
    [InlineData(Quote + Quote + "good", "good")]
    public void A_quote_in_the_text_alone_is_not_said(string text, string said) =>
        Assert.Equal(said, Mapping.Words(Sample.Message(text)));

    [Theory]
    [InlineData(
        """<blockquote itemtype="http://schema.skype.com/Reply">Bo<blockquote>deep</blockquote>er</blockquote>yes""",
        "yes")]
    [InlineData("""<BLOCKQUOTE itemid='1' ITEMTYPE='http://schema.skype.com/Reply'>Bo</BLOCKQUOTE>yes""", "yes")]
    [InlineData("""<blockquote itemtype="http://schema.skype.com/Reply">Bo says yes""", "")]
    [InlineData("<blockquote><p>my own words</p></blockquote><p>set off</p>", "my own words\nset off")]
    [InlineData(
        """<blockquote itemtype="http://schema.skype.com/Forward"><p>passed on</p></blockquote>""", "passed on")]
    public void What_a_person_sets_off_or_passes_on_they_do_say(string html, string said) =>
        Assert.Equal(said, HtmlText.Plain(html, isHtml: true));

    [Fact]
    public void What_is_quoted_in_a_group_is_not_said_either() => Assert.Equal(
        "goals",
        Mapping.WordsInGroup(GroupTests.Mention("""<quoted messageId="1"/><at>Compass</at>&nbsp;goals""", "en")));

    [Theory]
    [InlineData("<quoted messageId ")]
    [InlineData("<quoted messageId=\"1\">")]
    [InlineData("<blockquote itemtype=\"http://schema.skype.com/Reply\">")]
    [InlineData("<blockquote ")]
    [InlineData("<at>")]
    [InlineData("<at>a</at>")]
    [InlineData("<span ")]
    [InlineData("&amp;")]
    public async Task The_longest_message_is_read_at_once(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length));
        string said = await Task.Run(() => Mapping.Words(Mapping.WithHtml(text, text)))
            .WaitAsync(TimeSpan.FromSeconds(10));
        Assert.True(said.Length <= text.Length);
    }
}
