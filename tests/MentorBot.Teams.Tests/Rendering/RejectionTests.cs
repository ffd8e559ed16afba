using MentorBot.Teams.Rendering;

namespace MentorBot.Teams.Tests.Rendering;

/// <summary>A card that comes back with what was sent, because some of it did not fit.</summary>
public sealed class RejectionTests
{
    private const string Error = "That does not fit: *please* another.";

    private static readonly ImmutableArray<Choice> Choices = [new("1", "One"), new("2", "Two")];

    public static TheoryData<Input, string> Rejected() => new()
    {
        { new TextInput("a", "A text?") { Value = "what I typed" }, "what I typed" },
        { new ChoiceInput("a", "Which?", Choices) { Value = "2" }, "2" },
        { new NumberInput("a", "How many?") { Value = "99.5" }, "99.5" },
        { new DateInput("a", "When?") { Value = "2099-01-01" }, "2099-01-01" },
        { new ToggleInput("a", "Whether?") { Value = "true" }, "true" },
        { new PersonInput("a", "Who?") { Value = "teams|t-1|o-1" }, "o-1" },
    };

    [Theory]
    [MemberData(nameof(Rejected))]
    public void What_was_wrong_stands_right_at_the_input_which_keeps_what_was_sent(Input input, string kept)
    {
        ArgumentNullException.ThrowIfNull(input);
        JsonArray body =
            Body(
                new TextInput("first", "First"), input with { Rejected = true, ErrorMessage = Error },
                new TextInput("last", "Last"));
        Assert.Equal(4, body.Count);
        Assert.Equal(
            (@"That does not fit: \*please\* another.", "Attention"),
            ((string?)body[1]!["text"], (string?)body[1]!["color"]));
        Assert.Equal(kept, body[2]!["value"]!.ToString());
        Assert.Equal((string?)body[1]!["text"], (string?)body[2]!["errorMessage"]);
    }

    [Fact]
    public void What_was_wrong_stands_above_a_rating_whose_last_answer_is_marked()
    {
        RatingInput rating = new("a", "How was it?", Choices, new ActionToken("rate"))
        {
            Rejected = true, ErrorMessage = Error, Value = "2",
        };
        JsonArray body = Body(rating);
        Assert.Equal(["Attention", null, null], body.Select(static element => (string?)element!["color"]));
        Assert.Equal(
            [null, "positive"], body[2]!["actions"]!.AsArray().Select(static action => (string?)action!["style"]));
    }

    [Fact]
    public void What_fits_is_not_complained_of() =>
        Assert.Single(Body(new TextInput("a", "A text?") { ErrorMessage = Error, Required = true }));

    private static JsonArray Body(params ReadOnlySpan<CardPart> parts) =>
        JsonNode.Parse(AdaptiveCardRenderer.Render(Card.Of(parts), new TeamsLimits()).Span)!["body"]!.AsArray();
}
