namespace MentorBot.Teams.Tests.Inbound;

/// <summary>
/// What was written is taken from the text or, where that is empty, from the HTML; as it was written.
/// </summary>
public sealed class WrittenTextTests
{
    [Theory]
    [InlineData("show&nbsp;my goals", "show my goals")]
    [InlineData("<at>Compass</at>&nbsp;goals", "goals")]
    [InlineData("show\u00A0my goals", "show my goals")]
    [InlineData("goals\u200B", "goals")]
    [InlineData("\uFEFFgoals", "goals")]
    [InlineData("&nbsp;goals&nbsp;", "goals")]
    [InlineData("2 &lt; 3 &amp;&amp; 4 &gt; 3", "2 < 3 && 4 > 3")]
    [InlineData("it&#39;s &quot;done&quot; &#x1F44D; &#128077;", "it's \"done\" 👍 👍")]
    [InlineData("caf&eacute; &ndash; &euro;5 &hellip;", "café – €5 …")]
    [InlineData("&amp;lt;", "&lt;")]
    [InlineData("R&D; AT&T &unknown; &", "R&D; AT&T &unknown; &")]
    [InlineData("👩‍💻 done", "👩‍💻 done")]
    [InlineData("one\r\n\r\ntwo", "one\r\n\r\ntwo")]
    [InlineData("a <b> c", "a <b> c")]
    public void Html_entities_become_the_characters_that_they_stand_for(string text, string said) =>
        Assert.Equal(said, Mapping.Words(Sample.Message(text)));

    [Theory]
    [InlineData("use &lt; in XML", "<p>use &amp;lt; in XML</p>", "use &lt; in XML")]
    [InlineData("use &lt; in XML", "<p>use &lt; in XML</p>", "use < in XML")]
    public void The_html_shows_whether_an_entity_was_written(string text, string html, string said) =>
        Assert.Equal(said, Mapping.Words(Mapping.WithHtml(text, html)));

    [Fact]
    public void Another_channel_sends_what_was_written()
    {
        JsonObject message = Sample.Message("use &lt; in XML");
        message["channelId"] = "webchat";
        Assert.Equal("use &lt; in XML", Mapping.Words(message));
    }

    [Theory]
    [InlineData(null, "<p>goals</p>", "goals")]
    [InlineData("", "<div><div>show <strong>my</strong>&nbsp;goals</div>\n</div>", "show my goals")]
    [InlineData(" \n", "<p>goals</p>", "goals")]
    [InlineData("&nbsp;", "<p>goals</p>", "goals")]
    [InlineData("<at>Compass</at>", "<p><at id=\"0\">Compass</at>&nbsp;goals</p>", "goals")]
    [InlineData(
        null, """<p><span itemtype="http://schema.skype.com/Mention" itemid="0">Compass</span>&nbsp;goals</p>""",
        "goals")]
    [InlineData(null, "<p><at id=\"1\">Lea</at> helped</p>", "Lea helped")]
    [InlineData(null, "<p>2 &lt; 3 &amp; <em>it&#39;s</em></p>", "2 < 3 & it's")]
    [InlineData(null, "<p>Done <emoji id=\"like\" alt=\"👍\" title=\"Like\"></emoji></p>", "Done 👍")]
    [InlineData(null, "<ul><li>one</li><li>two</li></ul>", "one\ntwo")]
    [InlineData(null, "<p>&lt;at&gt;Compass&lt;/at&gt;</p>", "<at>Compass</at>")]
    [InlineData(null, "<div><attachment id=\"1\"></attachment></div>", "")]
    [InlineData(null, "<p>&nbsp;</p>", "")]
    [InlineData(null, "", "")]
    [InlineData("goals", "<p>something else</p>", "goals")]
    public void Words_that_stand_in_the_html_alone_are_said(string? text, string html, string said) =>
        Assert.Equal(said, Mapping.Words(Mapping.WithHtml(text, html)));

    [Theory]
    [InlineData("""[{"contentType":"TEXT/HTML; charset=utf-8","content":"<p>goals</p>"}]""", "goals")]
    [InlineData(
        """
        [{"contentType":"application/vnd.microsoft.teams.file.download.info","name":"plan.docx"},
         {"contentType":"text/html","content":"<p>see the plan</p>"}]
        """,
        "see the plan")]
    [InlineData("""[null,{"contentType":null},{"contentType":"text/html"}]""", "")]
    [InlineData("""[{"contentType":"text/html","content":""},{"contentType":"text/html","content":"<p>a</p>"}]""", "a")]
    [InlineData("""[{"contentType":"text/plain","content":"other"}]""", "")]
    [InlineData("""[{"contentType":"text/html","content":{"text":"<p>goals</p>"}}]""", "")]
    public void The_html_may_stand_beside_other_attachments(string attachments, string said) =>
        Assert.Equal(
            said,
            Mapping.Words(Sample.Message(
                null, activity => activity["attachments"] = JsonNode.Parse(attachments))));

    [Fact]
    public void Words_that_stand_in_the_html_alone_are_said_in_a_group_too()
    {
        JsonObject mention = GroupTests.Mention("", "en");
        mention["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = "text/html",
            ["content"] =
                """<p><span itemtype="http://schema.skype.com/Mention" itemid="0">Compass</span>&nbsp;goals</p>""",
        });
        Assert.Equal("goals", Mapping.WordsInGroup(mention));
    }

    [Fact]
    public void A_pressed_button_has_no_words()
    {
        JsonObject pressed = Mapping.WithHtml(null, "<p>goals</p>");
        pressed["value"] = new JsonObject { ["mentorbot"] = "goal.save:g1" };
        Assert.IsType<ActionInvoked>(Mapping.Map(pressed));
    }
}
