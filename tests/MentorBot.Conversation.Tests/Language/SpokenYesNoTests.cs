namespace MentorBot.Conversation.Tests.Language;

public sealed class SpokenYesNoTests
{
    [Theory]
    [InlineData("yes")]
    [InlineData("Yep!")]
    [InlineData("yes, please")]
    [InlineData("ok thanks")]
    [InlineData("of course")]
    [InlineData("definately")]
    [InlineData("👍")]
    [InlineData("👍🏽")]
    [InlineData("👍️")]
    [InlineData("yes 👍")]
    [InlineData("ja")]
    [InlineData("Ja, gerne")]
    [InlineData("na klar")]
    [InlineData("natuerlich")]
    [InlineData("in Ordnung")]
    [InlineData("ja bitte")]
    public void Yes_is_understood(string text) => AssertRead(text, understood: true, yes: true);

    [Theory]
    [InlineData("no")]
    [InlineData("Nope.")]
    [InlineData("no thank you")]
    [InlineData("not now")]
    [InlineData("don’t")]
    [InlineData("👎")]
    [InlineData("👎🏿")]
    [InlineData("nein")]
    [InlineData("nö")]
    [InlineData("nee danke")]
    [InlineData("lieber nicht")]
    [InlineData("auf keinen Fall")]
    public void No_is_understood(string text) => AssertRead(text, understood: true, yes: false);

    [Theory]
    [InlineData("yes and no")]
    [InlineData("yes no")]
    [InlineData("jein")]
    [InlineData("maybe")]
    [InlineData("vielleicht")]
    [InlineData("not sure")]
    [InlineData("yes if it is sunny")]
    [InlineData("hope")]
    [InlineData("thanks")]
    [InlineData("yes yes yes yes yes")]
    [InlineData("👍👎")]
    [InlineData("")]
    [InlineData("!")]
    [InlineData(null)]
    public void What_says_neither_is_not_understood(string? text) => AssertRead(text, understood: false, yes: false);

    private static void AssertRead(string? text, bool understood, bool yes)
    {
        foreach (CultureInfo language in Languages.All)
        {
            using LanguageScope scope = Languages.Use(language);
            Assert.Equal(understood, SpokenYesNo.TryParse(text, out bool read));
            Assert.Equal(yes, read);
        }
    }
}
