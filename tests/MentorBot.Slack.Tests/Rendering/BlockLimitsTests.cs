using MentorBot.Slack.Rendering;

namespace MentorBot.Slack.Tests.Rendering;

/// <summary>The drawn samples are within what Slack takes, and what is not would be found.</summary>
public sealed class BlockLimitsTests
{
    private static readonly SlackLimits Limits = new();
    private static readonly string Long = new('x', 4000);

    [Fact]
    public void Nothing_is_wrong_with_the_samples()
    {
        Assert.Empty(BlockLimits.OfMessage(Text(BlockKitRenderer.Render(SampleCards.Full, "en", Limits))));
        Assert.Empty(BlockLimits.OfModal(Text(SampleCards.Form.Render("en", Limits))));
    }

    [Fact]
    public void Nothing_is_wrong_with_what_was_cut()
    {
        Card endless = Card.Of(
            new Heading(Long), new Paragraph(Long), new Paragraph(Long, Emphasis.Danger),
            new Facts([new Fact(Long, Long)]), new TextInput("a", Long)
            {
                Value = Long, Placeholder = Long, MaxLength = 9000,
            },
            new ChoiceInput(
                "b", Long, [.. Enumerable.Range(0, 120).Select(static n => new Choice($"{n}", $"{n} {Long}"))])
            {
                Value = "3", Expanded = true,
            },
            Buttons.Of(new SubmitButton(Long, new ActionToken("send"))));
        Assert.Empty(BlockLimits.OfMessage(Text(BlockKitRenderer.Render(endless, "en", Limits))));
        Assert.Empty(BlockLimits.OfModal(Text(new ModalForm(Long, Long, Long, new ActionToken("send"), endless)
            .Render("en", Limits))));
    }

    [Theory]
    [InlineData("""[]""", "blocks: 0, at most 50")]
    [InlineData("""[{"type":"header","text":{"text":""}}]""", "header text.text: 0, at most 150")]
    [InlineData("""[{"type":"actions","elements":[]}]""", "actions elements: 0, at most 25")]
    [InlineData("""[{"type":"actions","block_id":"a"},{"type":"actions","block_id":"a"}]""", "block_id: 'a' twice")]
    [InlineData(
        """[{"type":"input","element":{"type":"plain_text_input","max_length":2,"initial_value":"abc"}}]""",
        "initial_value: longer than max_length")]
    [InlineData(
        """[{"type":"input","element":{"type":"plain_text_input","max_length":3001}}]""",
        "max_length: 3001, at most 3000")]
    [InlineData(
        """
        [{"type":"input","element":
          {"type":"static_select","options":[{"value":"a"}],"initial_option":{"value":"b"}}}]
        """,
        "initial option: none of the options")]
    public void What_is_wrong_with_a_message_is_found(string json, string problem) =>
        Assert.Equal([problem], BlockLimits.OfMessage(json));

    [Theory]
    [InlineData("""[{"type":"section","text":{"text":"{long}"}}]""", "section text.text: 4000, at most 3000")]
    [InlineData(
        """[{"type":"section","fields":[{"text":"x"},{"text":"{long}"}]}]""",
        "section fields.*.text: 4000, at most 2000")]
    [InlineData(
        """[{"type":"actions","elements":[{"type":"button","value":"{long}"}]}]""", "button value: 4000, at most 2000")]
    [InlineData("""[{"type":"input","block_id":"{long}"}]""", "block_id: 4000, at most 255")]
    [InlineData(
        """[{"of":"tomorrow","text":"{long}{long}{long}{long}"}]""", "characters of all blocks: 16029, at most 13200")]
    public void What_is_too_long_is_found(string json, string problem) =>
        Assert.Equal([problem], BlockLimits.OfMessage(json.Replace("{long}", Long, StringComparison.Ordinal)));

    [Fact]
    public void What_is_wrong_with_a_modal_is_found() => Assert.Equal(
        ["modal title.text: 4000, at most 24", "a modal with inputs and without a button to send them"],
        BlockLimits.OfModal($$$"""{"type":"modal","title":{"text":"{{{Long}}}"},"blocks":[{"type":"input"}]}"""));

    private static string Text(ReadOnlyMemory<byte> json) => Encoding.UTF8.GetString(json.Span);
}
