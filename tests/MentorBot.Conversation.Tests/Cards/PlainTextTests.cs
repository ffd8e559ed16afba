namespace MentorBot.Conversation.Tests.Cards;

public sealed class PlainTextTests
{
    public static TheoryData<Type> Parts => new(SampleParts.KindsOf<CardPart>());

    [Theory]
    [MemberData(nameof(Parts))]
    public void No_part_leaves_a_card_s_plain_text_empty(Type kind) =>
        Assert.All(
            SampleParts.All.Where(part => part.GetType() == kind),
            part => Assert.False(string.IsNullOrWhiteSpace(Card.Of(part).PlainText)));

    [Fact]
    public void Nor_does_a_card_that_has_nothing_to_say()
    {
        Assert.NotEqual("", new Card([]).PlainText);
        Assert.NotEqual("", Card.Of(new Facts([]), new Paragraph("  "), new Divider()).PlainText);
        Assert.Equal("Hello", (Card.Of(new Paragraph("Hello")) with { Notification = "" }).PlainText);
    }

    [Fact]
    public void The_notification_comes_before_what_is_derived() =>
        Assert.Equal("Something for you", SampleParts.Card.PlainText);

    [Fact]
    public void A_card_reads_from_top_to_bottom_and_numbers_what_can_be_chosen()
    {
        Card card = Card.Of(
            new Heading("Your week"),
            new Facts([new Fact("Goal", "Read"), new Fact("Due", "Friday")]),
            new Divider(),
            new Details("More", [new Paragraph("inside")]),
            new RatingInput("r", "How was it?", [new Choice("1", "Hard"), new Choice("2", "Fine")], default),
            Buttons.Of(new SubmitButton("Save", new ActionToken("save"))));
        Assert.Equal("Your week\nGoal: Read\nDue: Friday\nMore\ninside\nHow was it?\n1. Hard\n2. Fine", card.PlainText);
    }

    [Fact]
    public void A_card_of_buttons_alone_reads_their_titles() =>
        Assert.Equal(
            "Save · Skip",
            Card.Of(Buttons.Of(
                new SubmitButton("Save", new ActionToken("save")),
                new SubmitButton("Skip", new ActionToken("skip")))).PlainText);

    [Fact]
    public void Inputs_and_buttons_inside_details_are_found()
    {
        Card card = SampleParts.Card;
        Assert.Contains(card.Inputs, input => input.Id == "inner");
        Assert.Contains(card.AllButtons, button => button.Title == "Inner");
    }

    [Theory]
    [InlineData(0, 4, 0)]
    [InlineData(1, 4, 2)]
    [InlineData(3, 4, 7)]
    [InlineData(4, 4, 10)]
    [InlineData(9, 4, 10)]
    [InlineData(-1, 4, 0)]
    [InlineData(1, 0, 0)]
    [InlineData(2_000_000_000, 2_000_000_000, 10)]
    public void A_bar_has_ten_blocks_of_which_as_many_are_full_as_are_done(int done, int total, int full) =>
        Assert.Equal(new string('█', full) + new string('░', 10 - full), new Progress("So far", done, total).Bar);

    [Fact]
    public void A_choice_of_a_resource_file_has_its_title_first()
    {
        Choice choice = Choice.Parse("go-on", "Go on|yes|continue");
        Assert.Equal(("go-on", "Go on"), (choice.Value, choice.Title));
        Assert.Equal(["yes", "continue"], choice.Synonyms.ToArray());
        Assert.Empty(Choice.Parse("a", "A").Synonyms);
    }
}
