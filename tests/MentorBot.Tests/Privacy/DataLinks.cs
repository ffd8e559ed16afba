namespace MentorBot.Tests.Privacy;

internal static class DataLinks
{
    /// <summary>The token in the link that the newest message has for whoever asked to see their data.</summary>
    public static string TokenOf(Person person) =>
        person.Last.Parts.OfType<Buttons>().Single().Items.OfType<OpenUrlButton>().Single().Url.Segments[^1];
}
