using MentorBot.Conversation.Messages;

namespace MentorBot.Conversation.Tests.Cards;

public sealed class CardJsonTests
{
    public static TheoryData<Type> Parts => new(SampleParts.KindsOf<CardPart>());

    public static TheoryData<Type> Buttons => new(SampleParts.KindsOf<Button>());

    [Theory]
    [MemberData(nameof(Parts))]
    public void Every_kind_of_part_comes_back_as_it_was_stored(Type kind)
    {
        CardPart[] samples = [.. SampleParts.All.Where(part => part.GetType() == kind)];
        Assert.True(samples.Length > 0, $"SampleParts has no {kind.Name}.");
        foreach (CardPart part in samples) AssertComesBack(part);
    }

    [Theory]
    [MemberData(nameof(Buttons))]
    public void Every_kind_of_button_comes_back_as_it_was_stored(Type kind)
    {
        Button[] samples = [.. SampleParts.AllButtons.Where(button => button.GetType() == kind)];
        Assert.True(samples.Length > 0, $"SampleParts has no {kind.Name}.");
        foreach (Button button in samples) AssertComesBack(new Buttons([button]));
    }

    [Fact]
    public void A_card_comes_back_with_its_notification()
    {
        Card read = RoundTrip(SampleParts.Card);
        Assert.Equal("Something for you", read.Notification);
        Assert.Equal(SampleParts.All.Count, read.Parts.Length);
    }

    [Fact]
    public void What_differs_from_the_usual_only_by_being_false_is_stored_too()
    {
        Card read = RoundTrip(Card.Of(
            new NumberInput("n", "N") { Whole = false },
            Conversation.Cards.Buttons.Of(new SubmitButton("Skip", new ActionToken("skip")) { SendsInputs = false })));
        Assert.False(Assert.IsType<NumberInput>(read.Parts[0]).Whole);
        Assert.False(Assert.IsType<SubmitButton>(read.AllButtons.Single()).SendsInputs);
    }

    [Fact]
    public void What_a_card_of_another_release_does_not_say_is_as_usual_and_what_it_says_beyond_is_ignored()
    {
        Card read = Read(
            """
            {"parts":[
              {"part":"text","id":"t","label":"T"},
              {"part":"choice","id":"c","label":"C","choices":[{"value":"a","title":"A"}]}],
            "later":1}
            """);
        Assert.Equal(new TextInput("t", "T"), read.Parts[0]);
        Assert.Empty(Assert.Single(Assert.IsType<ChoiceInput>(read.Parts[1]).Choices).Synonyms);
    }

    [Fact]
    public void A_part_that_is_not_known_is_refused() =>
        Assert.Throws<JsonException>(() => Read("""{"parts":[{"part":"hologram"}]}"""));

    [Fact]
    public void A_token_that_is_none_is_refused() =>
        Assert.Throws<JsonException>(() => Read(
            """{"parts":[{"part":"buttons","items":[{"button":"submit","title":"Save","token":":"}]}]}"""));

    private static void AssertComesBack(CardPart part)
    {
        Card read = RoundTrip(Card.Of(part));
        Assert.Equal(Described(part), Described(Assert.Single(read.Parts)));
    }

    // With every property, so that one which storing leaves out is missed.
    private static string Described(CardPart part) => $"{part.GetType().Name} {JsonSerializer.Serialize<object>(part)}";

    private static Card RoundTrip(Card card) => Read(JsonSerializer.Serialize(card, MessageJson.Default.Card));

    private static Card Read(string json) => JsonSerializer.Deserialize(json, MessageJson.Default.Card)!;
}
