using System.Collections.Immutable;
using MentorBot.Slack.Rendering;

namespace MentorBot.Slack.Tests.Rendering;

/// <summary>Cards as Slack draws them.</summary>
public sealed class RendererTests
{
    private static readonly SlackLimits Limits = new();

    public static TheoryData<Type> Kinds() => [.. Derived(typeof(CardPart)), .. Derived(typeof(Button))];

    [Theory]
    [InlineData("every-part")]
    [InlineData("every-part-modal")]
    public void A_card_with_every_part_is_the_golden_one(string file)
    {
        string golden = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Rendering", file + ".json"));
        JsonNode drawn = JsonNode.Parse(file == "every-part" ? Draw(SampleCards.Full) : DrawModal())!;
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(golden), drawn), drawn.ToJsonString());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_of_part_and_button_is_drawn(Type kind)
    {
        ImmutableArray<CardPart> parts = SampleCards.OneOfEach;
        Card without = new([.. parts.Where(part => part.GetType() != kind).Select(part => Without(part, kind))]);
        Assert.NotEqual(Draw(new Card(parts)), Draw(without));
    }

    [Fact]
    public void A_part_that_is_not_known_is_an_error() =>
        Assert.Throws<NotSupportedException>(() => Draw(Card.Of(new OddPart())));

    [Fact]
    public void A_card_is_drawn_the_same_each_time() => Assert.Equal(Draw(SampleCards.Full), Draw(SampleCards.Full));

    [Fact]
    public void No_text_is_taken_for_formatting()
    {
        Assert.DoesNotContain("mrkdwn", Draw(SampleCards.Full), StringComparison.Ordinal);
        Assert.Contains(
            Objects(JsonNode.Parse(Draw(Card.Of(new Paragraph("a *b* & <c>"))))),
            static text => text["text"] is JsonValue value && (string?)value == "a *b* & <c>");
    }

    [Fact]
    public void Every_id_is_unique_where_it_must_be_and_every_button_and_picture_has_words()
    {
        JsonObject[] all = [.. Objects(JsonNode.Parse(Draw(SampleCards.Full)))];
        string[] actions = [.. all.Select(static one => (string?)one["action_id"]).OfType<string>()];
        string[] blocks = [.. all.Select(static one => (string?)one["block_id"]).OfType<string>()];
        Assert.Equal(actions.Length, actions.Distinct().Count());
        Assert.Equal(blocks.Length, blocks.Distinct().Count());
        Assert.All(
            all.Where(static one => (string?)one["type"] == "button"),
            static button => Assert.False(string.IsNullOrEmpty((string?)button["accessibility_label"])));
        Assert.All(
            all.Where(static one => (string?)one["type"] == "image"),
            static image => Assert.False(string.IsNullOrEmpty((string?)image["alt_text"])));
        Assert.All(
            all.Where(static one => (string?)one["type"] == "input"),
            static input => Assert.False(string.IsNullOrEmpty((string?)input["label"]!["text"])));
    }

    [Theory]
    [InlineData("en", "Yes")]
    [InlineData("de-AT", "Ja")]
    public void A_box_to_tick_says_yes_in_the_card_s_language(string language, string yes)
    {
        ReadOnlyMemory<byte> drawn =
            BlockKitRenderer.Render(Card.Of(new ToggleInput("public", "Show it?")), language, Limits);
        Assert.Equal(yes, (string?)JsonNode.Parse(drawn.Span)![0]!["element"]!["options"]![0]!["text"]!["text"]);
    }

    [Fact]
    public void A_person_of_another_channel_cannot_be_shown_as_picked() =>
        Assert.DoesNotContain(
            "initial_user", Draw(Card.Of(new PersonInput("mentor", "Who?") { Value = "teams|t|o" })),
            StringComparison.Ordinal);

    [Fact]
    public void What_an_input_is_called_in_a_sentence_is_not_drawn() =>
        Assert.DoesNotContain(
            "a win of this week", Draw(Card.Of(new TextInput("win", "Win") { Hint = "a win of this week" })),
            StringComparison.Ordinal);

    [Fact]
    public void A_picture_that_is_no_web_address_is_said_in_words()
    {
        JsonNode block =
            JsonNode.Parse(Draw(Card.Of(new Image(new Uri("data:image/png;base64,AAAA"), "A compass"))))![0]!;
        Assert.Equal(("context", "A compass"), ((string?)block["type"], (string?)block["elements"]![0]!["text"]));
    }

    [Fact]
    public void What_has_no_words_is_not_drawn() =>
        Assert.Equal(
            "[]",
            Draw(Card.Of(
                new Heading(""), new Paragraph(" "), new Paragraph("", Emphasis.Subtle),
                new Paragraph("", Emphasis.Strong), new Facts([]), new Buttons([]))));

    [Fact]
    public void Choices_that_do_not_fit_side_by_side_fold_into_a_list()
    {
        Card Of(int count) => Card.Of(
            new ChoiceInput(
                "c", "Which?", [.. Enumerable.Range(1, count).Select(static n => new Choice($"{n}", $"N{n}"))])
            { Expanded = true, Value = "2" });
        Assert.Equal(
            ["radio_buttons", "static_select"],
            new[] { 10, 11 }.Select(n => (string?)JsonNode.Parse(Draw(Of(n)))![0]!["element"]!["type"]));
        Assert.Equal(100, JsonNode.Parse(Draw(Of(150)))![0]!["element"]!["options"]!.AsArray().Count);
    }

    [Fact]
    public void A_pressed_button_means_what_it_was_drawn_for()
    {
        RatingInput rating = SampleCards.OneOfEach.OfType<RatingInput>().Single();
        ButtonAction[] actions = [
            .. Objects(JsonNode.Parse(Draw(SampleCards.Full))).Where(static one => (string?)one["type"] == "button")
            .Select(static button => ActionIds.Read((string)button["action_id"]!, (string?)button["value"]))
            .OfType<ButtonAction>()];
        Assert.Equal(
            [(rating.Token, true, ("mood", "1")), (rating.Token, true, ("mood", "2")),
            (new("goal.save", "g1"), true, null), (new("goal.drop", "g1"), false, null)],
            actions.Select(static action => (action.Token, action.SendsInputs, action.Choice)));
    }

    private static string Draw(Card card) => Encoding.UTF8.GetString(BlockKitRenderer.Render(card, "en", Limits).Span);

    private static string DrawModal() => Encoding.UTF8.GetString(SampleCards.Form.Render("en", Limits).Span);

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
