using MentorBot.Teams.Inbound;
using Microsoft.Bot.Schema;

namespace MentorBot.Teams.Tests.Inbound;

/// <summary>The bot's own name is no word of the message, however it is mentioned; the names of others are.</summary>
public sealed class MentionTests
{
    [Theory]
    [InlineData("<at id=\"0\">Compass</at> goals", "goals")]
    [InlineData("<at id='0'>Compass</at> goals", "goals")]
    [InlineData("<at itemid=\"0\">COMPASS</at>goals", "goals")]
    [InlineData("<AT>Compass</AT> goals", "goals")]
    [InlineData("<at>Compass</at> <at>Compass</at> goals", "goals")]
    [InlineData("<at> Compass </at> goals", "goals")]
    [InlineData("<at>Compass&nbsp;</at>&nbsp;goals", "goals")]
    [InlineData("<at id=\"1\">Lea</at> thanks", "Lea thanks")]
    [InlineData("<at id=\"0\">Compass</at> thank <at id=\"1\">Lea Brook</at>", "thank Lea Brook")]
    [InlineData("<at id=\"1\">Lea &amp; Bo</at> thanks", "Lea & Bo thanks")]
    [InlineData("look <at> noon", "look <at> noon")]
    [InlineData("<span>a</span>", "<span>a</span>")]
    [InlineData("&lt;at&gt;Compass&lt;/at&gt; goals", "<at>Compass</at> goals")]
    public void A_mention_without_an_entity_is_told_by_its_name(string text, string said) =>
        Assert.Equal(said, Mapping.Words(Sample.Message(text)));

    [Theory]
    [InlineData("""{"id":"28:bot","name":"Compass (beta)"}""", null, "goals")]
    [InlineData("""{"id":"28:bot","name":"Compass (beta)"}""", "", "goals")]
    [InlineData("""{"id":"28:bot"}""", null, "goals")]
    [InlineData("""{"id":"28:bot"}""", "<at id=\"0\">Compass (beta)</at>", "goals")]
    [InlineData("""{"id":"29:Lea","name":"Compass (beta)"}""", null, "Compass (beta) goals")]
    [InlineData("""{"id":"29:Lea"}""", null, "Compass (beta) goals")]
    [InlineData("""{"id":"29:Lea"}""", "<at id=\"0\">Compass (beta)</at>", "Compass (beta) goals")]
    [InlineData("""{"name":"Compass (beta)"}""", null, "Compass (beta) goals")]
    [InlineData("\"odd\"", null, "Compass (beta) goals")]
    public void An_entity_may_lack_its_text_or_its_name(string mentioned, string? text, string said)
    {
        JsonObject entity = new() { ["type"] = "mention", ["mentioned"] = JsonNode.Parse(mentioned) };
        if (text is not null) entity["text"] = text;
        Assert.Equal(
            said, Mapping.Words(Mapping.WithHtml("<at id=\"0\">Compass (beta)</at> goals", null, entity)));
    }

    [Fact]
    public void Of_many_without_a_name_the_number_tells_which_is_the_bot()
    {
        JsonNode[] entities =
        [
            JsonNode.Parse("""{"type":"mention","mentioned":{"id":"29:Lea"}}""")!,
            JsonNode.Parse("""{"type":"mention","mentioned":{"id":"28:bot"}}""")!,
        ];
        Assert.Equal(
            "Lea: goals",
            Mapping.Words(Mapping.WithHtml("<at id=\"0\">Lea</at>: <at id=\"1\">Kompass</at>goals", null, entities)));
    }

    [Theory]
    [InlineData("<at>Compass</at> goals", null, true)]
    [InlineData("<at id=\"0\">Compass</at> goals", null, true)]
    [InlineData(
        "", """<p><span itemtype="http://schema.skype.com/Mention" itemid="0">Compass</span>&nbsp;goals</p>""", true)]
    [InlineData("<at>Lea</at> goals", null, false)]
    [InlineData("Compass goals", "<p>Compass goals</p>", false)]
    [InlineData("Compass goals", "<p>&lt;at&gt;Compass&lt;/at&gt; goals</p>", false)]
    [InlineData("Compass goals", "<p><span>Compass</span> goals</p>", false)]
    public void Without_an_entity_the_bot_is_mentioned_where_its_name_is_marked(string text, string? html, bool named)
    {
        Activity activity = Mapping.Read(Mapping.WithHtml(text, html));
        Assert.Equal(named, MessageText.NamesBot(activity));
    }
}
