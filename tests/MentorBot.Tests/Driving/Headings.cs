namespace MentorBot.Tests.Driving;

internal static class Headings
{
    /// <summary>What stands on top: the heading, or the first sentence of a card without one.</summary>
    public static string Of(Card card) =>
        card.Parts.OfType<Heading>().FirstOrDefault()?.Text ?? card.PlainText.Split('\n')[0];
}
