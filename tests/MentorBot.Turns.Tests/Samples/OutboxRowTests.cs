using MentorBot.Conversation.Cards;
using MentorBot.Delivery.Messages;

namespace MentorBot.Turns.Tests.Samples;

/// <summary>Messages are kept as cards and drawn when they are sent, perhaps by the next release.</summary>
public sealed class OutboxRowTests
{
    [Fact]
    public void A_message_with_every_part_is_read_and_written_as_it_was()
    {
        OutboxRow row = OutboxRow.Read(Sample.Row("out.v1", "out"));

        Assert.Equal((7L, "a:1", "0a1b.title"), (row.Number, row.To.Conversation, ((Say)row.Message).Key));
        Sample.AssertSame("out.v1", row.ToBody(OutboxRow.Kind).Json);
    }

    [Fact]
    public void The_sample_has_every_part_there_is()
    {
        Type[] parts = [.. Of(typeof(CardPart))];
        OutboxRow row = OutboxRow.Read(Sample.Row("out.v1", "out"));

        Assert.Equal(
            parts.Select(part => part.Name).Order(),
            row.Message.Card.Parts.Select(part => part.GetType().Name).Distinct().Order());
        Assert.Equal(Of(typeof(Button)).Select(button => button.Name).Order(),
            row.Message.Card.AllButtons.Select(button => button.GetType().Name).Distinct().Order());
    }

    [Fact]
    public void What_is_false_or_nothing_is_not_taken_for_the_default()
    {
        OutboxRow row = OutboxRow.Read(Sample.Row("out.v1", "out"));

        Assert.Equal(
            [true, false], row.Message.Card.AllButtons.OfType<SubmitButton>().Select(button => button.SendsInputs));
        Assert.False(row.Message.Card.Inputs.OfType<NumberInput>().Single().Whole);
        Assert.Equal(0, row.Message.Card.Parts.OfType<Progress>().Single().Done);
    }

    [Fact]
    public void A_dead_replacement_is_read_and_written_as_it_was()
    {
        OutboxRow row = OutboxRow.Read(Sample.Row("out.replace.v1", "dead"));

        Assert.Equal(("0a1b.title", "blocked"), (((Replace)row.Message).Key, row.Reason));
        Sample.AssertSame("out.replace.v1", row.ToBody(OutboxRow.DeadKind).Json);
    }

    [Fact]
    public void What_was_posted_is_read_and_written_as_it_was()
    {
        PostedRow row = PostedRow.Read(Sample.Row("posted.v1", "posted"));

        Assert.Equal(
            new PostedRow("teams", "a:1", "1772442000000", new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero)),
            row);
        Sample.AssertSame("posted.v1", row.ToBody().Json);
    }

    private static IEnumerable<Type> Of(Type kind) =>
        kind.Assembly.GetTypes().Where(type => kind.IsAssignableFrom(type) && !type.IsAbstract);
}
