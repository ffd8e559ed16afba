namespace MentorBot.Teams.Tests.Fakes;

/// <summary>Tests of messages as they leave, to Mira's personal chat.</summary>
public abstract class TeamsChannelTest : TeamsBotTest
{
    private protected static readonly Card Saved = Card.Of(new Heading("Saved"), new Paragraph("Two *pages*."));

    private protected Address To => Sample.Address(Sample.Reference(_bot.Connector.ServiceUrl));

    private protected Task<SendOutcome> SendAsync(OutboundMessage message, string? replaces = null) =>
        _bot.Channel.SendAsync(To, message, replaces, CancellationToken.None);
}
