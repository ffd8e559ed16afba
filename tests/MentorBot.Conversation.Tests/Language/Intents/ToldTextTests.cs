using MentorBot.Conversation.Language.Intents;

namespace MentorBot.Conversation.Tests.Language.Intents;

public sealed class ToldTextTests
{
    private const string Openings = "stuck|stuck on|I'm blocked by|komme nicht weiter mit";

    [Theory]
    [InlineData("I'm stuck on the login bug", "the login bug")]
    [InlineData("Stuck: no access to the database.", "no access to the database.")]
    [InlineData("hey, im blocked by  Legal & co", "Legal & co")]
    [InlineData("Ich komme nicht weiter mit der Prüfung", "der Prüfung")]
    [InlineData("stuck", "")]
    [InlineData("stuck!", "")]
    [InlineData("all is well", "")]
    [InlineData("", "")]
    public void What_comes_after_the_longest_opening_is_told(string text, string told) =>
        Assert.Equal(told, ToldText.After(text, Openings));
}
