using MentorBot.Slack.Rendering;

namespace MentorBot.Slack.Tests.Rendering;

/// <summary>A question as a window of its own: one way to send it, and one way out.</summary>
public sealed class ModalFormTests
{
    private static readonly ActionToken Send = new("answer", "run.week");

    private static readonly RatingInput Mood = new(
        "mood", "How was it?", [new Choice("1", "🙁 Hard"), new Choice("2", "🙂 Good")], Send)
    {
        Required = true,
        Value = "2",
        ErrorMessage = "One of them, please.",
        Rejected = true,
    };

    [Fact]
    public void No_button_stands_in_it_but_links()
    {
        Buttons buttons = Buttons.Of(
            new SubmitButton("Save", Send, ButtonStyle.Main),
            new SubmitButton("Skip", new ActionToken("skip")) { SendsInputs = false },
            new SubmitButton("Save and share", new ActionToken("share")),
            new OpenUrlButton("How it works", new Uri("https://example.org/how")));
        JsonArray blocks = Blocks("Week", new TextInput("win", "Win"), buttons, new Details("More", [buttons]));
        Assert.Equal(
            ["input", "actions", "rich_text", "actions"], blocks.Select(static block => (string?)block!["type"]));
        foreach (int at in new[] { 1, 3 })
            Assert.Equal("How it works", (string?)Assert.Single(blocks[at]!["elements"]!.AsArray())!["text"]!["text"]);
    }

    [Fact]
    public void A_rating_is_filled_in_with_the_rest_and_sent_with_it()
    {
        JsonArray blocks = Blocks("Week", Mood);
        Assert.Equal("⚠️ One of them, please.", (string?)blocks[0]!["elements"]![0]!["text"]);
        JsonNode input = blocks[1]!;
        Assert.Equal(
            ("input", "mood", false), ((string?)input["type"], (string?)input["block_id"], (bool)input["optional"]!));
        Assert.Equal(
            ("radio_buttons", "2"),
            ((string?)input["element"]!["type"], (string?)input["element"]!["initial_option"]!["value"]));
        Assert.Equal(
            ["🙁 Hard", "🙂 Good"],
            input["element"]!["options"]!.AsArray().Select(static option => (string?)option!["text"]!["text"]));
    }

    [Theory]
    [InlineData("Week", "Week", 1)]
    [InlineData("Another week", "Week", 2)]
    [InlineData("A title that the window does not hold", "A title that the window does not hold", 2)]
    public void A_heading_that_is_the_window_s_title_does_not_stand_there_twice(
        string title, string heading, int blocks) =>
        Assert.Equal(blocks, Blocks(title, new Heading(heading), new TextInput("win", "Win")).Count);

    private static JsonArray Blocks(string title, params CardPart[] parts)
    {
        ReadOnlyMemory<byte> drawn =
            new ModalForm(title, "Save", "Close", Send, new Card([.. parts])).Render("en", new SlackLimits());
        return JsonNode.Parse(Encoding.UTF8.GetString(drawn.Span))!["blocks"]!.AsArray();
    }
}
