using AdaptiveCards;
using MentorBot.Teams.Rendering;

namespace MentorBot.Teams.Tests.Rendering;

/// <summary>The object model of cards as JSON. What the renderer uses of it, its goldens hold.</summary>
public sealed class AdaptiveCardsTests
{
    private static readonly AdaptiveSchemaVersion Version = new(1, 5);

    [Fact]
    public void What_the_renderer_has_no_use_for_is_written_too()
    {
        AdaptiveColumn left = new()
        {
            Width = "auto",
            Items = [new AdaptiveImage(new Uri("https://example.org/a b.png")) { Size = AdaptiveImageSize.Small }],
        };
        AdaptiveColumn right = new()
        {
            Items = [new AdaptiveTextBlock("Hello") { HorizontalAlignment = AdaptiveHorizontalAlignment.Right }],
        };
        AdaptiveCard card = new(Version)
        {
            Lang = "de",
            Body =
            [
                new AdaptiveColumnSet { Id = "c", Style = AdaptiveContainerStyle.Emphasis, Columns = [left, right] },
            ],
            Actions = [new AdaptiveSubmitAction { Title = "Go", Data = new { a = 1, b = new[] { "x" } } }],
        };
        Assert.Equal(
            """{"type":"AdaptiveCard","$schema":"http://adaptivecards.io/schemas/"""
            + """adaptive-card.json","version":"1.5","lang":"de","body":"""
            + """[{"type":"ColumnSet","id":"c","style":"Emphasis","columns":[{"type":"Column","width":"auto","items":"""
            + """[{"type":"Image","url":"https://example.org/a%20b.png","size":"Small"}]},{"type":"Column","items":"""
            + """[{"type":"TextBlock","text":"Hello","horizontalAlignment":"Right"}]}]}],"actions":"""
            + """[{"type":"Action.Submit","title":"Go","associatedInputs":"auto","data":{"a":1,"b":["x"]}}]}""",
            card.ToJson());
    }

    [Fact]
    public void Nothing_is_escaped_that_needs_no_escape() =>
        Assert.Contains(
            "\"text\":\"<ä> & 'so' +1 € \\\"\\\\\\n\"", With(new AdaptiveTextBlock("<ä> & 'so' +1 € \"\\\n")).ToJson(),
            StringComparison.Ordinal);

    [Fact]
    public void The_quick_way_to_bytes_writes_what_the_official_one_does()
    {
        AdaptiveCard card =
            With(new AdaptiveTextInput { Id = "a", Label = "Grüße 👋", Style = AdaptiveTextInputStyle.Email });
        Assert.Equal(card.ToJson(), Encoding.UTF8.GetString(card.ToUtf8Json().Span));
        Assert.Equal(card.ToUtf8Json().ToArray(), CardJson.ToUtf8Json(card).ToArray());
    }

    [Fact]
    public void What_the_model_has_not_stands_beside_what_it_has()
    {
        AdaptiveTextBlock text = new("x") { Fallback = new AdaptiveFallbackElement(new AdaptiveTextBlock("y")) };
        text.AdditionalProperties["targetWidth"] = "narrow";
        text.AdditionalProperties["grid"] = new Dictionary<string, object> { ["rows"] = 2, ["open"] = true };
        JsonNode drawn = JsonNode.Parse(With(text).ToJson())!["body"]![0]!;
        Assert.Equal(
            ("x", "y", "narrow"),
            ((string?)drawn["text"], (string?)drawn["fallback"]!["text"], (string?)drawn["targetWidth"]));
        Assert.Equal((2, true), ((int)drawn["grid"]!["rows"]!, (bool)drawn["grid"]!["open"]!));
    }

    [Fact]
    public void A_card_that_cannot_be_written_leaves_nothing_behind_for_the_next()
    {
        string before = With(new AdaptiveTextBlock("whole")).ToJson();
        AdaptiveCard broken = With(new AdaptiveTextBlock("half"));
        broken.Actions.Add(new AdaptiveSubmitAction { Data = new Endless() });
        Assert.Throws<JsonException>(() => broken.ToUtf8Json());
        Assert.Equal(before, With(new AdaptiveTextBlock("whole")).ToJson());
    }

    [Fact]
    public void A_card_is_not_changed_by_the_next_one_of_its_thread()
    {
        ReadOnlyMemory<byte> first = With(new AdaptiveTextBlock("first")).ToUtf8Json();
        _ = With(new AdaptiveTextBlock(new string('x', 200_000))).ToUtf8Json();
        _ = With(new AdaptiveTextBlock("third")).ToUtf8Json();
        Assert.Contains("\"first\"", Encoding.UTF8.GetString(first.Span), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(double.NaN, "{\"type\":\"Input.Number\",\"id\":\"n\"}")]
    [InlineData(0.1, "{\"type\":\"Input.Number\",\"id\":\"n\",\"value\":0.1}")]
    public void A_number_that_is_none_is_left_out(double value, string json) =>
        Assert.Contains(
            json, With(new AdaptiveNumberInput { Id = "n", Value = value }).ToJson(), StringComparison.Ordinal);

    private static AdaptiveCard With(AdaptiveElement element) => new(Version) { Body = [element] };

    private sealed class Endless
    {
        public Endless Inner => this;
    }
}
