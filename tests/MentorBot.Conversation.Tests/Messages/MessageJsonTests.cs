using MentorBot.Conversation.Messages;
using MentorBot.Conversation.Tests.Cards;

namespace MentorBot.Conversation.Tests.Messages;

public sealed class MessageJsonTests
{
    public static TheoryData<Type> Kinds => new(SampleParts.KindsOf<OutboundMessage>());

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_of_message_comes_back_as_it_was_stored(Type kind)
    {
        OutboundMessage[] samples = [.. Samples().Where(message => message.GetType() == kind)];
        Assert.True(samples.Length > 0, $"There is no sample of {kind.Name}.");
        foreach (OutboundMessage message in samples)
        {
            string stored = JsonSerializer.Serialize(message, MessageJson.Default.OutboundMessage);
            OutboundMessage read = JsonSerializer.Deserialize(stored, MessageJson.Default.OutboundMessage)!;
            Assert.IsType(kind, read);
            Assert.Equal(JsonSerializer.Serialize<object>(message), JsonSerializer.Serialize<object>(read));
            Assert.Equal(message with { Card = read.Card }, read);
        }
    }

    [Fact]
    public void A_message_says_which_kind_it_is_first()
    {
        OutboundMessage say = new Say(Card.Of(new Heading("Hi")), "en");
        Assert.StartsWith(
            "{\"message\":\"say\"", JsonSerializer.Serialize(say, MessageJson.Default.OutboundMessage),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_without_a_card_is_refused() =>
        Assert.Throws<JsonException>(() =>
            JsonSerializer.Deserialize(
                """{"message":"say","card":null,"language":"en"}""", MessageJson.Default.OutboundMessage));

    [Fact]
    public void An_address_comes_back_as_it_was_stored()
    {
        Address address = new("teams", "19:abc", """{"serviceUrl":"https://example.org/","ü":"\n"}""");
        Assert.Equal(
            address,
            JsonSerializer.Deserialize(
                JsonSerializer.Serialize(address, MessageJson.Default.Address), MessageJson.Default.Address));
    }

    [Fact]
    public void An_answer_to_nothing_holds_nothing()
    {
        Assert.Null(TurnAnswer.Nothing.CardShown);
        Assert.Empty(TurnAnswer.Nothing.FieldErrors);
        Assert.Empty(TurnAnswer.Nothing.Replies);
        Assert.True(TurnAnswer.Nothing.RepliesTaken(CancellationToken.None).IsCompletedSuccessfully);
    }

    private static OutboundMessage[] Samples() =>
    [
        new Say(SampleParts.Card, "de-AT", "run1.goal"),
        new Say(Card.Of(new Divider()), "en"),
        new Replace(SampleParts.Card, "en", "run1.goal"),
    ];
}
