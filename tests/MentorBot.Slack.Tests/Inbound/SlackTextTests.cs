using MentorBot.Slack.Inbound;

namespace MentorBot.Slack.Tests.Inbound;

/// <summary>What a person wrote, out of what Slack makes of it.</summary>
public sealed class SlackTextTests
{
    [Theory]
    [InlineData(" goals \n", "goals")]
    [InlineData("2 &lt; 3 &amp; 4 &gt; 1", "2 < 3 & 4 > 1")]
    [InlineData("&amp;lt;b&amp;gt;", "&lt;b&gt;")]
    [InlineData("<@U09BOT> goals", "goals")]
    [InlineData("thank <@U06LEA>", "thank Lea")]
    [InlineData("thank <@U06LEA|lea>", "thank Lea")]
    [InlineData("thank <@U07JON|jon>", "thank jon")]
    [InlineData("thank <@U07JON>", "thank @U07JON")]
    [InlineData("see <#C08HALL|hall> and <#C08HALL|> and <#C08HALL>", "see #hall and #C08HALL and #C08HALL")]
    [InlineData("<!here> <!subteam^S01|@team> <!date^1767377001^{date}|Friday>", "@here @team Friday")]
    [InlineData("<https://example.org/?a=1&amp;b=2>", "https://example.org/?a=1&b=2")]
    [InlineData("<http://example.org|example.org>", "example.org")]
    [InlineData("<https://example.org/how|how it works>", "how it works (https://example.org/how)")]
    [InlineData("<mailto:mira@example.org|mira@example.org>", "mira@example.org")]
    [InlineData("<https://example.org/a:x:b>", "https://example.org/a:x:b")]
    [InlineData("<https://example.org/a|:x: b>", "❌ b (https://example.org/a)")]
    [InlineData("<tel:+4912|call>", "call")]
    [InlineData("a < b", "a < b")]
    [InlineData("a <> b", "a  b")]
    [InlineData("two *pages* _soon_ `x`", "two *pages* _soon_ `x`")]
    [InlineData("", "")]
    public void The_text_is_what_was_written(string wire, string text) =>
        Assert.Equal(
            text, SlackText.Plain(wire, static id => id switch { "U09BOT" => "", "U06LEA" => "Lea", _ => null }));

    [Fact]
    public void Who_is_named_is_found_once() =>
        Assert.Equal(
            ["U06LEA", "U07JON"], SlackText.Mentions("<@U06LEA> <@U07JON|jon> <@U06LEA|lea> <#C08HALL> &lt;@U1&gt;"));

    [Theory]
    [InlineData(":slightly_smiling_face: Good", "🙂 Good")]
    [InlineData(":+1:", "👍")]
    [InlineData("no :-1: yes :+1:", "no 👎 yes 👍")]
    [InlineData(":grinning::tada:", "😀🎉")]
    [InlineData(":+1::skin-tone-4:", "👍🏽")]
    [InlineData(
        ":disappointed: :slightly_frowning_face: :neutral_face: :slightly_smiling_face: :grinning:", "😞 🙁 😐 🙂 😀")]
    [InlineData(":party-parrot:", ":party-parrot:")]
    [InlineData("at 10:100:00", "at 10:100:00")]
    [InlineData("Good:+1:", "Good👍")]
    [InlineData("1:one:", "1:one:")]
    [InlineData(": x :", ": x :")]
    public void Emoji_become_themselves_again(string wire, string text) =>
        Assert.Equal(text, EmojiCodes.ToUnicode(wire));
}
