using MentorBot.Teams.Rendering;

namespace MentorBot.Teams.Tests.Rendering;

/// <summary>Cards as Teams draws them.</summary>
public sealed class RendererTests
{
    private static readonly TeamsLimits Limits = new();

    public static TheoryData<Type> Kinds() => [.. Derived(typeof(CardPart)), .. Derived(typeof(Button))];

    [Fact]
    public void A_card_with_every_part_is_the_golden_one()
    {
        string golden = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Rendering", "every-part.json"));
        JsonNode drawn = JsonNode.Parse(AdaptiveCardRenderer.Render(SampleCards.Full, Limits).Span)!;
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(golden), drawn), drawn.ToJsonString());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_of_part_and_button_is_drawn(Type kind)
    {
        ImmutableArray<CardPart> parts = SampleCards.OneOfEach;
        Card without = new([.. parts.Where(part => part.GetType() != kind).Select(part => Without(part, kind))])
        {
            Notification = "x",
        };
        Assert.NotEqual(Draw(new Card(parts) { Notification = "x" }), Draw(without));
    }

    [Fact]
    public void A_part_that_is_not_known_is_an_error() =>
        Assert.Throws<NotSupportedException>(() => AdaptiveCardRenderer.Render(
            Card.Of(new OddPart()) with { Notification = "x" }, Limits));

    [Fact]
    public void A_card_is_drawn_the_same_each_time() => Assert.Equal(Draw(SampleCards.Full), Draw(SampleCards.Full));

    [Fact]
    public void Every_text_block_wraps_and_every_input_has_words()
    {
        foreach (JsonObject element in Elements(SampleCards.Full))
        {
            string type = (string)element["type"]!;
            if (type == "TextBlock") Assert.True((bool)element["wrap"]!);
            if (type.StartsWith("Input.", StringComparison.Ordinal))
                Assert.False(string.IsNullOrEmpty((string?)element["label"] ?? (string?)element["title"]));
            if (type == "Image") Assert.False(string.IsNullOrEmpty((string?)element["altText"]));
        }
    }

    [Fact]
    public void Every_execute_falls_back_to_a_submit_of_the_same_data()
    {
        JsonObject[] executes =
        [
            .. Elements(SampleCards.Full).Where(static element => (string?)element["type"] == "Action.Execute"),
        ];
        Assert.Equal(4, executes.Length);
        Assert.All(executes, static execute =>
        {
            Assert.Equal("Action.Submit", (string?)execute["fallback"]!["type"]);
            Assert.True(JsonNode.DeepEquals(execute["data"], execute["fallback"]!["data"]));
            Assert.Equal((string?)execute["associatedInputs"], (string?)execute["fallback"]!["associatedInputs"]);
        });
    }

    [Theory]
    [InlineData(40, 40)]
    [InlineData(5_000, 1_000)]
    public void A_card_says_aloud_what_its_fallback_text_says_but_not_endlessly(int length, int spoken)
    {
        JsonNode card = JsonNode.Parse(Draw(Card.Of(new Paragraph(new string('a', length)))))!;
        string speak = (string)card["speak"]!;
        Assert.Equal(spoken, speak.Length);
        Assert.StartsWith(speak.TrimEnd('…'), (string)card["fallbackText"]!, StringComparison.Ordinal);
    }

    [Fact]
    public void More_buttons_than_fit_a_row_make_another_row()
    {
        Card card =
            Card.Of(new Buttons([
                .. Enumerable.Range(1, 8).Select(static n => new SubmitButton($"B{n}", new ActionToken($"b{n}")))]));
        Assert.Equal(
            [6, 2],
            Elements(card).Where(static e => (string?)e["type"] == "ActionSet")
                .Select(static e => e["actions"]!.AsArray().Count));
    }

    [Fact]
    public void A_long_title_of_a_button_ends_in_an_ellipsis()
    {
        Card card = Card.Of(Buttons.Of(new OpenUrlButton(new string('x', 200), new Uri("https://example.org/"))));
        string title = (string)Elements(card).Single(static e => (string?)e["type"] == "Action.OpenUrl")["title"]!;
        Assert.Equal((75, '…'), (title.Length, title[^1]));
    }

    [Fact]
    public void A_divider_at_the_end_draws_no_line() =>
        Assert.DoesNotContain("separator", Draw(Card.Of(new Paragraph("x"), new Divider())), StringComparison.Ordinal);

    [Theory]
    [InlineData(1, "€")]
    [InlineData(30, "\\\"")]
    [InlineData(3, "👩‍👩‍👧")]
    public void The_longest_texts_are_cut_until_the_card_fits(int paragraphs, string unit)
    {
        string endless = string.Concat(Enumerable.Repeat(unit, 30_000));
        TextInput typed = new("a", "Text") { Value = new string('v', 3000) };
        Card card = new([new Heading("Short"), .. Enumerable.Repeat(new Paragraph(endless), paragraphs), typed]);
        ReadOnlyMemory<byte> drawn = AdaptiveCardRenderer.Render(card, Limits);
        Assert.InRange(drawn.Length, 7_000, Limits.CardBytes);
        string text = Encoding.UTF8.GetString(drawn.Span);
        Assert.DoesNotContain('\uFFFD', text);
        Assert.Contains("\"Short\"", text, StringComparison.Ordinal);
        Assert.Contains(new string('v', 3000), text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_made_to_fit_is_an_error() =>
        Assert.Throws<InvalidOperationException>(() => AdaptiveCardRenderer.Render(
            new Card([.. Enumerable.Repeat(new Paragraph("a"), 1000)]), Limits));

    [Fact]
    public void Half_a_character_does_not_break_a_card() =>
        Assert.Equal(
            "a\uFFFDb",
            (string?)Elements(Card.Of(new Paragraph("a\ud83db")))
                .Single(static e => (string?)e["type"] == "TextBlock")["text"]);

    private static string Draw(Card card) => Encoding.UTF8.GetString(AdaptiveCardRenderer.Render(card, Limits).Span);

    private static IEnumerable<JsonObject> Elements(Card card) =>
        Objects(JsonNode.Parse(Draw(card))!).Where(static element => element["type"] is not null);

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject inner => inner.SelectMany(static property => Objects(property.Value)).Prepend(inner),
        JsonArray array => array.SelectMany(Objects),
        _ => [],
    };

    private static CardPart Without(CardPart part, Type kind) =>
        part is Buttons buttons ? new Buttons([.. buttons.Items.Where(button => button.GetType() != kind)]) : part;

    private static IEnumerable<Type> Derived(Type type) =>
        type.Assembly.GetTypes().Where(other => other.IsSubclassOf(type) && !other.IsAbstract);

    private sealed record OddPart : CardPart;
}
