using MentorBot.Conversation.Cards;
using MentorBot.Identity;
using MentorBot.Turns.Features;

namespace MentorBot.EndToEnd.Tests.Delivery;

/// <summary>Answers everything with so many messages.</summary>
internal sealed class TalkativeFeature(int messages) : IFeature
{
    public void Register(Routes routes) => routes.WhenNotUnderstood((turn, _, _, _) =>
    {
        for (int n = 0; n < messages; n++) turn.Say(Card.Of(new Paragraph(Text(n))));
        return Task.CompletedTask;
    });

    /// <summary>What is said in the message with that number.</summary>
    public static string Text(int number) => $"message {number}";
}

/// <summary>Everybody is of one organisation.</summary>
internal sealed class OneOrganisation : IOrganisations
{
    public string Of(string? tenant) => "one";

    public string? LanguageOf(string org) => null;

    public TimeZoneInfo TimeZoneOf(string org) => TimeZoneInfo.Utc;
}
