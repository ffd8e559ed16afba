using MentorBot.Slack.Rendering;

namespace MentorBot.Slack.Tests.Rendering;

/// <summary>Nothing is ever larger than Slack takes.</summary>
public sealed class LimitTests
{
    private static readonly SlackLimits Limits = new();
    private static readonly string Endless = string.Concat(Enumerable.Repeat("👩‍👩‍👧 \"é\" ", 4000));

    [Fact]
    public void Every_text_is_cut_to_what_its_place_takes()
    {
        Choice choice = new("v", Endless);
        AssertCut(new Heading(Endless), "text.text", 150);
        AssertCut(new Paragraph(Endless), "text.text", 3000);
        AssertCut(new Paragraph(Endless, Emphasis.Subtle), "elements.0.text", 3000);
        AssertCut(new Paragraph(Endless, Emphasis.Danger), "elements.0.elements.0.text", 3000);
        AssertCut(new Facts([new Fact("Due", Endless)]), "fields.0.text", 2000);
        AssertCut(new Image(new Uri("https://example.org/a.png"), Endless), "alt_text", 2000);
        AssertCut(new Progress(Endless, 1, 2), "text.text", 3000);
        AssertCut(Buttons.Of(new SubmitButton(Endless, new ActionToken("a"))), "elements.0.text.text", 75);
        AssertCut(Buttons.Of(new SubmitButton(Endless, new ActionToken("a"))), "elements.0.accessibility_label", 75);
        AssertCut(new TextInput("a", Endless), "label.text", 2000);
        AssertCut(new TextInput("a", "A") { Placeholder = Endless }, "element.placeholder.text", 150);
        AssertCut(new TextInput("a", "A") { Value = Endless, MaxLength = 9000 }, "element.initial_value", 3000);
        AssertCut(new ChoiceInput("a", "A", [choice]), "element.options.0.text.text", 75);
        AssertCut(new ChoiceInput("a", "A", [choice]) { Value = "v" }, "element.initial_option.text.text", 75);
    }

    [Fact]
    public void A_modal_s_titles_are_cut()
    {
        JsonNode view =
            JsonNode.Parse(
                new ModalForm(Endless, Endless, Endless, new ActionToken("a"), Card.Of()).Render("en", Limits).Span)!;
        foreach (string place in new[] { "title", "submit", "close" })
            Assert.InRange(((string)view[place]!["text"]!).Length, 20, 24);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(50)]
    public void The_longest_texts_are_cut_until_the_message_fits(int paragraphs)
    {
        TextInput typed = new("a", "Text") { Value = new string('v', 3000), MaxLength = 3000 };
        ReadOnlyMemory<byte> drawn =
            Render(new Card([new Heading("Short"), .. Enumerable.Repeat(new Paragraph(Endless), paragraphs), typed]));
        string text = Encoding.UTF8.GetString(drawn.Span);
        Assert.InRange(text.Length, 6_000, 13_200);
        Assert.DoesNotContain('\uFFFD', text);
        Assert.Contains(new string('v', 3000), text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_too_many_blocks_the_last_that_only_say_something_are_left_out()
    {
        CardPart[] parts =
            [.. Enumerable.Range(1, 80).Select(static n => new Paragraph($"{n}")),
            new TextInput("a", "Text"), Buttons.Of(new SubmitButton("Save", new ActionToken("s")))];
        JsonArray blocks = JsonNode.Parse(Render(new Card([.. parts])).Span)!.AsArray();
        Assert.Equal(50, blocks.Count);
        Assert.Equal(("47", "…", "input", "actions"),
            (
                (string?)blocks[46]!["text"]!["text"], (string?)blocks[47]!["elements"]![0]!["text"],
                (string?)blocks[48]!["type"], (string?)blocks[49]!["type"]));
    }

    [Fact]
    public void More_to_fill_in_than_a_message_holds_is_an_error() =>
        Assert.Throws<InvalidOperationException>(() => Render(new Card([
            .. Enumerable.Range(1, 60).Select(static n => new TextInput($"i{n}", "Text"))])));

    [Fact]
    public void Facts_and_buttons_that_fill_a_block_go_on_in_the_next()
    {
        JsonArray blocks = JsonNode.Parse(Render(Card.Of(
            new Facts([.. Enumerable.Range(1, 23).Select(static n => new Fact($"F{n}", "x"))]),
            new Buttons([
                .. Enumerable.Range(1, 30).Select(static n => new SubmitButton($"B{n}", new ActionToken($"b{n}")))]),
            new RatingInput(
                "r", "How much?", [.. Enumerable.Range(1, 30).Select(static n => new Choice($"{n}", $"{n}"))],
                new ActionToken("r")))).Span)!.AsArray();
        Assert.Equal([10, 10, 3], blocks.Take(3).Select(static block => block!["fields"]!.AsArray().Count));
        Assert.Equal(
            [25, 5, 25, 5],
            blocks.Where(static block => (string?)block!["type"] == "actions")
                .Select(static block => block!["elements"]!.AsArray().Count));
        Assert.Equal(
            ["rating.r", "rating.r.2"], blocks.Select(static block => (string?)block!["block_id"]).OfType<string>());
    }

    [Fact]
    public void What_cannot_be_cut_is_an_error()
    {
        Assert.Throws<InvalidOperationException>(() => Render(Card.Of(new ChoiceInput(
            "a", "A", [new Choice(new string('v', 151), "V")]))));
        Assert.Throws<InvalidOperationException>(() => Render(Card.Of(new TextInput(new string('i', 256), "A"))));
        Assert.Throws<InvalidOperationException>(() =>
            Render(Card.Of(new RatingInput("r", "R", [new Choice(new string('v', 2000), "V")], new ActionToken("r")))));
    }

    private static void AssertCut(CardPart part, string place, int most)
    {
        JsonNode node = JsonNode.Parse(Render(Card.Of(part)).Span)![0]!;
        foreach (string step in place.Split('.')) node = int.TryParse(step, out int index) ? node[index]! : node[step]!;
        string text = (string)node!;
        Assert.InRange(text.Length, most - 12, most);
        Assert.True(text[^1] == '…', place);
    }

    private static ReadOnlyMemory<byte> Render(Card card) => BlockKitRenderer.Render(card, "en", Limits);
}
